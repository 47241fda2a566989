/** Signing keys from their 32 bytes (Ed25519, RFC 8032). */
import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** The fixed bytes before the 32 of an Ed25519 private key in PKCS#8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Named by a hash of its public half. */
export function signingKey(seed: Uint8Array): SigningKey {
  const pkcs8 = Buffer.concat([PKCS8_HEAD, seed]);
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  const kid = createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('base64url');
  return { kid: kid.slice(0, 11), privateKey, publicKey };
}
