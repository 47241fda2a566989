/** Tries of codes, and sessions of parties: each change is one statement of its own, so that parallel tries are all counted. */
import type { OldVisits } from '../../../app/self-service/forget.js';
import type { CodePurpose, NewPartySession, PartySessions, TriedCode } from '../../../app/self-service/port.js';
import type { PartyIdentity } from '../../../domain/kernel/actor.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

interface Try {
  readonly ticket: Buffer;
  readonly purpose: CodePurpose;
  readonly at: Date;
  readonly most: number;
}
type Tried = Omit<TriedCode, 'identity'> & { readonly identity: PartyIdentity };

const TRY = statement(
  ({ ticket, purpose, at, most }: Given<Try>) => sql<Tried>`
    update party_code set tries = tries + 1
    where ticket_hash = ${ticket}::bytea and purpose = ${purpose} and (used_at is null or purpose = 'APPLY') and expires_at > ${at}::timestamptz
      and tries < ${most}::int
    returning id, code_hash as "codeHash", contact_hash as "contactHash",
      jsonb_build_object('home', home, 'caseId', case_id, 'partyId', party_id, 'throughId', through_id) as identity`,
);
const BEARS = statement(
  ({ caseId, home, number }: Given<{ caseId: string; home: string; number: string }>) => sql<{ yes: boolean }>`
    select exists (select from case_file c where c.home = ${home} and c.case_id = ${caseId}::uuid
      and (c.number = ${number} or c.display_no = ${number})) as yes`,
);
/** Of a code that is used it opens nothing. */
export const OPEN_SESSION = statement((session: Given<NewPartySession>) => {
  const { id, codeId, tokenHash, home, caseId, partyId, throughId, at, expiresAt } = session;
  return sql<{ id: string }>`
    with used as (
      update party_code set used_at = ${at}::timestamptz where id = ${codeId}::uuid and used_at is null returning id
    )
    insert into party_session (id, token_hash, home, case_id, party_id, through_id, opened_at, expires_at)
    select ${id}::uuid, ${tokenHash}::bytea, ${home}, ${caseId}::uuid, ${partyId}::uuid, ${throughId}::uuid, ${at}::timestamptz,
      ${expiresAt}::timestamptz from used returning id`;
});
interface Found extends PartyIdentity {
  readonly sessionId: string;
  readonly expiresAt: string | Date;
}
const FIND = statement(
  ({ token, at }: Given<{ token: Buffer; at: Date }>) => sql<Found>`
    select id as "sessionId", home, case_id as "caseId", party_id as "partyId", through_id as "throughId",
      expires_at as "expiresAt"
    from party_session where token_hash = ${token}::bytea and ended_at is null and expires_at > ${at}::timestamptz`,
);
const END = statement(
  ({ id, at }: Given<{ id: string; at: Date }>) => sql`
    update party_session set ended_at = ${at}::timestamptz where id = ${id}::uuid and ended_at is null`,
);

const FORGET = statement(
  ({ before }: Given<{ before: Date }>) => sql<{ n: number }>`
    with visits as (delete from party_session where id in (
        select id from party_session where expires_at < ${before}::timestamptz limit 5000) returning 1),
      codes as (delete from party_code where id in (
        select id from party_code where asked_at < ${before}::timestamptz and expires_at < ${before}::timestamptz limit 5000) returning 1)
    select ((select count(*) from visits) + (select count(*) from codes))::int as n`,
);

export const oldVisitsOn = (execute: Execute): OldVisits => ({
  forget: async (before) => (await execute(FORGET({ before })))[0]?.n ?? 0,
});

/** `execute` runs each statement in a transaction of the system. */
export function partySessionsOn(execute: Execute): PartySessions {
  return {
    tried: async (ticket, purpose, at, most) => {
      const [row] = await execute(TRY({ ticket, purpose, at, most }));
      return row ? { ...row, identity: row.identity.partyId ? row.identity : null } : null;
    },
    bears: async (caseId, home, number) => (await execute(BEARS({ caseId, home, number })))[0]?.yes ?? false,
    open: async (session) => (await execute(OPEN_SESSION(session))).length === 1,
    find: async (token, at) => {
      const [row] = await execute(FIND({ token, at }));
      return row ? { ...row, expiresAt: new Date(row.expiresAt) } : null;
    },
    end: async (id, at) => void (await execute(END({ id, at }))),
  };
}
