/** Passwords set anew: by link after a reset, or by oneself with the old one. */
import type { Actor } from '../../domain/kernel/actor.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { asTyped, mustBeStrong } from './sign-in/password-rules.js';
import { LOCK_OUT, refuseIfLocked } from './sign-in/sign-in.js';
import type { AccountId, SignedIn, SignInFailures } from './ports/accounts.js';
import type { DeskRuntime } from './ports/desk.js';
import { accountFor, acting, administering } from './administrator.js';
import { type Link, makeLink, RESET_DAYS, takeLink } from './links.js';

/** The old password and every session are gone at once; the link lets the person set a new one within a day. */
export function resetPassword(runtime: DeskRuntime, actor: Actor, input: { accountId: AccountId }): Promise<Link> {
  return administering('resetPassword', runtime, actor, async (act) => {
    const { account, post } = await accountFor(act, input.accountId);
    const { id: accountId, personId, home } = account;
    await act.desk.accounts.setPassword(accountId, null);
    const sessions = await act.desk.sessions.endAll(accountId, act.at);
    const link = await makeLink(act, { kind: 'PASSWORD', personId, accountId, days: RESET_DAYS });
    await act.log({ home, post, personId, accountId, facts: { sessions } });
    return link;
  });
}

/** Sets the password by link; a lock-out is forgotten, since whoever holds the link is let in anyway. */
export function setPassword(
  runtime: DeskRuntime,
  input: { token: string; password: string },
): Promise<{ login: string }> {
  const password = asTyped(input.password);
  return runtime.inTransaction(async (desk) => {
    const { personId, accountId } = await takeLink(desk, runtime, 'PASSWORD', input.token);
    const account = accountId ? await desk.accounts.account(accountId) : null;
    ensure(account && !account.disabled, 'LINK_INVALID', { field: 'token' });
    mustBeStrong(password, account.login);
    await desk.accounts.setPassword(account.id, await runtime.passwords.hash(password));
    const at = runtime.now();
    await desk.sessions.endAll(account.id, at);
    await desk.accounts.forgive(runtime.sealer.loginHash(account.login));
    const entry = {
      home: account.home,
      action: 'setPassword',
      by: personId,
      post: null,
      personId,
      accountId: account.id,
    };
    await desk.log.write({ ...entry, id: runtime.newId(), at });
    return { login: account.login };
  });
}

/**
 * Changes one's own password; every other session ends. A wrong old password counts like a failed sign-in, so that a
 * stolen session cannot be used to guess it (PASSWORD_WRONG, SIGN_IN_LOCKED).
 */
export async function changePassword(
  runtime: DeskRuntime & { readonly failures: SignInFailures },
  by: SignedIn,
  input: { old: string; password: string },
): Promise<void> {
  const password = asTyped(input.password);
  mustBeStrong(password, by.login);
  ensure(password !== asTyped(input.old), 'PASSWORD_SAME', { field: 'password' });
  await mustKnow(runtime, by, asTyped(input.old));
  const passwordHash = await runtime.passwords.hash(password);
  await acting('changePassword', runtime, by, async (act) => {
    const { accountId, personId, home } = by;
    await act.desk.accounts.setPassword(accountId, passwordHash);
    await act.desk.links.withdraw(personId, act.at);
    const sessions = await act.desk.sessions.endAll(accountId, act.at, by.sessionId);
    await act.log({ home, post: null, personId, accountId, facts: { sessions } });
  });
}

type Guess = DeskRuntime & { readonly failures: SignInFailures };

/** The account is read before the hash is tried, so no transaction waits for it. */
async function mustKnow(runtime: Guess, by: SignedIn, old: string): Promise<void> {
  const loginHash = runtime.sealer.loginHash(by.login);
  refuseIfLocked(await runtime.failures.lockedUntil(loginHash, runtime.now()));
  const account = await runtime.inTransaction((desk) => desk.accounts.account(by.accountId));
  if (await runtime.passwords.verify(account?.passwordHash ?? null, old)) return;
  refuseIfLocked(await runtime.failures.count(loginHash, runtime.now(), LOCK_OUT));
  ensure(false, 'PASSWORD_WRONG', { field: 'old' });
}
