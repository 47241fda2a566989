/** Who is signed in: read at each request, so that a post that ended yesterday permits nothing today. */
import { dayOf } from '../../../domain/kernel/day.js';
import type { IdentityRuntime, SignedIn } from '../ports/accounts.js';

/**
 * The person behind an `Authorization: Bearer …` header with the posts of today; null for no header, a token not
 * ours or run out, a session over, an account disabled. Someone without a post is signed in and may do nothing.
 */
export async function authenticate(
  header: string | undefined,
  runtime: Pick<IdentityRuntime, 'now' | 'tokens' | 'sessions'>,
): Promise<SignedIn | null> {
  const found = await standing(header, runtime);
  return typeof found === 'string' ? null : found;
}

/** TOKEN_EXPIRED: a fresh token of the same session will do · SESSION_OVER: only signing in anew will. */
export type Ended = 'TOKEN_EXPIRED' | 'SESSION_OVER';

/** The same for whoever stays connected. */
export async function standing(
  header: string | undefined,
  runtime: Pick<IdentityRuntime, 'now' | 'tokens' | 'sessions'>,
): Promise<SignedIn | Ended> {
  const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  if (token === undefined) return 'TOKEN_EXPIRED';
  const at = runtime.now();
  const claims = await runtime.tokens.read(token, at);
  if (!claims) return 'TOKEN_EXPIRED';
  return (await runtime.sessions.signedIn(claims.sessionId, claims.accountId, at, dayOf(at))) ?? 'SESSION_OVER';
}
