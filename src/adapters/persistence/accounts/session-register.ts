/** Sessions ended by their owner or by an administrator; whose they are is asked first. */
import type { SessionRegister } from '../../../app/accounts/ports/desk.js';
import type { Execute } from '../database/execute.js';
import { db } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import type { Entities } from '../database/transaction.js';
import { idsAmong } from '../network/statements.js';
import { SessionTable } from '../tables/accounts.js';

const OWNER = statement(({ id }: Given<{ id: string }>) =>
  db
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['a.id as accountId', 'p.id as personId', 'p.home'])
    .where('s.id', '=', id),
);

export function sessionRegisterOn(execute: Execute, entities: Entities): SessionRegister {
  return {
    owner: async (id) => (idsAmong([id]).length > 0 ? ((await execute(OWNER({ id })))[0] ?? null) : null),
    end: async (id, revokedAt) =>
      void (await entities().nativeUpdate(SessionTable, { id, revokedAt: null }, { revokedAt })),
    endAll: (accountId, at, but) => {
      const living = { accountId, revokedAt: null, expiresAt: { $gt: at }, ...(but && { id: { $ne: but } }) };
      return entities().nativeUpdate(SessionTable, living, { revokedAt: at });
    },
  };
}
