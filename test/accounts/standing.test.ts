/** Passwords reset and changed, accounts shut, sessions ended: what stops working, and from when. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { changePassword, resetPassword, setPassword } from '../../src/app/accounts/password.js';
import { revokeSession } from '../../src/app/accounts/sessions.js';
import { disableAccount, enableAccount, revokeSessions, unlockSignIn } from '../../src/app/accounts/standing.js';
import { refreshSession } from '../../src/app/accounts/sign-in/refresh-session.js';
import { signIn } from '../../src/app/accounts/sign-in/sign-in.js';
import type { SignedIn } from '../../src/app/accounts/ports/accounts.js';
import { problemOf } from '../fixtures/acts.js';
import { loginOf, PASSWORD, TONGZHOU, useBureau, XUZHOU } from './bureau.js';

const bureau = useBureau();
let admin: SignedIn;
beforeAll(async () => {
  admin = (await bureau().come(TONGZHOU)).by;
});

const NEW = '河边的调解室搬到桥头';
const enter = (name: string, password = PASSWORD) => signIn({ login: loginOf(name), password }, bureau().identity);

describe('a reset', () => {
  test('ends all sessions and the old password at once; the link sets a new one', async () => {
    const name = '柏春华';
    const [first, second] = [await bureau().come(name), await bureau().come(name)];
    const { token } = await bureau().act(resetPassword, admin, { accountId: first.by.accountId });
    expect(await bureau().who(first.tickets)).toBeNull();
    expect(await problemOf(refreshSession(second.tickets, bureau().identity))).toBe('SESSION_EXPIRED');
    expect(await problemOf(enter(name))).toBe('SIGN_IN_FAILED');
    expect(await problemOf(setPassword(bureau().desk, { token, password: 'short' }))).toBe('PASSWORD_TOO_SHORT');
    await setPassword(bureau().desk, { token, password: NEW });
    expect(await problemOf(enter(name, NEW))).toBe('');
    expect(await problemOf(enter(name))).toBe('SIGN_IN_FAILED');
  });

  test('gives a link for one day, which an invitation cannot replace', async () => {
    const { by } = await bureau().come('应丽娟');
    const { token } = await bureau().act(resetPassword, admin, { accountId: by.accountId });
    const start = bureau().clock.at;
    bureau().wait(86_400);
    expect(await problemOf(setPassword(bureau().desk, { token, password: NEW }))).toBe('LINK_INVALID');
    bureau().clock.at = start;
  });

  test('lifts a lock-out when the new password is set', async () => {
    const { by } = await bureau().come('蓝心怡');
    for (let i = 0; i < 5; i += 1) await problemOf(enter('蓝心怡', 'wrong'));
    expect(await problemOf(enter('蓝心怡'))).toBe('SIGN_IN_LOCKED');
    const { token } = await bureau().act(resetPassword, admin, { accountId: by.accountId });
    await setPassword(bureau().desk, { token, password: NEW });
    expect(await problemOf(enter('蓝心怡', NEW))).toBe('');
  });

  test('of an account in another district is not possible', async () => {
    const { by } = await bureau().come('顾维民');
    expect(await problemOf(bureau().act(resetPassword, admin, { accountId: by.accountId }))).toBe('NOT_FOUND');
  });
});

describe('a password changed by its owner', () => {
  test('asks for the old one, ends the other sessions and keeps this one', async () => {
    const [here, there] = [await bureau().come('古志诚'), await bureau().come('古志诚')];
    const change = (old: string) => changePassword(bureau().desk, here.by, { old, password: NEW });
    expect(await problemOf(change('wrong'))).toBe('PASSWORD_WRONG');
    await change(PASSWORD);
    expect(await bureau().who(here.tickets)).not.toBeNull();
    expect(await bureau().who(there.tickets)).toBeNull();
    expect(await problemOf(enter('古志诚', NEW))).toBe('');
  });

  test('keeps the rules, and is not the old one again', async () => {
    const { by } = await bureau().come('尤国梁');
    const change = (password: string) => changePassword(bureau().desk, by, { old: PASSWORD, password });
    expect(await problemOf(change('kurz'))).toBe('PASSWORD_TOO_SHORT');
    expect(await problemOf(change(PASSWORD))).toBe('PASSWORD_SAME');
  });

  test('cannot be guessed through a stolen session: wrong old ones lock as failed sign-ins do', async () => {
    const { by } = await bureau().come('项海涛');
    const guess = (old: string) => problemOf(changePassword(bureau().desk, by, { old, password: NEW }));
    for (let i = 0; i < 4; i += 1) expect(await guess('wrong')).toBe('PASSWORD_WRONG');
    expect(await guess('wrong')).toBe('SIGN_IN_LOCKED');
    expect(await guess(PASSWORD)).toBe('SIGN_IN_LOCKED');
  });
});

describe('an account', () => {
  test('that is disabled opens nothing, and opens again when enabled, its sessions ended', async () => {
    const { by, tickets } = await bureau().come('臧海波');
    const { accountId } = by;
    await bureau().act(disableAccount, admin, { accountId });
    expect(await bureau().who(tickets)).toBeNull();
    expect(await problemOf(enter('臧海波'))).toBe('SIGN_IN_FAILED');
    await bureau().act(enableAccount, admin, { accountId });
    expect(await bureau().who(tickets)).toBeNull();
    expect(await problemOf(enter('臧海波'))).toBe('');
  });

  test('that is disabled keeps no open link', async () => {
    const { accountId } = (await bureau().come('娄敬业')).by;
    const { token } = await bureau().act(resetPassword, admin, { accountId });
    await bureau().act(disableAccount, admin, { accountId });
    await bureau().act(enableAccount, admin, { accountId });
    expect(await problemOf(setPassword(bureau().desk, { token, password: NEW }))).toBe('LINK_INVALID');
  });

  test('of the administrator is for another one to disable', async () => {
    expect(await problemOf(bureau().act(disableAccount, admin, { accountId: admin.accountId }))).toBe('OWN_ACCOUNT');
  });

  test('that is locked out is unlocked by the administrator', async () => {
    const { by } = await bureau().come('沙小雨');
    for (let i = 0; i < 5; i += 1) await problemOf(enter('沙小雨', 'wrong'));
    await bureau().act(unlockSignIn, admin, { accountId: by.accountId });
    expect(await problemOf(enter('沙小雨'))).toBe('');
  });
});

describe('a session', () => {
  test('is revoked by its owner, wherever it was opened', async () => {
    const [here, lost] = [await bureau().come('路晨光'), await bureau().come('路晨光')];
    await bureau().act(revokeSession, here.by, { by: here.by, sessionId: lost.by.sessionId });
    expect(await bureau().who(lost.tickets)).toBeNull();
    expect(await bureau().who(here.tickets)).not.toBeNull();
  });

  test('of another is for the administrator of that home, and for nobody else', async () => {
    const theirs = await bureau().come('路晨光');
    const revoke = (by: SignedIn) =>
      problemOf(bureau().act(revokeSession, by, { by: by, sessionId: theirs.by.sessionId }));
    expect(await revoke((await bureau().come('沙小雨')).by)).toBe('NOT_FOUND');
    expect(await revoke((await bureau().come(XUZHOU)).by)).toBe('NOT_FOUND');
    expect(await bureau().who(theirs.tickets)).not.toBeNull();
    expect(await revoke(admin)).toBe('');
    expect(await bureau().who(theirs.tickets)).toBeNull();
  });

  test('and all others of an account are ended in one go', async () => {
    const all = [await bureau().come('路晨光'), await bureau().come('路晨光')];
    await bureau().act(revokeSessions, admin, { accountId: all[0]!.by.accountId });
    const told = (await bureau().logged()).at(-1);
    expect(told).toMatchObject({ action: 'revokeSessions', facts: { sessions: expect.any(Number) } });
    expect(told?.facts['sessions']).toBeGreaterThanOrEqual(2);
    for (const { tickets } of all) expect(await bureau().who(tickets)).toBeNull();
  });
});

test('no line of the log holds a password, a link or a token', async () => {
  const { token } = await bureau().act(resetPassword, admin, { accountId: await bureau().accountOf('应丽娟') });
  const lines = JSON.stringify(await bureau().logged());
  expect(lines).toContain('resetPassword');
  for (const secret of [PASSWORD, NEW, token, 'argon2']) expect(lines).not.toContain(secret);
});
