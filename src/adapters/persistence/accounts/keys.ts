/** Wrapped keys in table wrapped_key. */
import pg from 'pg';
import type { KeyStore, WrappedKey } from '../../../app/keys/sealer-port.js';
import type { Execute } from '../database/execute.js';
import type { Queries } from './queries.js';

export function wrappedKeys(db: Queries): KeyStore {
  const find = async (name: string): Promise<WrappedKey | null> => {
    const { rows } = await db.query<WrappedKey>(
      'select wrapped, master_id as "masterId" from wrapped_key where name = $1',
      [name],
    );
    return rows[0] ?? null;
  };
  return {
    find,
    keep: async (name, key) => {
      await db.query(
        'insert into wrapped_key (name, wrapped, master_id) values ($1, $2, $3) on conflict (name) do nothing',
        [name, key.wrapped, key.masterId],
      );
      return (await find(name)) ?? key;
    },
  };
}

/** The ids of the master keys under which keys of the house are stored; none before the first start has made them. */
export async function storedUnder(execute: Execute): Promise<string[]> {
  const rows = await execute<{ masterId: string }>(
    'select distinct master_id as "masterId" from wrapped_key order by 1',
  );
  return rows.map(({ masterId }) => masterId);
}

/**
 * A connection of their own: a key is asked for from inside a transaction. Were it asked of the pool of transactions,
 * then as many first requests as that has connections would each hold one and wait for another, for ever.
 */
export function keyConnection(url: string): { readonly db: Queries; close(): Promise<void> } {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    idleTimeoutMillis: 10_000,
    application_name: 'fengqiao-keys',
  });
  pool.on('error', () => undefined);
  return { db: pool, close: () => pool.end() };
}
