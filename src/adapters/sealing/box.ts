/** One sealed value: AES-256-GCM with a version byte in front, bound to the place it is kept in. */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

/** First byte of every ciphertext. A later format takes the next number, and both are read. */
const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + IV_BYTES;

/** Length of every key, in bytes. */
export const KEY_BYTES = 32;

/** A stored value that does not open: altered, moved from its place, or sealed under another key. Says where, never what. */
export class SealBroken extends Error {
  constructor(place: string) {
    super(`A sealed value does not open (altered, moved or under another key): ${place}`);
    this.name = 'SealBroken';
  }
}

export function keyOf(bytes: Uint8Array): KeyObject {
  if (bytes.length !== KEY_BYTES) throw new Error(`A key has ${KEY_BYTES} bytes, this one ${bytes.length}`);
  return createSecretKey(bytes);
}

export function freshKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/** Seals bytes for `place`. The nonce is random: safe for some 2^32 values under one key, far above a district's cases. */
export function seal(key: KeyObject, place: string, plain: Uint8Array): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(place));
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([Buffer.of(VERSION), iv, body, cipher.getAuthTag()]);
}

export function open(key: KeyObject, place: string, sealed: Uint8Array): Buffer {
  if (sealed[0] !== VERSION || sealed.length < HEAD_BYTES + TAG_BYTES) throw new SealBroken(place);
  const tagAt = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, HEAD_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(tagAt));
  const plain = decipher.update(sealed.subarray(HEAD_BYTES, tagAt));
  try {
    decipher.final();
  } catch {
    throw new SealBroken(place);
  }
  return plain;
}

export function sealJson(key: KeyObject, place: string, value: unknown): Buffer {
  return seal(key, place, Buffer.from(JSON.stringify(value)));
}

export function openJson(key: KeyObject, place: string, sealed: Uint8Array): unknown {
  return JSON.parse(open(key, place, sealed).toString('utf8'));
}
