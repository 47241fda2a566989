/** The master key: the one secret that opens all others; and the set of master keys still in use. */
import { createHash, createHmac, type KeyObject } from 'node:crypto';
import { keyOf } from './box.js';

export interface MasterKey {
  /** Names the key that wrapped something; derived from the key, it shows nothing of it. */
  readonly id: string;
  readonly key: KeyObject;
}

/** The current key wraps; former ones still open what a rotation has not reached yet. */
export interface MasterKeys {
  readonly current: MasterKey;
  /** Undefined for a key that is not here. */
  find(id: string): MasterKey | undefined;
}

/** Why the server cannot start, as text for the operator. */
export class MasterKeyMissing extends Error {
  override name = 'MasterKeyMissing';
}

/** A master key that is alone: 8 bytes of a hash under a name of its own are its id. */
export function masterKeyOf(bytes: Uint8Array): MasterKey & MasterKeys {
  const key = keyOf(bytes);
  const id = createHash('sha256').update('fengqiao master key id').update(bytes).digest('hex').slice(0, 16);
  const lone = {
    id,
    key,
    get current(): MasterKey {
      return lone;
    },
    find: (asked: string): MasterKey | undefined => (asked === id ? lone : undefined),
  };
  return lone;
}

/** Signs a text so that only holders of the master key can have written it; null for a key that is not here. */
export function signerOf(masters: MasterKeys, id: string): { id: string; sign(text: string): string } | null {
  const master = masters.find(id);
  if (!master) return null;
  const key = createHmac('sha256', master.key).update('fengqiao backup signature').digest();
  return { id, sign: (text) => createHmac('sha256', key).update(text).digest('hex') };
}
