/** Sessions ended by their owner or by an administrator; whose they are is asked first. */
import type { SessionRegister } from '../../../app/accounts/ports/desk.js';
import type { Execute } from '../database/execute.js';
import { idsAmong } from '../network/statements.js';

const OWNER = `
  select a.id as "accountId", p.id as "personId", p.home
  from session s join account a on a.id = s.account_id join person p on p.id = a.person_id
  where s.id = any($1::uuid[])`;

const END_ALL = `
  update session set revoked_at = $2
  where account_id = $1 and revoked_at is null and expires_at > $2 and id is distinct from $3::uuid returning id`;

export function sessionRegisterOn(execute: Execute): SessionRegister {
  return {
    owner: async (id) =>
      (await execute<{ accountId: string; personId: string; home: string }>(OWNER, [idsAmong([id])]))[0] ?? null,
    end: async (id, at) => {
      await execute('update session set revoked_at = $2 where id = $1 and revoked_at is null', [id, at]);
    },
    endAll: async (accountId, at, but) => (await execute(END_ALL, [accountId, at, but ?? null])).length,
  };
}
