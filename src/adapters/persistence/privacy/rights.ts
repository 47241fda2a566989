/** The register of parties' requests, reveals, and restrictions in the database. */
import type { KeptRequest, PrivacyUnit, Restrictions, RightsRegister } from '../../../app/privacy/port.js';
import { dayOf } from '../../../domain/kernel/day.js';
import type { Execute } from '../database/execute.js';

const REVEAL = `
  insert into access_log (home, case_id, log_id, kind, day, at, person_id, post_id, role, sight, party_id, field, reason, note, request_id)
  values ($1, $2, $3, 'REVEALED', $4, $5, $6, $7, $8, 'CUSTODIAN', $9, $10, $11, $12, $13)`;

export function revealsOn(execute: Execute): PrivacyUnit['reveals'] {
  return {
    add: async ({ home, caseId, id, at, person, post, partyId, field, reason, note, requestId }) => {
      const who = [dayOf(at), at, person, post.id, post.role];
      await execute(REVEAL, [home, caseId, id, ...who, partyId, field, reason, note, requestId]);
    },
  };
}

const ADD = `
  insert into rights_request (home, case_id, request_id, party_id, through_id, kind, identity, asked_on, due_on,
    received_at, received_by, received_post, asked)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

const LOCK = `
  select home, case_id as "caseId", party_id as "partyId", kind, outcome from rights_request
  where request_id = $1 for update`;

const DECIDE = `
  update rights_request set outcome = $2, basis = $3, reason = $4, decided_at = $5, decided_by = $6, decided_post = $7
  where request_id = $1`;

export function rightsOn(execute: Execute): RightsRegister {
  return {
    add: async ({ home, caseId, id, partyId, throughId, kind, identity, askedOn, dueOn, received, asked }) => {
      const { at, person, post } = received;
      const what = [partyId, throughId, kind, identity, askedOn, dueOn];
      await execute(ADD, [home, caseId, id, ...what, at, person, post, asked]);
    },
    lock: async (id) => (await execute<KeptRequest>(LOCK, [id]))[0] ?? null,
    decide: async (id, { outcome, basis, reason, by }) => {
      await execute(DECIDE, [id, outcome, basis, reason, by.at, by.person, by.post]);
    },
  };
}

const RESTRICT = `
  insert into restriction (home, case_id, restriction_id, party_id, request_id, set_at, set_by, set_post)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (home, case_id, party_id) where lifted_at is null do nothing`;

const LIFT = `
  update restriction set lifted_at = $4, lifted_by = $5, lifted_post = $6, lift_reason = $7
  where home = $1 and case_id = $2 and party_id = $3 and lifted_at is null returning restriction_id`;

const STANDING = `
  select party_id as id from restriction where home = $1 and case_id = $2 and lifted_at is null order by restriction_id`;

export function restrictionsOn(execute: Execute): Restrictions {
  return {
    set: async ({ home, caseId }, { id, partyId, requestId, by }) => {
      await execute(RESTRICT, [home, caseId, id, partyId, requestId, by.at, by.person, by.post]);
    },
    lift: async ({ home, caseId }, { partyId, reason, by }) => {
      const lifted = await execute(LIFT, [home, caseId, partyId, by.at, by.person, by.post, reason]);
      return lifted.length > 0;
    },
    standing: async ({ home, caseId }) => (await execute<{ id: string }>(STANDING, [home, caseId])).map(({ id }) => id),
    show: async ({ home, caseId }, people) => {
      await execute('update case_file set restricted = $3::uuid[] where home = $1 and case_id = $2', [
        home,
        caseId,
        people,
      ]);
    },
  };
}
