/** Persons and accounts for whoever keeps them; an account that is read is locked until the commit. */
import type { AccountRegister, KeptAccount } from '../../../app/accounts/ports/desk.js';
import type { Execute } from '../database/execute.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import type { Entities } from '../database/transaction.js';
import { idsAmong } from '../network/statements.js';
import { AccountTable, SignInFailureTable } from '../tables/accounts.js';
import { PersonTable } from '../tables/people.js';

type ById = Given<{ id: string }>;

const locked = db
  .selectFrom('account as a')
  .innerJoin('person as p', 'p.id', 'a.person_id')
  .select([
    'a.id',
    'a.login',
    'a.person_id as personId',
    'p.home',
    'a.password_hash as passwordHash',
    sql<boolean>`a.disabled_at is not null`.as('disabled'),
  ])
  .orderBy('a.created_at')
  .limit(sql.lit(1))
  .forUpdate('a');
const ACCOUNT = statement(({ id }: ById) => locked.where('a.id', '=', id));
const ACCOUNT_OF = statement(({ id }: ById) => locked.where('a.person_id', '=', id));

/** Who is given an account is locked as well, so that two acts at once do not give two. */
const PERSON = statement(({ id }: ById) =>
  db.selectFrom('person').select(['id', 'home', 'name']).where('id', '=', id).forNoKeyUpdate(),
);

interface Added {
  readonly id: string;
  readonly login: string;
  readonly personId: string;
  readonly passwordHash: string | null;
  readonly at: Date;
}

/** One of two accounts that ask for the same login at once is refused without failing the transaction. */
const ADD = statement(({ id, login, personId, passwordHash, at }: Given<Added>) =>
  db
    .insertInto('account')
    .values({ id, login, person_id: personId, password_hash: passwordHash, created_at: at })
    .onConflict((taken) => taken.column('login').doNothing())
    .returning('id'),
);

export function accountRegisterOn(execute: Execute, entities: Entities): AccountRegister {
  const one = async (by: typeof ACCOUNT, id: string): Promise<KeptAccount | null> =>
    idsAmong([id]).length > 0 ? ((await execute(by({ id })))[0] ?? null) : null;
  return {
    person: async (id) => (idsAmong([id]).length > 0 ? ((await execute(PERSON({ id })))[0] ?? null) : null),
    addPerson: async ({ id, home, name }) => void (await entities().insert(PersonTable, { id, home, name })),
    account: (id) => one(ACCOUNT, id),
    accountOf: (personId) => one(ACCOUNT_OF, personId),
    add: async (account) => (await execute(ADD(account))).length === 1,
    setPassword: async (id, passwordHash) =>
      void (await entities().nativeUpdate(AccountTable, { id }, { passwordHash })),
    setDisabled: async (id, disabledAt) => void (await entities().nativeUpdate(AccountTable, { id }, { disabledAt })),
    forgive: async (loginHash) => void (await entities().nativeDelete(SignInFailureTable, { loginHash })),
  };
}
