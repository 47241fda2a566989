/** Whom a sign-in through the provider means: table provider_link, one row an account. */
import type { ProviderLinks } from '../../../app/ports/account-desk.js';
import type { Execute } from '../execute.js';

/** Prepared anew, the former subject counts no more. */
const PREPARE = `
  insert into provider_link as l (account_id, issuer, login, prepared_by, prepared_at)
  select $1::uuid, $2, $3, $4::uuid, $5::timestamptz
  where not exists (select from provider_link where issuer = $2 and login = $3 and account_id <> $1::uuid)
  on conflict (account_id) do update set issuer = excluded.issuer, login = excluded.login, subject = null,
    linked_at = null, prepared_by = excluded.prepared_by, prepared_at = excluded.prepared_at
  returning account_id`;

export function providerLinksOn(execute: Execute): ProviderLinks {
  return {
    prepare: async ({ accountId, issuer, login, by, at }) =>
      (await execute(PREPARE, [accountId, issuer, login, by, at])).length === 1,
    remove: async (accountId) =>
      (await execute('delete from provider_link where account_id = $1 returning account_id', [accountId])).length === 1,
  };
}
