/** Somebody is signed in, and a link to an account is out. */
import type { TestApp } from '../../fixtures/app.js';

export async function signInAndInvite({ db }: TestApp): Promise<void> {
  const [person] = await db.asOwner<{ id: string }[]>('select id from person limit 1');
  const ids = ['0198c000-0000-7000-8000-000000000001', '0198c000-0000-7000-8000-000000000002'];
  await db.asOwner(
    `insert into account (id, login, person_id, password_hash, created_at) values ($1, 'somebody', $2, '$argon2id$x', now())`,
    [ids[0], person?.id],
  );
  await db.asOwner(
    `insert into session (id, account_id, refresh_hash, created_at, used_at, expires_at)
     values ($1, $2, sha256('x'), now(), now(), now() + interval '1 day')`,
    [ids[1], ids[0]],
  );
  await db.asOwner(
    `insert into account_link (secret_hash, kind, person_id, made_by, made_at, expires_at)
     values (sha256('link'), 'INVITE', $1, $1, now(), now() + interval '1 day')`,
    [person?.id],
  );
}
