/** Signatures that were verified already: verifying costs as much as the rest of authentication, and a valid signature stays valid. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { TokenClaims } from '../../app/accounts/ports/accounts.js';

export interface Verified {
  readonly claims: TokenClaims;
  /** Seconds since 1970 between which the token is valid. */
  readonly from: number;
  readonly until: number;
}

/** Beyond so many the one that was shown longest ago is checked anew. */
const MOST = 5_000;

/**
 * Only the signature is remembered, under a hash of the token. Its validity period is checked each time, and whether session,
 * account and posts still stand is asked of the database at each request as before.
 */
export class VerifiedTokens {
  private readonly kept = new LRUCache<string, Verified>({ max: MOST });

  standing(token: string, at: Date): TokenClaims | null {
    const found = this.kept.get(hashOf(token));
    const seconds = Math.floor(at.getTime() / 1000);
    return found && found.from <= seconds && seconds < found.until ? found.claims : null;
  }

  keep(token: string, verified: Verified | null): TokenClaims | null {
    if (!verified) return null;
    this.kept.set(hashOf(token), verified);
    return verified.claims;
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
