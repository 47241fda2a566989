/** How long files are kept, holds, and proposals of destruction in the database. */
import { LockMode } from '@mikro-orm/core';
import type { Holds, Proposal, Proposals } from '../../../app/privacy/port.js';
import type { OfCase, RetentionRegister } from '../../../app/retention/port.js';
import type { Keeping } from '../../../domain/privacy/keeping.js';
import type { Retention } from '../../../domain/privacy/retention.js';
import type { Execute } from '../database/execute.js';
import { COPY_KEPT_UNTIL, KEPT_UNTIL } from '../case/kept-until.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import type { Entities } from '../database/transaction.js';
import { DestructionProposalTable, LegalHoldTable, RetentionTable } from '../tables/retention.js';

interface Set extends Retention {
  readonly home: string;
  readonly caseId: string;
  readonly at: Date;
  readonly person: string;
  readonly post: string;
  readonly reason: Buffer | null;
}

/** The case is locked by whoever sets, so serials do not meet. */
const SET = statement(
  ({ home, caseId, archivedOn, years, until, rules, at, person, post, reason }: Given<Set>) => sql`
    insert into retention (home, case_id, seq, archived_on, years, until, rules, at, person_id, post_id, reason)
    select ${home}::text, ${caseId}::uuid, coalesce(max(seq), 0) + 1, ${archivedOn}::date, ${years}::integer, ${until}::date,
      ${rules}::text[], ${at}::timestamptz, ${person}::uuid, ${post}::uuid, ${reason}::bytea
    from retention where home = ${home} and case_id = ${caseId}`,
);

export function retentionOn(execute: Execute, entities: Entities): RetentionRegister {
  return {
    set: async ({ home, caseId }, { archivedOn, years, until, rules }, { at, person, post }, reason) => {
      const set = execute(SET({ home, caseId, archivedOn, years, until, rules, at, person, post, reason }));
      await Promise.all([set, execute(COPY_KEPT_UNTIL({ home, caseId }))]);
    },
    standing: async ({ home, caseId }) => {
      const last = await entities().findOne(RetentionTable, { home, caseId }, { orderBy: { seq: 'desc' } });
      if (!last) return null;
      const { archivedOn, years, until, rules } = last;
      return { archivedOn, years, until, rules } as Retention;
    },
  };
}

export function holdsOn(entities: Entities): Holds {
  return {
    set: async ({ home, caseId }, { id, ground, note, by }) => {
      const who = { setAt: by.at, setBy: by.person, setPost: by.post };
      await entities().insert(LegalHoldTable, { home, caseId, holdId: id, ground, note, ...who });
    },
    lift: async ({ home, caseId }, { id, reason, by }) => {
      const who = { liftedAt: by.at, liftedBy: by.person, liftedPost: by.post, liftReason: reason };
      const standing = { home, caseId, holdId: id, liftedAt: null };
      return (await entities().nativeUpdate(LegalHoldTable, standing, who)) > 0;
    },
  };
}

/** A proposal that is read to be answered is locked, and its answer is what the unit of work then writes. */
export function proposalsOn(entities: Entities): Proposals {
  return {
    open: async ({ home, caseId }): Promise<Proposal | null> => {
      const lockMode = LockMode.PESSIMISTIC_WRITE;
      const waiting = { home, caseId, answeredAt: null };
      const found = await entities().findOne(DestructionProposalTable, waiting, { lockMode });
      return found && { id: found.proposalId, appraisal: found.appraisal, proposedBy: found.proposedBy };
    },
    add: async ({ home, caseId }, { id, appraisal, by }) => {
      const who = { proposedAt: by.at, proposedBy: by.person, proposedPost: by.post };
      await entities().insert(DestructionProposalTable, { home, caseId, proposalId: id, appraisal, ...who });
    },
    answer: async ({ home, caseId }, proposalId, confirmed, by) => {
      const proposal = await entities().findOneOrFail(DestructionProposalTable, { home, caseId, proposalId });
      Object.assign(proposal, { confirmed, answeredAt: by.at, answeredBy: by.person, answeredPost: by.post });
      await entities().flush();
    },
  };
}

/** What decides over destruction, of the case `c`. */
export const KEEPING = sql`
  c.status, ${KEPT_UNTIL}::text as until,
  exists (select from legal_hold l where l.home = c.home and l.case_id = c.case_id and l.lifted_at is null) as held,
  (select count(*)::int from rights_request q where q.home = c.home and q.case_id = c.case_id and q.outcome is null)
    as "openRequests"`;

const KEEPING_OF = statement(
  ({ home, caseId }: Given<{ home: string; caseId: string }>) => sql<Keeping>`
    select ${KEEPING} from case_file c where c.home = ${home} and c.case_id = ${caseId}`,
);

export async function keepingOf(execute: Execute, { home, caseId }: OfCase): Promise<Keeping> {
  const [row] = await execute(KEEPING_OF({ home, caseId }));
  return row as Keeping;
}
