// Our transaction: nothing half-done is ever acknowledged, whatever its work waits for.
import { expect, jest, test } from '@jest/globals';
import type { Orm } from '../../../src/adapters/persistence/database/orm.js';
import { db, sql } from '../../../src/adapters/persistence/database/sql.js';
import { TurnSocket } from '../../../src/adapters/persistence/database/turn-socket.js';
import { asSystem, asViewer } from '../../../src/adapters/persistence/visibility/transactions.js';
import { SeedingTable } from '../../../src/adapters/persistence/tables/registers.js';
import { CaseFileTable } from '../../../src/adapters/persistence/tables/case.js';
import { aRegisteredCase } from '../../fixtures/acts.js';
import { useApp } from '../../fixtures/app.js';

const app = useApp();
const add = (name: string) => db.insertInto('seeding').values({ name, done_at: sql`now()` });

async function standing(like: string): Promise<string[]> {
  const rows = await app().db.asOwner<{ name: string }[]>(
    `select name from seeding where name like '${like}' order by 1`,
  );
  return rows.map(({ name }) => name);
}

test('what was sent and not waited for is done before the commit', async () => {
  await asSystem(app().orm, async (execute) => {
    for (const name of ['frame-a', 'frame-b', 'frame-c']) void execute(add(name));
  });
  expect(await standing('frame-_')).toEqual(['frame-a', 'frame-b', 'frame-c']);
});

test('a statement that failed unseen fails the whole', async () => {
  const done = asSystem(app().orm, async (execute) => {
    await execute(add('unseen-a'));
    execute(add('unseen-a')).catch(() => undefined);
  });
  await expect(done).rejects.toMatchObject({ code: '23505' });
  expect(await standing('unseen-%')).toEqual([]);
});

test('a caught failure does not pass for a commit', async () => {
  const done = asSystem(app().orm, async (execute) => {
    await execute(add('caught-a'));
    await execute(sql`select 1 / 0`).catch(() => undefined);
    return 'acknowledged';
  });
  await expect(done).rejects.toMatchObject({ code: '22012' });
  expect(await standing('caught-%')).toEqual([]);
});

test('what is sent when the work is over is no part of it and throws', async () => {
  const late: Promise<unknown>[] = [];
  const done = asSystem(app().orm, async (execute) => {
    const after = execute(add('late-a')).then(() => execute(add('late-b')));
    after.catch(() => undefined);
    late.push(after);
    return 'acknowledged';
  });
  expect(await done).toBe('acknowledged');
  await expect(late[0]).rejects.toThrow('has ended');
  expect(await standing('late-%')).toEqual(['late-a']);
});

/** A server that answers every statement, and the commit by a rollback. */
function rollingBack(): Orm {
  const client = {
    query: async () => ({ rows: [], command: 'ROLLBACK' }),
    release: () => undefined,
  };
  const pool = { connect: async () => client };
  const orm = { em: { getConnection: () => ({ getNativeClient: async () => pool }) }, config: { get: () => String } };
  return orm as unknown as Orm;
}

test('a commit that the database made a rollback is an error, though nothing was seen to fail', async () => {
  await expect(asSystem(rollingBack(), async () => 'acknowledged')).rejects.toThrow('rolled the transaction back');
});

test('the commit goes out with what was sent last: one wait for both', async () => {
  const waits: string[] = [];
  await asSystem(app().orm, async (execute) => {
    const first = execute(add('with-a'));
    first.then(() => waits.push('done'));
    await Promise.resolve();
    waits.push('over');
  });
  expect(waits).toEqual(['over', 'done']);
  expect(await standing('with-%')).toEqual(['with-a']);
});

test('of statements sent together the one that failed says why, not those that it stopped', async () => {
  const told: unknown[] = [];
  const done = asSystem(app().orm, async (execute) => {
    const both = [execute(sql`select 1 / 0`), execute(add('after-a'))];
    told.push(...(await Promise.allSettled(both)).map((one) => (one as PromiseRejectedResult).reason.code));
    await both[1];
  });
  await expect(done).rejects.toMatchObject({ code: '22012' });
  expect(told).toEqual(['22012', '22012']);
  expect(await standing('after-%')).toEqual([]);
});

test('the connection is fit for the next after a failure', async () => {
  const { orm } = app();
  for (let n = 0; n < 30; n++) await asSystem(orm, (execute) => execute(sql`select 1 / 0`)).catch(() => undefined);
  expect(await asSystem(orm, (execute) => execute<{ n: number }>(sql`select 1 as n`))).toEqual([{ n: 1 }]);
});

test('a read that asks at once ends with the asking, and may not ask again', async () => {
  const { orm } = app();
  const nobody = { personId: '00000000-0000-4000-8000-000000000000', posts: [] };
  const once = (work: Parameters<typeof asViewer<unknown>>[2]) => asViewer(orm, nobody, work, { pipelined: true });
  const both = await once((execute) => Promise.all([execute(sql`select 1 as n`), execute(sql`select 2 as n`)]));
  expect(both).toEqual([[{ n: 1 }], [{ n: 2 }]]);
  await expect(once(async (execute) => [await execute(sql`select 1`), await execute(sql`select 2`)])).rejects.toThrow(
    'has ended',
  );
  await expect(once(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  const [inside] = (await once((execute) => execute(sql`select current_setting('transaction_read_only') as n`))) as [
    object,
  ];
  expect(inside).toEqual({ n: 'on' });
  for (let n = 0; n < 30; n++) await once((execute) => execute(sql`select 1 / 0`)).catch(() => undefined);
  expect(await once((execute) => execute(sql`select 1 as n`))).toEqual([{ n: 1 }]);
});

test('a read that asks at once leaves in one write to the network, from its beginning to its commit', async () => {
  const { orm } = app();
  const nobody = { personId: '00000000-0000-4000-8000-000000000000', posts: [] };
  const read = () =>
    asViewer(orm, nobody, (execute) => Promise.all([1, 2].map((n) => execute(sql`select ${n}::int`))), {
      pipelined: true,
    });
  for (let run = 0; run < 3; run++) await read();
  const writes = (['_write', '_writev'] as const).map((name) => jest.spyOn(TurnSocket.prototype, name));
  const written: number[] = [];
  for (let run = 0; run < 5; run++) {
    for (const write of writes) write.mockClear();
    await read();
    written.push(writes.reduce((sum, { mock }) => sum + mock.calls.length, 0));
  }
  for (const write of writes) write.mockRestore();
  // Meanwhile a connection that was given up may say farewell, or a new one may be opened: not in all of them.
  expect(Math.min(...written)).toBe(1);
});

test('the entity manager works on the transaction: under its row policies, with bound values, gone with its rollback', async () => {
  const statements: string[] = [];
  const orm = await app().db.orm((text) => void statements.push(text));
  const clerk = await app().actor('宁亚琴');
  const name = `O'Brien?? \\? $1 ${'测试'}`;
  const done = asSystem(orm, async (execute, entities) => {
    await entities().insert(SeedingTable, { name, doneAt: new Date(0) });
    const [kept] = await execute(db.selectFrom('seeding').select('name').where('name', '=', name));
    expect(kept?.name).toBe(name);
    const found = await entities().findOneOrFail(SeedingTable, { name });
    expect(found.doneAt).toEqual(new Date(0));
    throw new Error('undone');
  });
  await expect(done).rejects.toThrow('undone');
  expect(statements.filter((text) => text.includes('Brien'))).toEqual([]);
  expect(await app().db.asOwner('select 1 from seeding where name = $1', [name])).toEqual([]);
  const caseId = await aRegisteredCase(app(), clerk);
  const bySystem = await asSystem(orm, (_, entities) => entities().count(CaseFileTable, { caseId }));
  const outside = await orm.em.fork().count(CaseFileTable, { caseId });
  expect([bySystem, outside]).toEqual([1, 0]);
});
