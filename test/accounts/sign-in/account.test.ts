/** Making accounts: what is refused, and what the app may never do to them. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createAccount, createDemoAccount } from '../../../src/app/accounts/sign-in/create-account.js';
import { useDatabase } from '../../harness/database.js';
import { buildOffice, employ, type App, openApp, PASSWORD } from './app.js';

const db = useDatabase();
let app: App;
let personId: string;

beforeAll(async () => {
  app = await openApp(db());
  await buildOffice(db());
  personId = await employ(db(), app, 'first');
});

const make = (login: string, password: string) => createAccount({ login, personId, password }, app);

describe('a password', () => {
  it.each([
    ['short', '123456789', 'PASSWORD_TOO_SHORT'],
    ['nine Chinese characters', '一二三四五六七八九', 'PASSWORD_TOO_SHORT'],
    ['nine rare characters of two code units each', '𠮷'.repeat(9), 'PASSWORD_TOO_SHORT'],
    ['endless', 'ab3'.repeat(70), 'PASSWORD_TOO_LONG'],
    ['the login itself', 'zhang.weiguo', 'PASSWORD_IS_LOGIN'],
    ['the login in capitals with a tail', 'ZHANG.WEIGUO1', 'PASSWORD_IS_LOGIN'],
    ['a common one', 'Password123', 'PASSWORD_TOO_COMMON'],
    ['one key held down', 'aaaaaaaaaaaa', 'PASSWORD_TOO_COMMON'],
  ])('that is %s is refused', async (_what, password, code) => {
    await expect(make('zhang.weiguo', password)).rejects.toMatchObject({ code, field: 'password' });
  });

  it('is kept as an argon2id hash with the parameters asked for, and a salt of its own', async () => {
    await make('salt1', PASSWORD);
    await make('salt2', PASSWORD);
    const rows = await db().asOwner<{ password_hash: string }[]>(
      `select password_hash from account where login like 'salt%'`,
    );
    const hashes = rows.map((row) => row.password_hash);
    expect(hashes[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(new Set(hashes).size).toBe(2);
  });
});

describe('a login', () => {
  it.each(['ab', 'a b c', 'x'.repeat(65), 'tab\there', 'a<b>c', ''])('like %j is refused', async (login) => {
    await expect(make(login, PASSWORD)).rejects.toMatchObject({ code: 'LOGIN_MALFORMED', field: 'login' });
  });

  it('is taken however it is typed', async () => {
    await make('only.one', PASSWORD);
    await expect(make('ONLY.One ', PASSWORD)).rejects.toMatchObject({ code: 'LOGIN_TAKEN' });
  });

  it('goes to one of two who ask at once', async () => {
    const both = await Promise.allSettled([make('race', PASSWORD), make('race', PASSWORD)]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('belongs to a person of the network', async () => {
    const stranger = { login: 'stranger', personId: randomUUID(), password: PASSWORD };
    await expect(createAccount(stranger, app)).rejects.toThrow('account_person_id_fkey');
  });
});

describe('accounts', () => {
  it('of the demo are marked so', async () => {
    await createDemoAccount({ login: 'demo.head', personId, password: PASSWORD }, app);
    expect(await db().asApp(`select login from account where demo`)).toEqual([{ login: 'demo.head' }]);
  });

  it.each([
    'delete from account',
    'delete from wrapped_key',
    'truncate sign_in_failure',
    'alter table session disable trigger session_stays',
  ])('are safe from the app: %s', async (statement) => {
    await expect(db().asApp(statement)).rejects.toThrow(/permission denied|must be owner/);
  });
});
