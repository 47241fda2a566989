/** Access tokens: short signed statements of who is at the door (JWT, EdDSA over Ed25519). */
import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { errors, type JWTHeaderParameters, jwtVerify, SignJWT } from 'jose';
import type { AccessTokens, TokenClaims } from '../../app/ports/accounts.js';

const ISSUER = 'fengqiao';
const AUDIENCE = 'fengqiao-api';
/** The fixed bytes before the 32 of an Ed25519 private key in PKCS#8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** The first seed signs; all of them are accepted, so a new key can be put in front while older tokens run out. */
export function openAccessTokens(seeds: readonly [Uint8Array, ...Uint8Array[]]): AccessTokens {
  const keys = new Map(seeds.map(signingKey).map((key) => [key.kid, key]));
  const current = signingKey(seeds[0]);
  return {
    issue: (claims, at, expiresAt) => sign(current, claims, at, expiresAt),
    read: (token, at) => read(keys, token, at),
  };
}

function signingKey(seed: Uint8Array): SigningKey {
  const pkcs8 = Buffer.concat([PKCS8_HEAD, seed]);
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  const kid = createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('base64url');
  return { kid: kid.slice(0, 11), privateKey, publicKey };
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

async function read(keys: ReadonlyMap<string, SigningKey>, token: string, at: Date): Promise<TokenClaims | null> {
  try {
    const { payload } = await jwtVerify(token, (header) => publicKeyFor(keys, header), {
      algorithms: ['EdDSA'],
      issuer: ISSUER,
      audience: AUDIENCE,
      currentDate: at,
      requiredClaims: ['sub', 'sid', 'pid', 'exp'],
    });
    return { accountId: String(payload.sub), sessionId: String(payload.sid), personId: String(payload.pid) };
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
