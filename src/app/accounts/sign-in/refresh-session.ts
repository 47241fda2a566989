/** A new pair of tokens for a refresh token, which is good for one use (OAuth 2.1 rotation). */
import { ensure, RuleBroken } from '../../../domain/kernel/rule-broken.js';
import type { IdentityRuntime } from '../ports/accounts.js';
import { issueTickets, sessionEnd, splitRefreshToken, type Tickets } from './tickets.js';

/** For so long the token just replaced is taken for a second tab or a repeated request, not for a thief. */
const GRACE_SECONDS = 10;

/**
 * Of two refreshes at once one wins; the other gets SESSION_EXPIRED and nothing else happens, so the client goes on
 * with the winner's tokens. A replaced token shown later than that ends the whole session: either its owner or a
 * thief holds a copy, and nobody can tell which.
 */
export async function refreshSession(input: { refreshToken: string }, runtime: IdentityRuntime): Promise<Tickets> {
  const token = splitRefreshToken(input.refreshToken);
  ensure(token, 'SESSION_EXPIRED');
  const at = runtime.now();
  const { sessionId: id } = token;
  const shown = runtime.secrets.hash(token.secret);
  const { secret, hash: next } = runtime.secrets.create();
  const rotated = await runtime.sessions.rotate({ id, shown, next, at, expiresAt: sessionEnd(at) });
  if (rotated) return issueTickets({ ...rotated, sessionId: id }, secret, at, runtime);
  await runtime.sessions.revokeReused(id, shown, at, new Date(at.getTime() - GRACE_SECONDS * 1000));
  throw new RuleBroken('SESSION_EXPIRED');
}
