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
  const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  if (token === undefined) return null;
  const at = runtime.now();
  const claims = await runtime.tokens.read(token, at);
  return claims && runtime.sessions.signedIn(claims.sessionId, claims.accountId, at, dayOf(at));
}
