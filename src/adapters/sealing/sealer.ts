/** Encryption with node:crypto: case keys, list keys and keyed hashes under one master key. */
import { createHmac, type KeyObject } from 'node:crypto';
import type { CaseId, Home } from '../../domain/kernel/ids.js';
import type { CaseKey, HomeSealer, Sealer } from '../../app/keys/sealer-port.js';
import { freshKey, keyOf, openJson, sealJson } from './box.js';
import { canonicalJson } from './canonical-json.js';
import { caseKeyName, type KeyRing, unwrap, wrap } from './key-ring.js';
import type { MasterKeys } from './master-key.js';

/** Opens the shared keys at once, so that a wrong master key is found at the start and not at the first case. */
export async function openSealer(masters: MasterKeys, ring: KeyRing): Promise<Sealer> {
  const tokenKey = keyOf(await ring.key('token'));
  const receiptKey = keyOf(await ring.key('receipt'));
  const homes = new Map<Home, HomeSealer>();

  const load = async (home: Home): Promise<HomeSealer> => {
    if (!/^\d{4}(\d{2})?$/.test(home)) throw new Error(`No home: ${home}`);
    const loaded = new SealerOfHome(masters, home, keyOf(await ring.key(`district:${home}`)), tokenKey);
    homes.set(home, loaded);
    return loaded;
  };
  return {
    of: async (home) => homes.get(home) ?? load(home),
    receiptHash: (input) => keyedHash(receiptKey, `receipt\0${canonicalJson(input)}`),
    loginHash: (login) => keyedHash(receiptKey, `login\0${login}`),
  };
}

class SealerOfHome implements HomeSealer {
  constructor(
    private readonly masters: MasterKeys,
    private readonly home: Home,
    private readonly listKey: KeyObject,
    private readonly tokenKey: KeyObject,
  ) {}

  newCaseKey(caseId: CaseId): { key: CaseKey; wrapped: Buffer } {
    const bytes = freshKey();
    return { key: caseKey(this.home, caseId, bytes), wrapped: wrap(this.masters.current, this.nameOf(caseId), bytes) };
  }

  openCaseKey(caseId: CaseId, wrapped: Buffer): CaseKey {
    return caseKey(this.home, caseId, unwrap(this.masters, this.nameOf(caseId), wrapped));
  }

  sealList(caseId: CaseId, value: unknown): Buffer {
    return sealJson(this.listKey, placeOf(this.home, caseId, 'list'), value);
  }

  openList(caseId: CaseId, sealed: Buffer): unknown {
    return openJson(this.listKey, placeOf(this.home, caseId, 'list'), sealed);
  }

  seal(place: string, value: unknown): Buffer {
    return sealJson(this.listKey, `fengqiao:${this.home}:${place}`, value);
  }

  open(place: string, sealed: Buffer): unknown {
    return openJson(this.listKey, `fengqiao:${this.home}:${place}`, sealed);
  }

  token(kind: Parameters<HomeSealer['token']>[0], normalised: string): Buffer {
    return keyedHash(this.tokenKey, `${kind}\0${this.home}\0${normalised}`);
  }

  private nameOf(caseId: CaseId): string {
    return caseKeyName(this.home, caseId);
  }
}

/** The key stays inside the closure: printing or logging the object shows nothing. */
function caseKey(home: Home, caseId: CaseId, bytes: Buffer): CaseKey {
  const key = keyOf(bytes);
  return {
    seal: (place, value) => sealJson(key, placeOf(home, caseId, place), value),
    open: (place, sealed) => openJson(key, placeOf(home, caseId, place), sealed),
  };
}

/** Home and id come first and hold no colon, so two places never read alike. */
function placeOf(home: Home, caseId: CaseId, place: string): string {
  return `fengqiao:${home}:${caseId}:${place}`;
}

function keyedHash(key: KeyObject, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
