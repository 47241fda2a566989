/** How long files are kept, holds, and proposals of destruction in the database. */
import type { Holds, Proposal, Proposals } from '../../../app/privacy/port.js';
import type { OfCase, RetentionRegister } from '../../../app/retention/port.js';
import type { Keeping } from '../../../domain/privacy/keeping.js';
import type { Retention } from '../../../domain/privacy/retention.js';
import type { Execute } from '../database/execute.js';

const SET = `
  insert into retention (home, case_id, seq, archived_on, years, until, rules, at, person_id, post_id, reason)
  select $1, $2, coalesce(max(seq), 0) + 1, $3::date, $4::integer, $5::date, $6::text[], $7::timestamptz, $8::uuid, $9::uuid, $10::bytea
  from retention where home = $1 and case_id = $2`;

const NEXT_DATE = `update case_file set next_due = $3::date where home = $1 and case_id = $2 and status = 'ARCHIVED'`;

const STANDING = `
  select archived_on::text as "archivedOn", years, until::text as until, rules from retention
  where home = $1 and case_id = $2 order by seq desc limit 1`;

/** The case is locked by whoever sets, so serials do not meet. */
export function retentionOn(execute: Execute): RetentionRegister {
  return {
    set: async ({ home, caseId }, { archivedOn, years, until, rules }, by, reason) => {
      await execute(SET, [home, caseId, archivedOn, years, until, rules, by.at, by.person, by.post, reason]);
      await execute(NEXT_DATE, [home, caseId, until]);
    },
    standing: async ({ home, caseId }) => (await execute<Retention>(STANDING, [home, caseId]))[0] ?? null,
  };
}

const HOLD = `
  insert into legal_hold (home, case_id, hold_id, ground, note, set_at, set_by, set_post)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

const LIFT = `
  update legal_hold set lifted_at = $4, lifted_by = $5, lifted_post = $6, lift_reason = $7
  where home = $1 and case_id = $2 and hold_id = $3 and lifted_at is null returning hold_id`;

export function holdsOn(execute: Execute): Holds {
  return {
    set: async ({ home, caseId }, { id, ground, note, by }) => {
      await execute(HOLD, [home, caseId, id, ground, note, by.at, by.person, by.post]);
    },
    lift: async ({ home, caseId }, { id, reason, by }) =>
      (await execute(LIFT, [home, caseId, id, by.at, by.person, by.post, reason])).length > 0,
  };
}

const OPEN = `
  select proposal_id as id, appraisal, proposed_by as "proposedBy" from destruction_proposal
  where home = $1 and case_id = $2 and answered_at is null for update`;

const PROPOSE = `
  insert into destruction_proposal (home, case_id, proposal_id, appraisal, proposed_at, proposed_by, proposed_post)
  values ($1, $2, $3, $4, $5, $6, $7)`;

const ANSWER = `
  update destruction_proposal set confirmed = $4, answered_at = $5, answered_by = $6, answered_post = $7
  where home = $1 and case_id = $2 and proposal_id = $3`;

export function proposalsOn(execute: Execute): Proposals {
  return {
    open: async ({ home, caseId }) => (await execute<Proposal>(OPEN, [home, caseId]))[0] ?? null,
    add: async ({ home, caseId }, { id, appraisal, by }) => {
      await execute(PROPOSE, [home, caseId, id, appraisal, by.at, by.person, by.post]);
    },
    answer: async ({ home, caseId }, id, confirmed, by) => {
      await execute(ANSWER, [home, caseId, id, confirmed, by.at, by.person, by.post]);
    },
  };
}

/** What decides over destruction, of the case \`c\`. */
export const KEEPING = `
  c.status,
  (select r.until::text from retention r where r.home = c.home and r.case_id = c.case_id order by r.seq desc limit 1) as until,
  exists (select from legal_hold l where l.home = c.home and l.case_id = c.case_id and l.lifted_at is null) as held,
  (select count(*)::int from rights_request q where q.home = c.home and q.case_id = c.case_id and q.outcome is null)
    as "openRequests"`;

export async function keepingOf(execute: Execute, { home, caseId }: OfCase): Promise<Keeping> {
  const [row] = await execute<Keeping>(`select ${KEEPING} from case_file c where c.home = $1 and c.case_id = $2`, [
    home,
    caseId,
  ]);
  return row as Keeping;
}
