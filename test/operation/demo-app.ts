/** A house filled by the demonstration, made once a run; and everything of it that two places can be compared by. */
import type { TestApp } from '../fixtures/app.js';
import { openTestHouse, SEEDED } from '../fixtures/app.js';
import { stageOn } from '../../src/adapters/persistence/runtime/demo-store.js';
import { executorOf } from '../../src/adapters/persistence/database/execute.js';
import { figuresReader } from '../../src/adapters/persistence/book/figures.js';
import { sql } from '../../src/adapters/persistence/database/sql.js';
import { playDemo } from '../../src/tools/seeds/demo/demo.js';
import { STATEMENT_BY } from '../../src/app/book/port.js';
import { statement } from '../../src/app/book/statement.js';
import { SYSTEM } from '../../src/domain/kernel/actor.js';
import type { FreshDatabase, Recipe } from '../harness/database.js';

/** When the demonstration is played: after all of its days. */
export const PRESENT = new Date('2026-11-20T06:00:00Z');

export const DEMO: Recipe = {
  name: 'demo',
  base: SEEDED,
  prepare: async (urls) => {
    const house = await openTestHouse(urls as unknown as FreshDatabase);
    await playDemo({ runtime: house.runtime, ...stageOn(house.orm) }, PRESENT);
    await house.close();
  },
};

const PERIODS = [
  { from: '2026-01-01', to: '2026-12-31' },
  { from: '2026-06-01', to: '2026-06-30' },
  { from: '2026-10-12', to: '2026-11-09' },
] as const;

/** Three instants between the first recording and the last. */
export async function pastInstants({ db }: TestApp): Promise<string[]> {
  const rows = await db.asOwner<{ at: string }[]>(
    `select to_char(percentile_disc(p) within group (order by recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
     from entry, unnest(array[0.2, 0.5, 0.8]) p group by p order by p`,
  );
  return rows.map(({ at }) => at);
}

/** Every line of every statement at each knowledge instant; null is now. */
export async function figuresAt({ orm }: TestApp, instants: readonly (string | null)[]) {
  const reader = figuresReader(executorOf(orm.em.fork()), () => sql`true`);
  const asked = instants.flatMap((knownAt) =>
    PERIODS.flatMap((period) => STATEMENT_BY.map((by) => ({ period, by, knownAt }))),
  );
  const answers = [];
  for (const query of asked) answers.push(await statement(reader, query));
  return answers;
}

/** Every case opened: its file, and the secrets of each event of its history. */
export async function openedCases({ db, runtime }: TestApp) {
  const ids = await db.asOwner<{ id: string }[]>('select case_id as id from case_file order by 1');
  return runtime.inTransaction(async ({ cases }) => {
    const opened = [];
    for (const { id } of ids) {
      const file = await cases.lock(SYSTEM, id);
      if (!file) throw new Error(`${id} is gone`);
      const { key: _, ...seen } = file;
      opened.push({ ...seen, history: await cases.history(file) });
    }
    return opened;
  });
}

/** Entries with their recorded times, and who holds what. */
export const bookOf = ({ db }: TestApp) =>
  Promise.all([
    db.asOwner('select * from entry order by home, case_id, seq'),
    db.asOwner('select * from case_head order by home, case_id'),
    db.asOwner('select last from book_head'),
  ]);
