// What is asked for while work is under way goes together; each has its own answer, and nobody waits for more to come.
import { expect, test } from '@jest/globals';
import { gathered } from '../../../src/adapters/persistence/database/gathered.js';

/** Work that ends when the test says so; `batches` are what it was given. */
function heldWork() {
  const batches: number[][] = [];
  const ends: (() => void)[] = [];
  const one = gathered(3, async (some: readonly number[]) => {
    batches.push([...some]);
    await new Promise<void>((resolve) => ends.push(resolve));
    return some.map((n) =>
      n < 0
        ? { status: 'rejected' as const, reason: new Error(`no ${n}`) }
        : { status: 'fulfilled' as const, value: n * 2 },
    );
  });
  return { batches, one, end: () => ends.shift()?.() };
}

const turns = async (): Promise<void> => {
  for (let n = 0; n < 5; n += 1) await new Promise((resolve) => setImmediate(resolve));
};

test('what comes in one turn, and what comes meanwhile, goes together, at most so many', async () => {
  const { batches, one, end } = heldWork();
  const asked = [1, 2].map(one);
  await turns();
  expect(batches).toEqual([[1, 2]]);
  asked.push(...[3, 4, 5, 6].map(one));
  await turns();
  expect(batches).toHaveLength(1);
  for (let n = 0; n < 3; n += 1) {
    end();
    await turns();
  }
  expect(batches).toEqual([[1, 2], [3, 4, 5], [6]]);
  expect(await Promise.all(asked)).toEqual([2, 4, 6, 8, 10, 12]);
});

test('each fails by itself, and all of them where the work as a whole did', async () => {
  const { one, end } = heldWork();
  const asked = Promise.allSettled([one(1), one(-2)]);
  await turns();
  end();
  expect((await asked).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  let calls = 0;
  const broken = gathered(9, async (some: readonly number[]) => {
    calls += 1;
    if (calls === 1) throw new Error('away');
    return Promise.allSettled(some);
  });
  const both = await Promise.allSettled([broken(1), broken(2)]);
  expect(both.map((answer) => answer.status === 'rejected' && String(answer.reason))).toEqual([
    'Error: away',
    'Error: away',
  ]);
  expect(await broken(3)).toBe(3);
});
