/** Access tokens: short-lived signed statements of who is signed in (JWT, EdDSA over Ed25519). */
import type { KeyObject } from 'node:crypto';
import { errors, type JWTHeaderParameters, jwtVerify, SignJWT } from 'jose';
import type { AccessTokens, TokenClaims } from '../../app/accounts/ports/accounts.js';
import { type SigningKey, signingKey } from './ed25519.js';
import { type Verified, VerifiedTokens } from './verified-tokens.js';

const ISSUER = 'fengqiao';
const AUDIENCE = 'fengqiao-api';
/** The first seed signs; all are accepted, so a new key can be added in front while older tokens expire. */
export function openAccessTokens(seeds: readonly [Uint8Array, ...Uint8Array[]]): AccessTokens {
  const keys = new Map(seeds.map(signingKey).map((key) => [key.kid, key]));
  const current = signingKey(seeds[0]);
  const verified = new VerifiedTokens();
  return {
    issue: (claims, at, expiresAt) => sign(current, claims, at, expiresAt),
    read: async (token, at) => verified.standing(token, at) ?? verified.keep(token, await read(keys, token, at)),
  };
}

function sign(key: SigningKey, claims: TokenClaims, at: Date, expiresAt: Date): Promise<string> {
  return new SignJWT({ sid: claims.sessionId, pid: claims.personId })
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid })
    .setSubject(claims.accountId)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(at)
    .setExpirationTime(expiresAt)
    .sign(key.privateKey);
}

async function read(keys: ReadonlyMap<string, SigningKey>, token: string, at: Date): Promise<Verified | null> {
  try {
    const { payload } = await jwtVerify(token, (header) => publicKeyFor(keys, header), {
      algorithms: ['EdDSA'],
      issuer: ISSUER,
      audience: AUDIENCE,
      currentDate: at,
      requiredClaims: ['sub', 'sid', 'pid', 'exp'],
    });
    const { sub, sid, pid, iat, exp, nbf } = payload;
    const claims = { accountId: String(sub), sessionId: String(sid), personId: String(pid) };
    return { claims, from: Math.max(iat ?? 0, nbf ?? 0), until: exp as number };
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

function publicKeyFor(keys: ReadonlyMap<string, SigningKey>, header: JWTHeaderParameters): KeyObject {
  const key = keys.get(header.kid ?? '');
  if (!key) throw new errors.JWKSNoMatchingKey();
  return key.publicKey;
}
