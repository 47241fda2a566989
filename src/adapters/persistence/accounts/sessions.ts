/** Sessions in table session: one row is one family of refresh tokens. Every change is one statement. */
import type { NewSession, Rotation, SessionId, Sessions } from '../../../app/accounts/ports/accounts.js';
import type { Execute } from '../database/execute.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { signedIn } from './signed-in.js';

/** Sessions of the account that have run out are cleared on the way; a login locked meanwhile opens none. */
const OPEN = statement(
  ({ id, accountId, refreshHash, at, expiresAt, login }: Given<NewSession & { login: Buffer }>) => sql`
    with locked as (
      select 1 from sign_in_failure where login_hash = ${login}::bytea and locked_until > ${at}::timestamptz
    ), forgiven as (
      delete from sign_in_failure where login_hash = ${login}::bytea and not exists (select from locked)
    ), cleared as (
      delete from session where account_id = ${accountId}::uuid and expires_at < least(${at}::timestamptz, now())
    )
    insert into session (id, account_id, refresh_hash, created_at, used_at, expires_at)
    select ${id}::uuid, ${accountId}::uuid, ${refreshHash}::bytea, ${at}::timestamptz, ${at}::timestamptz,
      ${expiresAt}::timestamptz
    where not exists (select from locked) returning id`,
);

interface Whose {
  readonly accountId: string;
  readonly personId: string;
}

/** Of two at once the second waits for the first, then finds the code gone. */
const OPEN_BY_CODE = statement(
  ({ id, refreshHash, at, expiresAt, code }: Given<Omit<NewSession, 'accountId'> & { code: Buffer }>) => sql<Whose>`
    with taken as (
      delete from sign_in_code where code_hash = ${code} returning account_id, expires_at
    ), fit as (
      select a.id, a.person_id from taken join account a on a.id = taken.account_id
      where taken.expires_at > ${at}::timestamptz and a.disabled_at is null
    ), opened as (
      insert into session (id, account_id, refresh_hash, created_at, used_at, expires_at)
      select ${id}::uuid, id, ${refreshHash}::bytea, ${at}::timestamptz, ${at}::timestamptz, ${expiresAt}::timestamptz
      from fit
    )
    select id as "accountId", person_id as "personId" from fit`,
);

/** Of two at once the second waits for the first, then finds another hash and changes nothing. */
const ROTATE = statement(({ id, shown, next, at, expiresAt }: Given<Rotation>) =>
  db
    .updateTable('session as s')
    .from('account as a')
    .set((eb) => ({ previous_hash: eb.ref('s.refresh_hash'), refresh_hash: next, used_at: at, expires_at: expiresAt }))
    .where('s.id', '=', id)
    .where('s.refresh_hash', '=', shown)
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', at)
    .whereRef('a.id', '=', 's.account_id')
    .where('a.disabled_at', 'is', null)
    .returning(['a.id as accountId', 'a.person_id as personId']),
);

interface Reused {
  readonly id: SessionId;
  readonly shown: Buffer;
  readonly at: Date;
  readonly since: Date;
}

/** Only the latest replaced hash is kept: whatever else is shown under a living session is an older one, or forged. */
const REVOKE_REUSED = statement(({ id, shown, at, since }: Given<Reused>) =>
  db
    .updateTable('session')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .where('refresh_hash', '<>', shown)
    .where(sql<boolean>`not (previous_hash is not distinct from ${shown}::bytea and used_at >= ${since}::timestamptz)`),
);

const REVOKE = statement(({ id, at }: Given<{ id: SessionId; at: Date }>) =>
  db.updateTable('session').set({ revoked_at: at }).where('id', '=', id).where('revoked_at', 'is', null),
);

export function sessionTable(execute: Execute): Sessions {
  return {
    open: async (session, login) => (await execute(OPEN({ ...session, login }))).length === 1,
    openByCode: async (session, code) => (await execute(OPEN_BY_CODE({ ...session, code })))[0] ?? null,
    rotate: async (rotation) => (await execute(ROTATE(rotation)))[0] ?? null,
    revokeReused: async (id, shown, at, since) => void (await execute(REVOKE_REUSED({ id, shown, at, since }))),
    revoke: async (id, at) => void (await execute(REVOKE({ id, at }))),
    signedIn: (id, accountId, at, today) => signedIn(execute, { id, accountId, at, today }),
  };
}
