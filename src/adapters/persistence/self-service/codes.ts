/** One-time codes in table party_code, in the transaction of their change. */
import type { RoomCode } from '../../../app/privacy/port.js';
import type { CodesAsked, NewCode, PartyCodes } from '../../../app/self-service/port.js';
import type { PartyIdentity } from '../../../domain/kernel/actor.js';
import { roomOn } from '../../../domain/network/room.js';
import { CLERKS } from '../../../domain/case/access.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { CaseId } from '../../../domain/kernel/ids.js';
import type { Execute } from '../database/execute.js';
import { raw, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { roomVersions, standingOn } from '../network/statements.js';
import { OPEN_SESSION } from './sessions.js';

interface Asked {
  readonly contact: Buffer;
  readonly shortly: Date;
  readonly lately: Date;
}

/** The lock first, in a statement of its own: what waits for it then counts what the other wrote. */
const ONE_BY_ONE = statement(
  ({ contact }: Given<{ contact: Buffer }>) => sql`
    select pg_advisory_xact_lock(hashtextextended('party-code:' || encode(${contact}::bytea, 'hex'), 0))`,
);
const COUNT = statement(
  ({ contact, shortly, lately }: Given<Asked>) => sql<CodesAsked>`
    select
      (select count(*)::int from party_code where contact_hash = ${contact}::bytea and asked_at > ${shortly}::timestamptz) as shortly,
      (select count(*)::int from party_code where contact_hash = ${contact}::bytea and asked_at > ${lately}::timestamptz) as lately,
      (select count(*)::int from party_code where purpose = 'APPLY' and asked_at > ${shortly}::timestamptz) as "byAll"`,
);
/** Codes that were asked for days ago count for nothing any more and are cleared on the way, a few at a time. */
const ADD = statement(
  ({ id, purpose, ticketHash, codeHash, contactHash, askedAt, expiresAt }: Given<NewCode>) => sql`
    with gone as (delete from party_code where id in (
      select id from party_code where asked_at < ${askedAt}::timestamptz - interval '2 days' and purpose <> 'ROOM'
      order by asked_at limit 100 for update skip locked))
    insert into party_code (id, purpose, ticket_hash, code_hash, contact_hash, asked_at, expires_at)
    values (${id}::uuid, ${purpose}, ${ticketHash}::bytea, ${codeHash}::bytea, ${contactHash}::bytea, ${askedAt}::timestamptz,
      ${expiresAt}::timestamptz)`,
);
const GIVE = statement((code: Given<RoomCode>) => {
  const { id, hash, askedAt, expiresAt, home, caseId, partyId, throughId, by, post, identity } = code;
  return sql`
    insert into party_code (id, purpose, ticket_hash, code_hash, asked_at, expires_at, home, case_id, party_id, through_id,
      issued_by, issued_post, identity)
    values (${id}::uuid, 'ROOM', ${hash}::bytea, ${hash}::bytea, ${askedAt}::timestamptz, ${expiresAt}::timestamptz, ${home},
      ${caseId}::uuid, ${partyId}::uuid, ${throughId}::uuid, ${by}::uuid, ${post}::uuid, ${identity})`;
});
/** A number may stand in several districts; more than a few are no number of a case. */
const NUMBERED = statement(
  ({ number }: Given<{ number: string }>) => sql<{ id: CaseId }>`
    select c.case_id as id from case_file c where c.number = ${number} and c.status <> 'VOIDED'
    union select c.case_id from case_file c where c.display_no = ${number} and c.status <> 'VOIDED' limit 5`,
);
const BIND = statement(
  ({ id, home, caseId, partyId, throughId }: Given<PartyIdentity & { id: string }>) => sql`
    update party_code set home = ${home}, case_id = ${caseId}::uuid, party_id = ${partyId}::uuid, through_id = ${throughId}::uuid
    where id = ${id}::uuid`,
);
const APPLIED = statement(
  ({ contact, since }: Given<{ contact: Buffer; since: Date }>) => sql<{ n: number }>`
    select count(*)::int as n from party_code
    where contact_hash = ${contact}::bytea and purpose = 'APPLY' and used_at > ${since}::timestamptz`,
);
/** A desk is kept by whoever may register there. */
const KEPT = CLERKS.map((role) => `'${role}'`).join(', ');
const DESKS = statement(({ place, day }: Given<{ place: string; day: Day }>) =>
  roomVersions
    .where(sql<boolean>`${place}::text ^@ v.division_code`)
    .where(
      sql<boolean>`exists (select from post p where p.room_id = r.id and p.role in (${raw(KEPT)}) and ${standingOn('p', day)})`,
    ),
);

export function partyCodesOn(execute: Execute): PartyCodes {
  return {
    asked: async (contact, shortly, lately) => {
      const [, [counted]] = await Promise.all([
        execute(ONE_BY_ONE({ contact })),
        execute(COUNT({ contact, shortly, lately })),
      ]);
      return counted as CodesAsked;
    },
    add: async (code) => void (await execute(ADD(code))),
    numbered: async (number) => (await execute(NUMBERED({ number }))).map(({ id }) => id),
    bind: async (id, identity) => void (await execute(BIND({ ...identity, id }))),
    open: async (session) => (await execute(OPEN_SESSION(session))).length === 1,
    applied: async (contact, since) => (await execute(APPLIED({ contact, since })))[0]?.n ?? 0,
    desksNear: async (place, day) => {
      const ofRoom = Map.groupBy(await execute(DESKS({ place, day })), ({ id }) => id);
      return [...ofRoom.values()].flatMap((versions) => roomOn(versions, day) ?? []);
    },
  };
}

/** Codes that rooms give to whom they know. */
export const roomCodesOn = (execute: Execute) => ({
  give: async (code: RoomCode): Promise<void> => void (await execute(GIVE(code))),
});
