// Costly work is done a few at a time; nobody is passed over, and too many are told to come again.
import { expect, test } from '@jest/globals';
import { fewAtOnce } from '../../../src/adapters/identity/few-at-once.js';

/** Work that ends when it is told to. */
function bench() {
  const ending: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((end) => ending.push(end));
    running -= 1;
  };
  return { work, endOne: () => ending.shift()?.(), most: () => most };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('never more than two at once, the others in turn', async () => {
  const { work, endOne, most } = bench();
  const inTurn = fewAtOnce(2, 10, 'SIGN_IN_BUSY');
  const done: number[] = [];
  const all = [1, 2, 3, 4, 5].map((n) => inTurn(work).then(() => done.push(n)));
  for (let i = 0; i < 5; i++) {
    await settled();
    endOne();
  }
  await Promise.all(all);
  expect([done, most()]).toEqual([[1, 2, 3, 4, 5], 2]);
});

test('beyond those who may wait, one is told so at once', async () => {
  const { work, endOne } = bench();
  const inTurn = fewAtOnce(1, 1, 'SIGN_IN_BUSY');
  const [first, second] = [inTurn(work), inTurn(work)];
  await expect(inTurn(work)).rejects.toThrow('SIGN_IN_BUSY');
  for (const each of [first, second]) {
    await settled();
    endOne();
    await each;
  }
});

test('work that fails makes room like any other', async () => {
  const inTurn = fewAtOnce(1, 5, 'SIGN_IN_BUSY');
  const failing = inTurn(() => Promise.reject(new Error('no')));
  const after = inTurn(async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await after).toBe('done');
});
