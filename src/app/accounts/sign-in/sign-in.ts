/** Sign-in with login and password. Says nothing about which logins exist: neither by its answer nor by its time. */
import { RuleBroken } from '../../../domain/kernel/rule-broken.js';
import type { Account, IdentityRuntime, LockOut } from '../ports/accounts.js';
import { foldLogin } from './login.js';
import { asTyped } from './password-rules.js';
import { issueTickets, sessionEnd, type Tickets } from './tickets.js';

export interface SignInInput {
  readonly login: string;
  readonly password: string;
}

/** Four failures are allowed; the fifth locks the login for a minute, each further one for twice as long, a quarter of an hour at most. */
export const LOCK_OUT: LockOut = {
  failuresBorne: 4,
  firstLockSeconds: 60,
  longestLockSeconds: 900,
  forgottenAfterSeconds: 86_400,
};

/**
 * Unknown login, wrong password and disabled account are one problem (SIGN_IN_FAILED) after the same work. Failures
 * are written on their own, whatever becomes of the request; of many guesses sent at once those that come after the
 * lock are refused even if right (SIGN_IN_LOCKED, `until`).
 */
export async function signIn(input: SignInInput, runtime: IdentityRuntime): Promise<Tickets> {
  const login = foldLogin(input.login);
  const loginHash = runtime.sealer.loginHash(login);
  refuseIfLocked(await runtime.failures.lockedUntil(loginHash, runtime.now()));
  const account = await runtime.accounts.byLogin(login);
  const fits = await runtime.passwords.verify(account?.passwordHash ?? null, asTyped(input.password));
  if (account && fits && !account.disabled) return openSession(account, loginHash, runtime);
  refuseIfLocked(await runtime.failures.count(loginHash, runtime.now(), LOCK_OUT));
  throw new RuleBroken('SIGN_IN_FAILED');
}

async function openSession(account: Account, loginHash: Buffer, runtime: IdentityRuntime): Promise<Tickets> {
  const at = runtime.now();
  const { secret, hash } = runtime.secrets.create();
  const session = { id: runtime.newId(), accountId: account.id, refreshHash: hash, at, expiresAt: sessionEnd(at) };
  if (!(await runtime.sessions.open(session, loginHash))) {
    refuseIfLocked(await runtime.failures.lockedUntil(loginHash, at));
    throw new RuleBroken('SIGN_IN_FAILED');
  }
  const claims = { accountId: account.id, sessionId: session.id, personId: account.personId };
  return issueTickets(claims, secret, at, runtime);
}

/** The login is locked until then (SIGN_IN_LOCKED, `until`). */
export function refuseIfLocked(until: Date | null): void {
  if (until) throw new RuleBroken('SIGN_IN_LOCKED', { facts: { until: until.toISOString() } });
}
