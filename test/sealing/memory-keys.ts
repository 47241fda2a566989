/** Wrapped keys kept in memory, for tests that need no database. */
import type { KeyStore, WrappedKey } from '../../src/app/keys/sealer-port.js';

export function memoryKeys(): KeyStore & { readonly rows: Map<string, WrappedKey> } {
  const rows = new Map<string, WrappedKey>();
  return {
    rows,
    find: async (name) => rows.get(name) ?? null,
    keep: async (name, key) => {
      if (!rows.has(name)) rows.set(name, key);
      return rows.get(name) ?? key;
    },
  };
}
