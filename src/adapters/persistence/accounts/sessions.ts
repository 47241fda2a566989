/** Sessions in table session: one row is one family of refresh tokens. Every change is one statement. */
import type { Sessions } from '../../../app/accounts/ports/accounts.js';
import type { Queries } from './queries.js';
import { signedIn } from './signed-in.js';

/** Sessions of the account that have run out are cleared on the way; a login locked meanwhile opens none. */
const OPEN = `
  with locked as (
    select 1 from sign_in_failure where login_hash = $6::bytea and locked_until > $4::timestamptz
  ), forgiven as (
    delete from sign_in_failure where login_hash = $6::bytea and not exists (select from locked)
  ), cleared as (
    delete from session where account_id = $2::uuid and expires_at < least($4, now())
  )
  insert into session (id, account_id, refresh_hash, created_at, used_at, expires_at)
  select $1::uuid, $2::uuid, $3::bytea, $4::timestamptz, $4, $5::timestamptz where not exists (select from locked)`;

/** Of two at once the second waits for the first, then finds the code gone. */
const OPEN_BY_CODE = `
  with taken as (
    delete from sign_in_code where code_hash = $5 returning account_id, expires_at
  ), fit as (
    select a.id, a.person_id from taken join account a on a.id = taken.account_id
    where taken.expires_at > $3::timestamptz and a.disabled_at is null
  ), opened as (
    insert into session (id, account_id, refresh_hash, created_at, used_at, expires_at)
    select $1::uuid, id, $2::bytea, $3, $3, $4::timestamptz from fit
  )
  select id as "accountId", person_id as "personId" from fit`;

/** Of two at once the second waits for the first, then finds another hash and changes nothing. */
const ROTATE = `
  update session s set previous_hash = s.refresh_hash, refresh_hash = $3, used_at = $4, expires_at = $5
  from account a
  where s.id = $1 and s.refresh_hash = $2 and s.revoked_at is null and s.expires_at > $4
    and a.id = s.account_id and a.disabled_at is null
  returning a.id as "accountId", a.person_id as "personId"`;

/** Only the latest replaced hash is kept: whatever else is shown under a living session is an older one, or forged. */
const REVOKE_REUSED = `
  update session set revoked_at = $3
  where id = $1 and revoked_at is null and refresh_hash <> $2
    and not (previous_hash is not distinct from $2 and used_at >= $4)`;

export function sessionTable(db: Queries): Sessions {
  return {
    open: async ({ id, accountId, refreshHash, at, expiresAt }, loginHash) => {
      const { rowCount } = await db.query(OPEN, [id, accountId, refreshHash, at, expiresAt, loginHash]);
      return rowCount === 1;
    },
    openByCode: async ({ id, refreshHash, at, expiresAt }, codeHash) =>
      (await db.query(OPEN_BY_CODE, [id, refreshHash, at, expiresAt, codeHash])).rows[0] ?? null,
    rotate: async ({ id, shown, next, at, expiresAt }) => {
      const { rows } = await db.query(ROTATE, [id, shown, next, at, expiresAt]);
      return rows[0] ?? null;
    },
    revokeReused: async (id, shown, at, since) => {
      await db.query(REVOKE_REUSED, [id, shown, at, since]);
    },
    revoke: async (id, at) => {
      await db.query('update session set revoked_at = $2 where id = $1 and revoked_at is null', [id, at]);
    },
    signedIn: (id, accountId, at, today) => signedIn(db, { id, accountId, at, today }),
  };
}
