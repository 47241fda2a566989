// Cases of an import that look like earlier ones: found by the database's own function (migration 0029), then named.
import { NEAR_DAYS } from '../../../app/case/similar-cases.js';
import { type Sql, sql } from '../database/sql.js';

/** Finds them, and keeps each pair for both of its cases. */
export const keepAlike = (home: string, ids: readonly string[], at: Date): Sql =>
  sql`select keep_alike(${home}, ${ids}::uuid[], ${NEAR_DAYS}::int, ${at}::timestamptz)`;

/** To which earlier cases these are kept as alike. */
export const earlierLike = (home: string, ids: readonly string[]): Sql => sql`
  select s.case_id as "caseId", s.similar_id as "similarId", o.display_no as "displayNo"
  from similar_case s join case_file o on o.home = s.home and o.case_id = s.similar_id and o.status <> 'VOIDED'
  where s.home = ${home} and s.case_id = any(${ids}::uuid[]) and s.similar_id < s.case_id
  order by s.case_id, s.similar_id`;
