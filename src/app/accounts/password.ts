/** Passwords set anew: by link after a reset, or by oneself with the old one. */
import { ensure } from '../../domain/kernel/rule-broken.js';
import { type Keyed, run } from '../pipeline/command.js';
import { accountFor, onDesk } from './administrator.js';
import { ensureLink, linkOf, linkWasShown, RESET_DAYS, STRANGER, takeLink } from './links.js';
import type { AccountId, SignedIn, SignInFailures } from './ports/accounts.js';
import type { DeskRuntime } from './ports/desk.js';
import { asTyped, ensureStrong } from './sign-in/password-rules.js';
import { LOCK_OUT, refuseIfLocked } from './sign-in/sign-in.js';

/** The old password and every session are gone at once; the link lets the person set a new one within a day. */
export const resetPassword = onDesk('resetPassword', {
  lock: (desk, { accountId }: Keyed & { accountId: AccountId }) => desk.accounts.account(accountId),
  gate: (account, _input, context) => accountFor(account, context.actor),
  read: async ({ secrets }) => secrets.create(),
  decide: ({ account: { id: accountId, personId, home }, post }, secret, _input, context) => {
    const meant = { kind: 'PASSWORD', personId, accountId, days: RESET_DAYS } as const;
    const subject = { kind: 'ACCOUNT' as const, id: accountId };
    const log = { home, post, personId, accountId };
    return { subject, made: { accountId }, accountId, ...linkOf(secret, meant, context), log };
  },
  write: async (desk, { accountId, put }, { at }) => {
    await desk.accounts.setPassword(accountId, null);
    const sessions = await desk.sessions.endAll(accountId, at);
    await desk.links.put(put);
    return { sessions };
  },
  once: ({ link }) => link,
  again: linkWasShown,
});

/** Sets the password by link; a lock-out is forgotten, since whoever holds the link is let in anyway. */
export function setPassword(
  runtime: DeskRuntime,
  input: { token: string; password: string },
): Promise<{ login: string }> {
  return run(passwordSet, runtime, STRANGER, { token: input.token, password: asTyped(input.password) });
}

/** The link is good once, so the change is. */
const passwordSet = onDesk('setPassword', {
  repeated: 'HARMLESS',
  lock: async (desk, { token }: { token: string; password: string }, { at }) => {
    const taken = await takeLink(desk, 'PASSWORD', token, at);
    return taken?.accountId ? desk.accounts.account(taken.accountId) : null;
  },
  gate: (account) => {
    ensureLink(account && !account.disabled);
    return account;
  },
  decide: ({ id: accountId, login, personId, home }, _none, { password }) => {
    ensureStrong(password, login);
    const log = { home, by: personId, post: null, personId, accountId };
    return { subject: { kind: 'ACCOUNT' as const, id: accountId }, made: { login }, accountId, login, password, log };
  },
  write: async (desk, { accountId, login, password }, { at }) => {
    await desk.accounts.setPassword(accountId, await desk.passwords.hash(password));
    await desk.sessions.endAll(accountId, at);
    await desk.accounts.forgive(desk.sealer.loginHash(login));
  },
});

type Guess = DeskRuntime & { readonly failures: SignInFailures };

/**
 * Changes one's own password; every other session ends. A wrong old password counts like a failed sign-in, so that a
 * stolen session cannot be used to guess it (PASSWORD_WRONG, SIGN_IN_LOCKED).
 */
export async function changePassword(
  runtime: Guess,
  by: SignedIn,
  input: { old: string; password: string },
): Promise<void> {
  const password = asTyped(input.password);
  ensureStrong(password, by.login);
  ensure(password !== asTyped(input.old), 'PASSWORD_SAME', { field: 'password' });
  await ensureKnows(runtime, by, asTyped(input.old));
  await run(passwordChanged, runtime, by, { by, passwordHash: await runtime.passwords.hash(password) });
}

/** Sent again, the old password is wrong. */
const passwordChanged = onDesk('changePassword', {
  repeated: 'HARMLESS',
  lock: (desk, { by }: { by: SignedIn; passwordHash: string }) => desk.accounts.account(by.accountId),
  /** Everybody's own account is theirs. */
  gate: (_account, { by }) => by,
  decide: ({ accountId, personId, home, sessionId }, _none, { passwordHash }) => {
    const log = { home, post: null, personId, accountId };
    return { subject: { kind: 'ACCOUNT' as const, id: accountId }, made: {}, accountId, sessionId, passwordHash, log };
  },
  write: async (desk, { accountId, sessionId, passwordHash, log }, { at }) => {
    await desk.accounts.setPassword(accountId, passwordHash);
    await desk.links.withdraw(log.personId, at);
    return { sessions: await desk.sessions.endAll(accountId, at, sessionId) };
  },
});

/** The account is read before the hash is tried, so no transaction waits for it. */
async function ensureKnows(runtime: Guess, by: SignedIn, old: string): Promise<void> {
  const loginHash = runtime.sealer.loginHash(by.login);
  refuseIfLocked(await runtime.failures.lockedUntil(loginHash, runtime.now()));
  const account = await runtime.inTransaction((desk) => desk.accounts.account(by.accountId));
  if (await runtime.passwords.verify(account?.passwordHash ?? null, old)) return;
  refuseIfLocked(await runtime.failures.count(loginHash, runtime.now(), LOCK_OUT));
  ensure(false, 'PASSWORD_WRONG', { field: 'old' });
}
