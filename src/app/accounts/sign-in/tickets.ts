/** What a client holds after signing in: a short access token and a refresh token used once. */
import type { IdentityRuntime, SessionId, TokenClaims } from '../ports/accounts.js';

/** Minutes for which an access token is good. */
const ACCESS_MINUTES = 15;
/** Days after which a session that is not used ends; each refresh starts them anew. */
const SESSION_DAYS = 30;

export interface Tickets {
  readonly accessToken: string;
  readonly accessExpiresAt: Date;
  /** `<session>.<secret>`; each refresh replaces it, and an old one shown again ends the session. */
  readonly refreshToken: string;
  readonly refreshExpiresAt: Date;
}

/** When a session used at this instant ends. */
export function sessionEnd(at: Date): Date {
  return new Date(at.getTime() + SESSION_DAYS * 86_400_000);
}

/** The pair of tokens for a session that was just opened or rotated. */
export async function issueTickets(
  claims: TokenClaims,
  secret: string,
  at: Date,
  runtime: Pick<IdentityRuntime, 'tokens'>,
): Promise<Tickets> {
  const accessExpiresAt = new Date(at.getTime() + ACCESS_MINUTES * 60_000);
  return {
    accessToken: await runtime.tokens.issue(claims, at, accessExpiresAt),
    accessExpiresAt,
    refreshToken: `${claims.sessionId}.${secret}`,
    refreshExpiresAt: sessionEnd(at),
  };
}

/** Session and secret of a refresh token; null for what has not its form (so no malformed id reaches the database). */
export function splitRefreshToken(token: string): { sessionId: SessionId; secret: string } | null {
  const parts = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(token);
  return parts?.[1] && parts[2] ? { sessionId: parts[1], secret: parts[2] } : null;
}
