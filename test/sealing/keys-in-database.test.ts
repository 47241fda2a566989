/** Wrapped keys in PostgreSQL: two servers that start at once on an empty database end up with the same keys. */
import { describe, expect, it } from '@jest/globals';
import { executorOn } from '../../src/adapters/persistence/database/execute.js';
import { wrappedKeys } from '../../src/adapters/persistence/accounts/keys.js';
import { freshKey } from '../../src/adapters/sealing/box.js';
import { KeyRing } from '../../src/adapters/sealing/key-ring.js';
import { masterKeyOf } from '../../src/adapters/sealing/master-key.js';
import { openSealer } from '../../src/adapters/sealing/sealer.js';
import { useDatabase } from '../harness/database.js';

const db = useDatabase();
const master = masterKeyOf(freshKey());

const server = async () => {
  const pool = await (await db().orm()).em.getConnection().getNativeClient();
  return openSealer(master, new KeyRing(master, wrappedKeys(executorOn(pool))));
};

describe('wrapped keys', () => {
  it('are agreed upon by servers that start at once', async () => {
    const servers = await Promise.all([server(), server(), server()]);
    const homes = await Promise.all(servers.map((one) => one.of('320612')));
    expect(new Set(servers.map((one) => one.receiptHash('x').toString('hex'))).size).toBe(1);
    expect(new Set(homes.map((home) => home.token('NAME', '钱多多').toString('hex'))).size).toBe(1);
    expect(homes[2]?.openList('c', homes[0]?.sealList('c', 1) ?? Buffer.alloc(0))).toBe(1);
  });

  it('name the master key and are nothing but wrapped', async () => {
    await server();
    const rows =
      await db().asOwner<{ name: string; wrapped: Buffer; master_id: string }[]>('select * from wrapped_key');
    expect(rows.map((row) => row.name)).toEqual(expect.arrayContaining(['token', 'receipt']));
    expect(new Set(rows.map((row) => row.master_id))).toEqual(new Set([master.id]));
    for (const { wrapped } of rows) expect(wrapped.length).toBe(8 + 1 + 12 + 32 + 16);
  });
});
