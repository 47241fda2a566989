/** Sign-out: the session ends at once, and with it every token that names it. */
import type { IdentityRuntime, SignedIn } from '../ports/accounts.js';

/** Signing out twice is no problem: the session is over either way. */
export async function signOut(by: SignedIn, runtime: Pick<IdentityRuntime, 'now' | 'sessions'>): Promise<void> {
  await runtime.sessions.revoke(by.sessionId, runtime.now());
}
