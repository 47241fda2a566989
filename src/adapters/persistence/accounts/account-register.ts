/** Persons and accounts for whoever keeps them; an account that is read is locked until the commit. */
import type { AccountRegister, KeptAccount, PersonOfHome } from '../../../app/accounts/ports/desk.js';
import type { Execute } from '../database/execute.js';
import { idsAmong } from '../network/statements.js';

const ACCOUNT = `
  select a.id, a.login, a.person_id as "personId", p.home, a.password_hash as "passwordHash",
    a.disabled_at is not null as disabled
  from account a join person p on p.id = a.person_id`;

const ADD = `
  insert into account (id, login, person_id, password_hash, created_at) values ($1, $2, $3, $4, $5)
  on conflict (login) do nothing returning id`;

/** Who is given an account is locked as well, so that two acts at once do not give two. */
export function accountRegisterOn(execute: Execute): AccountRegister {
  const one = async (where: string, id: string): Promise<KeptAccount | null> =>
    (
      await execute<KeptAccount>(
        `${ACCOUNT} where ${where} = any($1::uuid[]) order by a.created_at limit 1 for update of a`,
        [idsAmong([id])],
      )
    )[0] ?? null;
  return {
    person: async (id) => {
      const [row] = await execute<PersonOfHome>(
        'select id, home, name from person where id = any($1::uuid[]) for no key update',
        [idsAmong([id])],
      );
      return row ?? null;
    },
    addPerson: async ({ id, home, name }) => {
      await execute('insert into person (id, home, name) values ($1, $2, $3)', [id, home, name]);
    },
    account: (id) => one('a.id', id),
    accountOf: (personId) => one('a.person_id', personId),
    add: async ({ id, login, personId, passwordHash, at }) =>
      (await execute(ADD, [id, login, personId, passwordHash, at])).length === 1,
    setPassword: async (id, hash) => {
      await execute('update account set password_hash = $2 where id = $1', [id, hash]);
    },
    setDisabled: async (id, at) => {
      await execute('update account set disabled_at = $2 where id = $1', [id, at]);
    },
    forgive: async (loginHash) => {
      await execute('delete from sign_in_failure where login_hash = $1', [loginHash]);
    },
  };
}
