/** Accounts in table account. */
import type { Account, Accounts } from '../../../app/accounts/ports/accounts.js';
import type { Queries } from './queries.js';

const BY_LOGIN = `
  select id, person_id as "personId", password_hash as "passwordHash", disabled_at is not null as disabled
  from account where login = $1`;

const ADD = `
  insert into account (id, login, person_id, password_hash, demo, created_at)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (login) do nothing`;

export function accountTable(db: Queries): Accounts {
  return {
    byLogin: async (login) => (await db.query<Account>(BY_LOGIN, [login])).rows[0] ?? null,
    add: async ({ id, login, personId, passwordHash, demo, at }) => {
      const { rowCount } = await db.query(ADD, [id, login, personId, passwordHash, demo, at]);
      return rowCount === 1;
    },
    any: async () => ((await db.query('select 1 from account limit 1')).rowCount ?? 0) > 0,
  };
}
