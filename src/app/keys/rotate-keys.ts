/** A change of the master key while the server works: every wrapped key is wrapped again, no personal data is touched. */

/** A wrapped key and where it stands. `name` is what it was wrapped for; it opens under no other name. */
export interface StoredKey {
  readonly name: string;
  readonly wrapped: Buffer;
}

/** A store of wrapped keys, read in batches. */
export interface KeyStore<Place extends StoredKey = StoredKey> {
  /** The next keys after `last` (null: from the beginning) that another master key than this one wraps. */
  next(masterId: string, last: Place | null): Promise<readonly Place[]>;
  /** Puts each new wrapping in place of the old; one that is gone or was changed meanwhile is left alone. */
  replace(masterId: string, renewed: readonly { readonly place: Place; readonly wrapped: Buffer }[]): Promise<void>;
}

export interface Rotation {
  /** The master key that shall wrap everything. */
  readonly masterId: string;
  rewrap(stored: StoredKey): Buffer;
  readonly keyStores: readonly KeyStore[];
  /** Resolves when every transaction that is under way now has ended: none then still brings a key of the former master. */
  othersEnded(): Promise<void>;
  report(done: number): void;
}

/**
 * Returns how many keys were wrapped anew; afterwards none is left under a former master key. Interrupted at any point
 * it can be run again: what was done stays done. Throws when a key opens under no master key that is here.
 */
export async function rotateKeys(rotation: Rotation): Promise<number> {
  let renewed = 0;
  for (;;) {
    await rotation.othersEnded();
    const found = await pass(rotation, renewed);
    if (found === 0) return renewed;
    renewed += found;
  }
}

async function pass(rotation: Rotation, before: number): Promise<number> {
  let found = 0;
  for (const store of rotation.keyStores) {
    let last: StoredKey | null = null;
    for (;;) {
      const batch: readonly StoredKey[] = await store.next(rotation.masterId, last);
      last = batch.at(-1) ?? null;
      if (!last) break;
      const renewed = batch.map((place) => ({ place, wrapped: rotation.rewrap(place) }));
      await store.replace(rotation.masterId, renewed);
      found += batch.length;
      rotation.report(before + found);
    }
  }
  return found;
}
