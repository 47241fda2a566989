/** One-time links in table account_link: only hashes, and every taking is one statement, so one of two gets it. */
import type { LinkKind, Links } from '../../../app/accounts/ports/desk.js';
import type { Execute } from '../database/execute.js';
import { db } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import type { Entities } from '../database/transaction.js';
import { AccountLinkTable } from '../tables/accounts.js';

const TAKE = statement(({ kind, secretHash, at }: Given<{ kind: LinkKind; secretHash: Buffer; at: Date }>) =>
  db
    .updateTable('account_link')
    .set({ used_at: at })
    .where('secret_hash', '=', secretHash)
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', at)
    .returning(['person_id as personId', 'account_id as accountId']),
);

export function linksOn(execute: Execute, entities: Entities): Links {
  const withdraw = async (personId: string, withdrawnAt: Date): Promise<void> => {
    const open = { personId, usedAt: null, withdrawnAt: null };
    await entities().nativeUpdate(AccountLinkTable, open, { withdrawnAt });
  };
  return {
    withdraw,
    put: async ({ kind, secretHash, personId, accountId, by, at, expiresAt }) => {
      await withdraw(personId, at);
      const made = { madeBy: by, madeAt: at, expiresAt };
      await entities().insert(AccountLinkTable, { kind, secretHash, personId, accountId, ...made });
    },
    take: async (kind, secretHash, at) => (await execute(TAKE({ kind, secretHash, at })))[0] ?? null,
  };
}
