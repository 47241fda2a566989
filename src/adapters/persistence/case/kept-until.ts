/** Until when an archived file is kept. The register of retention alone says so; lists sort files by a copy of it. */
import { raw, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

/** Of the case `c`; null for a file that is kept for ever, and for one that is not archived. */
export const KEPT_UNTIL = raw(
  '(select r.until from retention r where r.home = c.home and r.case_id = c.case_id order by r.seq desc limit 1)',
);

/** Copies it into the row of an archived file, after every change of either. */
export const COPY_KEPT_UNTIL = statement(
  ({ home, caseId }: Given<{ home: string; caseId: string }>) => sql`
    update case_file c set next_due = ${KEPT_UNTIL}
    where c.home = ${home} and c.case_id = ${caseId} and c.status = 'ARCHIVED'`,
);
