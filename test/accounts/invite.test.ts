/** How people come to an account: by invitation, or made for them; and what an administrator may not reach. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { acceptInvitation, addPerson, createAccountFor, invite } from '../../src/app/accounts/invite.js';
import { setPassword } from '../../src/app/accounts/password.js';
import { signIn } from '../../src/app/accounts/sign-in/sign-in.js';
import type { SignedIn } from '../../src/app/accounts/ports/accounts.js';
import { problemOf } from '../fixtures/acts.js';
import { PASSWORD, TONGZHOU, useBureau, XUZHOU } from './bureau.js';

const bureau = useBureau();
let admin: SignedIn;
beforeAll(async () => {
  admin = (await bureau().come(TONGZHOU)).by;
});

const newcomer = async (name: string): Promise<string> =>
  (await bureau().act(addPerson, admin, { home: '320612', name })).personId;
const invited = async (personId: string): Promise<string> => (await bureau().act(invite, admin, { personId })).token;
const accept = (token: string, login: string, password = PASSWORD) =>
  acceptInvitation(bureau().desk, { token, login, password });

describe('an invitation', () => {
  test('lets the invited choose login and password, and sign in with them', async () => {
    const personId = await newcomer('蒋新来');
    await accept(await invited(personId), 'Jiang.Xinlai');
    const tickets = await signIn({ login: 'jiang.xinlai', password: PASSWORD }, bureau().identity);
    expect(await bureau().who(tickets)).toMatchObject({ personId, name: '蒋新来', posts: [] });
  });

  test('is good once: of two at the same time one gets in', async () => {
    const token = await invited(await newcomer('蒋争先'));
    const both = await Promise.all([problemOf(accept(token, 'first.one')), problemOf(accept(token, 'second.one'))]);
    expect(both.sort()).toEqual(['', 'LINK_INVALID']);
    expect(await problemOf(accept(token, 'third.one'))).toBe('LINK_INVALID');
  });

  test('is good for seven days and no longer', async () => {
    const [early, late] = [await invited(await newcomer('蒋及时')), await invited(await newcomer('蒋迟到'))];
    const start = bureau().clock.at;
    bureau().wait(7 * 86_400 - 1);
    expect(await problemOf(accept(early, 'just.in.time'))).toBe('');
    bureau().wait(1);
    expect(await problemOf(accept(late, 'too.late.now'))).toBe('LINK_INVALID');
    bureau().clock.at = start;
  });

  test('stays good when the password is weak or the login taken', async () => {
    const token = await invited(await newcomer('蒋重试'));
    expect(await problemOf(accept(token, 'retry.again', '短'))).toBe('PASSWORD_TOO_SHORT');
    const taken = await invited(await newcomer('蒋占名'));
    await accept(taken, 'taken.name');
    expect(await problemOf(accept(token, 'taken.name'))).toBe('LOGIN_TAKEN');
    expect(await problemOf(accept(token, 'retry.again'))).toBe('');
  });

  test('is withdrawn by a newer one', async () => {
    const personId = await newcomer('蒋两封');
    const [older, newer] = [await invited(personId), await invited(personId)];
    expect(await problemOf(accept(older, 'older.letter'))).toBe('LINK_INVALID');
    expect(await problemOf(accept(newer, 'newer.letter'))).toBe('');
  });

  test('is in no table and in no log, neither whole nor as its bytes', async () => {
    const token = await invited(await newcomer('蒋保密'));
    const rows = await bureau().db.asOwner(
      'select (select jsonb_agg(l) from account_link l) as links, (select jsonb_agg(g) from account_log g) as log',
    );
    const dump = JSON.stringify(rows);
    expect(dump).toContain('invite');
    for (const form of [token, Buffer.from(token).toString('hex'), Buffer.from(token, 'base64url').toString('hex')]) {
      expect(dump).not.toContain(form);
    }
  });

  test('forged, empty or of another kind opens nothing', async () => {
    const { token } = await bureau().act(createAccountFor, admin, {
      personId: await newcomer('蒋混用'),
      login: 'mixed.up',
    });
    for (const forged of [token, '', 'x', 'a'.repeat(43), "' or 1=1 --"]) {
      expect(await problemOf(accept(forged, 'forger'))).toBe('LINK_INVALID');
    }
  });
});

describe('an account made for somebody', () => {
  test('has no password until its person sets one, and no administrator knows it', async () => {
    const made = await bureau().act(createAccountFor, admin, { personId: await newcomer('蒋待设'), login: 'waiting' });
    const { identity, desk } = bureau();
    expect(await problemOf(signIn({ login: 'waiting', password: PASSWORD }, identity))).toBe('SIGN_IN_FAILED');
    expect(await setPassword(desk, { token: made.token, password: PASSWORD })).toEqual({ login: 'waiting' });
    await expect(signIn({ login: 'waiting', password: PASSWORD }, identity)).resolves.toBeDefined();
    expect(await problemOf(setPassword(desk, { token: made.token, password: PASSWORD }))).toBe('LINK_INVALID');
  });

  test('is the only one of its person', async () => {
    const personId = await newcomer('蒋唯一');
    await bureau().act(createAccountFor, admin, { personId, login: 'only.one' });
    expect(await problemOf(bureau().act(createAccountFor, admin, { personId, login: 'another.one' }))).toBe(
      'ACCOUNT_THERE',
    );
    expect(await problemOf(bureau().act(invite, admin, { personId }))).toBe('ACCOUNT_THERE');
  });
});

describe('an administrator', () => {
  test('of another district finds nobody here', async () => {
    const other = (await bureau().come(XUZHOU)).by;
    const personId = await bureau().personOf('沙小雨');
    expect(await problemOf(bureau().act(invite, other, { personId }))).toBe('NOT_FOUND');
    expect(await problemOf(bureau().act(addPerson, other, { home: '320612', name: '蒋越界' }))).toBe('NOT_FOUND');
    expect(await problemOf(bureau().act(invite, other, { personId: 'no-id-at-all' }))).toBe('NOT_FOUND');
  });

  test('is the only one who may: a head and a supervisor are refused before anything is read', async () => {
    const personId = await bureau().personOf('沙小雨');
    for (const name of ['路晨光', '娄敬业']) {
      const { by } = await bureau().come(name);
      expect(await problemOf(bureau().act(invite, by, { personId }))).toBe('NOT_PERMITTED');
    }
  });

  test('leaves a line in the log for each act, and none for what was refused', async () => {
    const before = (await bureau().logged()).length;
    const personId = await newcomer('蒋留痕');
    await invited(personId);
    await problemOf(bureau().act(invite, (await bureau().come(XUZHOU)).by, { personId }));
    const lines = (await bureau().logged()).slice(before);
    expect(lines.map(({ action }) => action)).toEqual(['addPerson', 'invite']);
    expect(lines.every((line) => line.person_id === personId)).toBe(true);
  });
});
