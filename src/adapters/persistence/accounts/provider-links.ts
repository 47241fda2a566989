/** Whom a sign-in through the provider means: table provider_link, one row an account. */
import type { ProviderLinks } from '../../../app/accounts/ports/desk.js';
import type { Execute } from '../database/execute.js';

/** Prepared anew, the former subject counts no more. */
const PREPARE = `
  insert into provider_link as l (account_id, issuer, login, prepared_by, prepared_at)
  select $1::uuid, $2, $3, $4::uuid, $5::timestamptz
  where not exists (select from provider_link where issuer = $2 and login = $3 and account_id <> $1::uuid)
  on conflict (account_id) do update set issuer = excluded.issuer, login = excluded.login, subject = null,
    linked_at = null, prepared_by = excluded.prepared_by, prepared_at = excluded.prepared_at
  returning account_id`;

const FIX = `
  update provider_link set subject = $3, linked_at = $4
  where issuer = $1 and login = $2 and subject is null returning account_id as id`;

const BY_SUBJECT = 'select account_id as id from provider_link where issuer = $1 and subject = $2';

export function providerLinksOn(execute: Execute): ProviderLinks {
  return {
    prepare: async ({ accountId, issuer, login, by, at }) =>
      (await execute(PREPARE, [accountId, issuer, login, by, at])).length === 1,
    bySubject: async (issuer, subject) => (await execute<{ id: string }>(BY_SUBJECT, [issuer, subject]))[0]?.id ?? null,
    fix: async ({ issuer, login, subject, at }) =>
      (await execute<{ id: string }>(FIX, [issuer, login, subject, at]))[0]?.id ?? null,
    remove: async (accountId) =>
      (await execute('delete from provider_link where account_id = $1 returning account_id', [accountId])).length === 1,
  };
}
