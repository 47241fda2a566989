/** One-time links in table account_link: only hashes, and every taking is one statement, so one of two gets it. */
import type { Links } from '../../../app/accounts/ports/desk.js';
import type { Execute } from '../database/execute.js';

const WITHDRAW = `
  update account_link set withdrawn_at = $2
  where person_id = $1 and used_at is null and withdrawn_at is null`;

const PUT = `
  insert into account_link (secret_hash, kind, person_id, account_id, made_by, made_at, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7)`;

const TAKE = `
  update account_link set used_at = $3
  where secret_hash = $1 and kind = $2 and used_at is null and withdrawn_at is null and expires_at > $3
  returning person_id as "personId", account_id as "accountId"`;

export function linksOn(execute: Execute): Links {
  const withdraw = async (personId: string, at: Date): Promise<void> => {
    await execute(WITHDRAW, [personId, at]);
  };
  return {
    withdraw,
    put: async ({ kind, secretHash, personId, accountId, by, at, expiresAt }) => {
      await withdraw(personId, at);
      await execute(PUT, [secretHash, kind, personId, accountId, by, at, expiresAt]);
    },
    take: async (kind, secretHash, at) =>
      (await execute<{ personId: string; accountId: string | null }>(TAKE, [secretHash, kind, at]))[0] ?? null,
  };
}
