/** The register of parties' requests, reveals, and restrictions in the database. */
import { LockMode } from '@mikro-orm/core';
import type { KeptRequest, PrivacyUnit, Restrictions, RightsRegister } from '../../../app/privacy/port.js';
import { dayOf } from '../../../domain/kernel/day.js';
import type { Execute } from '../database/execute.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import type { Entities } from '../database/transaction.js';
import { CaseFileTable } from '../tables/case.js';
import { AccessLogTable, RestrictionTable, RightsRequestTable } from '../tables/privacy.js';

export function revealsOn(entities: Entities): PrivacyUnit['reveals'] {
  return {
    add: async ({ id, at, person, post, ...reveal }) => {
      const who = { day: dayOf(at), at, personId: person, postId: post.id, role: post.role };
      await entities().insert(AccessLogTable, { ...reveal, ...who, logId: id, kind: 'REVEALED', sight: 'CUSTODIAN' });
    },
  };
}

/** A request that is read to be decided is locked, and its decision is what the unit of work then writes. */
export function rightsOn(entities: Entities): RightsRegister {
  const locked = new Map<string, object>();
  return {
    add: async ({ id, received, ...request }) => {
      const { at, person, post } = received;
      const how = { receivedAt: at, receivedBy: person, receivedPost: post };
      await entities().insert(RightsRequestTable, { ...request, ...how, requestId: id });
    },
    lock: async (requestId) => {
      const lockMode = LockMode.PESSIMISTIC_WRITE;
      const found = await entities().findOne(RightsRequestTable, { requestId }, { lockMode });
      if (found) locked.set(requestId, found);
      return found as KeptRequest | null;
    },
    decide: async (requestId, { outcome, basis, reason, by }) => {
      const who = { decidedAt: by.at, decidedBy: by.person, decidedPost: by.post };
      Object.assign(locked.get(requestId) ?? {}, { outcome, basis, reason, ...who });
      await entities().flush();
    },
  };
}

interface Restricted {
  readonly home: string;
  readonly caseId: string;
  readonly id: string;
  readonly partyId: string;
  readonly requestId: string;
  readonly at: Date;
  readonly person: string;
  readonly post: string;
}

/** A second restriction of the same party changes nothing while the first stands. */
const RESTRICT = statement((given: Given<Restricted>) =>
  db
    .insertInto('restriction')
    .values({
      home: given.home,
      case_id: given.caseId,
      restriction_id: given.id,
      party_id: given.partyId,
      request_id: given.requestId,
      set_at: given.at,
      set_by: given.person,
      set_post: given.post,
    })
    .onConflict((standing) =>
      standing.columns(['home', 'case_id', 'party_id']).where('lifted_at', 'is', sql.lit(null)).doNothing(),
    ),
);

const STANDING = statement(({ home, caseId }: Given<Pick<Restricted, 'home' | 'caseId'>>) =>
  db
    .selectFrom('restriction')
    .select('party_id as id')
    .where('home', '=', home)
    .where('case_id', '=', caseId)
    .where('lifted_at', 'is', null)
    .orderBy('restriction_id'),
);

export function restrictionsOn(execute: Execute, entities: Entities): Restrictions {
  return {
    set: async ({ home, caseId }, { by, ...one }) => void (await execute(RESTRICT({ home, caseId, ...one, ...by }))),
    lift: async ({ home, caseId }, { partyId, reason, by }) => {
      const who = { liftedAt: by.at, liftedBy: by.person, liftedPost: by.post, liftReason: reason };
      const standing = { home, caseId, partyId, liftedAt: null };
      return (await entities().nativeUpdate(RestrictionTable, standing, who)) > 0;
    },
    standing: async ({ home, caseId }) => (await execute(STANDING({ home, caseId }))).map(({ id }) => id),
    show: async ({ home, caseId }, people) =>
      void (await entities().nativeUpdate(CaseFileTable, { home, caseId }, { restricted: [...people] })),
  };
}
