/** Wrapped keys in table wrapped_key. */
import pg from 'pg';
import type { KeyStore, WrappedKey } from '../../../app/keys/sealer-port.js';
import { type Execute, executorOn } from '../database/execute.js';
import { db } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

const FIND = statement(({ name }: Given<{ name: string }>) =>
  db.selectFrom('wrapped_key').select(['wrapped', 'master_id as masterId']).where('name', '=', name),
);

const KEEP = statement(({ name, wrapped, masterId }: Given<WrappedKey & { name: string }>) =>
  db
    .insertInto('wrapped_key')
    .values({ name, wrapped, master_id: masterId })
    .onConflict((taken) => taken.column('name').doNothing()),
);

export function wrappedKeys(execute: Execute): KeyStore {
  const find = async (name: string): Promise<WrappedKey | null> => (await execute(FIND({ name })))[0] ?? null;
  return {
    find,
    keep: async (name, key) => {
      await execute(KEEP({ name, ...key }));
      return (await find(name)) ?? key;
    },
  };
}

/** The ids of the master keys under which keys of the system are stored; none before the first start has made them. */
export async function storedUnder(execute: Execute): Promise<string[]> {
  const rows = await execute(db.selectFrom('wrapped_key').select('master_id').distinct().orderBy('master_id'));
  return rows.map(({ master_id }) => master_id);
}

/**
 * A connection of their own: a key is asked for from inside a transaction. Were it asked of the pool of transactions,
 * then as many first requests as that has connections would each hold one and wait for another, for ever.
 */
export function keyConnection(url: string): { readonly keys: Execute; close(): Promise<void> } {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    idleTimeoutMillis: 10_000,
    application_name: 'fengqiao-keys',
  });
  pool.on('error', () => undefined);
  return { keys: executorOn(pool), close: () => pool.end() };
}
