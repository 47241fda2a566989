/** The end of a browser's session, by the refresh token that only its cookie holds. */
import type { IdentityRuntime } from '../ports/accounts.js';
import { sessionEnd, splitRefreshToken } from './tickets.js';

/** Ends the session that the token opens; a token that opens none ends none, and that is no problem. */
export async function endSession(
  { refreshToken }: { refreshToken: string },
  { now, secrets, sessions }: Pick<IdentityRuntime, 'now' | 'secrets' | 'sessions'>,
): Promise<void> {
  const token = splitRefreshToken(refreshToken);
  if (!token) return;
  const at = now();
  const { sessionId: id } = token;
  const shown = secrets.hash(token.secret);
  const { hash: next } = secrets.create();
  if (await sessions.rotate({ id, shown, next, at, expiresAt: sessionEnd(at) })) await sessions.revoke(id, at);
}
