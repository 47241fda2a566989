/** Whom a sign-in through the provider means: table provider_link, one row an account. */
import type { ProviderLinks } from '../../../app/accounts/ports/desk.js';
import type { Execute } from '../database/execute.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import type { Entities } from '../database/transaction.js';
import { ProviderLinkTable } from '../tables/accounts.js';

interface Prepared {
  readonly accountId: string;
  readonly issuer: string;
  readonly login: string;
  readonly by: string;
  readonly at: Date;
}

/** Prepared anew, the former subject counts no more. */
const PREPARE = statement(
  ({ accountId, issuer, login, by, at }: Given<Prepared>) => sql`
    insert into provider_link as l (account_id, issuer, login, prepared_by, prepared_at)
    select ${accountId}::uuid, ${issuer}::text, ${login}::text, ${by}::uuid, ${at}::timestamptz
    where not exists (
      select from provider_link where issuer = ${issuer} and login = ${login} and account_id <> ${accountId}::uuid)
    on conflict (account_id) do update set issuer = excluded.issuer, login = excluded.login, subject = null,
      linked_at = null, prepared_by = excluded.prepared_by, prepared_at = excluded.prepared_at
    returning account_id`,
);

interface Fixed {
  readonly issuer: string;
  readonly login: string;
  readonly subject: string;
  readonly at: Date;
}

const FIX = statement(({ issuer, login, subject, at }: Given<Fixed>) =>
  db
    .updateTable('provider_link')
    .set({ subject, linked_at: at })
    .where('issuer', '=', issuer)
    .where('login', '=', login)
    .where('subject', 'is', null)
    .returning('account_id as id'),
);

const BY_SUBJECT = statement(({ issuer, subject }: Given<{ issuer: string; subject: string }>) =>
  db.selectFrom('provider_link').select('account_id as id').where('issuer', '=', issuer).where('subject', '=', subject),
);

export function providerLinksOn(execute: Execute, entities: Entities): ProviderLinks {
  return {
    prepare: async (link) => (await execute(PREPARE(link))).length === 1,
    bySubject: async (issuer, subject) => (await execute(BY_SUBJECT({ issuer, subject })))[0]?.id ?? null,
    fix: async (link) => (await execute(FIX(link)))[0]?.id ?? null,
    remove: async (accountId) => (await entities().nativeDelete(ProviderLinkTable, { accountId })) === 1,
  };
}
