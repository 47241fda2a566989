/** Accounts in table account, as signing in reads them. */
import type { Accounts } from '../../../app/accounts/ports/accounts.js';
import type { Execute } from '../database/execute.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

const BY_LOGIN = statement(({ login }: Given<{ login: string }>) =>
  db
    .selectFrom('account')
    .select([
      'id',
      'person_id as personId',
      'password_hash as passwordHash',
      sql<boolean>`disabled_at is not null`.as('disabled'),
    ])
    .where('login', '=', login),
);

interface Added {
  readonly id: string;
  readonly login: string;
  readonly personId: string;
  readonly passwordHash: string;
  readonly demo: boolean;
  readonly at: Date;
}

const ADD = statement(({ id, login, personId, passwordHash, demo, at }: Given<Added>) =>
  db
    .insertInto('account')
    .values({ id, login, person_id: personId, password_hash: passwordHash, demo, created_at: at })
    .onConflict((taken) => taken.column('login').doNothing())
    .returning('id'),
);

const ANY = statement((_: Given<object>) => db.selectFrom('account').select('id').limit(sql.lit(1)));

export function accountTable(execute: Execute): Accounts {
  return {
    byLogin: async (login) => (await execute(BY_LOGIN({ login })))[0] ?? null,
    add: async (account) => (await execute(ADD(account))).length === 1,
    any: async () => (await execute(ANY({}))).length > 0,
  };
}
