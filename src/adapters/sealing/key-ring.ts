/** The named wrapped keys: made when first needed, opened once, then kept in memory. */
import type { KeyStore, WrappedKey } from '../../app/keys/sealer-port.js';
import { freshKey, open, seal } from './box.js';
import { type MasterKey, MasterKeyMissing, type MasterKeys } from './master-key.js';

/** Wraps a data key. Rotating the master key means opening and wrapping anew, never touching the data below. */
export function wrap(master: MasterKey, name: string, key: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(master.id, 'hex'), seal(master.key, placeOf(name), key)]);
}

/** The key inside; its first 8 bytes name the master key, so a wrong one is distinguished from an altered value. */
export function unwrap(masters: MasterKeys, name: string, wrapped: Buffer): Buffer {
  const wrappedBy = wrapped.subarray(0, 8).toString('hex');
  const master = masters.find(wrappedBy);
  if (!master) throw new MasterKeyMissing(otherMaster(name, wrappedBy, masters.current.id));
  return open(master.key, placeOf(name), wrapped.subarray(8));
}

/** The same data key under the current master key. */
export function rewrap(masters: MasterKeys, name: string, wrapped: Buffer): Buffer {
  return wrap(masters.current, name, unwrap(masters, name, wrapped));
}

/** Under which name the key of a case is wrapped. */
export const caseKeyName = (home: string, caseId: string): string => `case:${home}:${caseId}`;

/** Keys by name (`token`, `receipt`, `district:320612`, `signing:1`). */
export class KeyRing {
  private readonly opened = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly masters: MasterKeys,
    private readonly store: KeyStore,
  ) {}

  /** Concurrent askers share one look-up; a failed one is forgotten, so the next asker tries again. */
  key(name: string): Promise<Buffer> {
    const known = this.opened.get(name);
    if (known) return known;
    const asked = this.load(name);
    this.opened.set(name, asked);
    asked.catch(() => this.opened.delete(name));
    return asked;
  }

  private async load(name: string): Promise<Buffer> {
    const kept = (await this.store.find(name)) ?? (await this.store.keep(name, this.fresh(name)));
    return unwrap(this.masters, name, kept.wrapped);
  }

  private fresh(name: string): WrappedKey {
    const { current } = this.masters;
    return { wrapped: wrap(current, name, freshKey()), masterId: current.id };
  }
}

function placeOf(name: string): string {
  return `fengqiao:key:${name}`;
}

function otherMaster(name: string, needed: string, given: string): string {
  return (
    `密钥 ${name} 由主密钥 ${needed} 加密，而当前主密钥为 ${given}。请恢复原主密钥。\n` +
    `Key ${name} was wrapped by master key ${needed}, but the master key here is ${given}. Bring the former one back.`
  );
}
