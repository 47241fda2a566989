// Whether changes may be taken, without a database: when it is asked, what is reported once, and what is refused.
import { describe, expect, test } from '@jest/globals';
import { type Clocks, readyForChange, secondsOff, whenReady } from '../../../../src/app/pipeline/ready-for-change.js';
import type { RuleBroken } from '../../../../src/domain/kernel/rule-broken.js';

const NOON = Date.parse('2026-06-09T04:00:00Z');
const at = (seconds: number): Date => new Date(NOON + seconds * 1000);
const agreeing = (seconds: number): Clocks => ({ database: at(seconds), lastRecorded: at(seconds - 100) });

/** Surroundings that a test sets; what was told and how often the clocks were asked is counted. */
function around() {
  const state = {
    now: 0,
    free: 1000 as number | null,
    clocks: agreeing(0) as Clocks | null,
    fails: false,
    asked: 0,
    reported: [] as unknown[],
  };
  const ready = readyForChange(
    {
      now: () => at(state.now),
      freeMegabytes: async () => state.free,
      clocks: async () => {
        state.asked += 1;
        if (state.fails) throw new Error('away');
        return state.clocks;
      },
      report: (...reported) => void state.reported.push(reported),
    },
    256,
  );
  return { state, ready };
}

const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    ({ code, facts }: RuleBroken) => ({ code, facts }),
  );

describe('room on the disk', () => {
  test.each<[number | null, boolean]>([
    [0, false],
    [255, false],
    [256, true],
    [null, true],
  ])('%s megabytes', async (free, enough) => {
    const { state, ready } = around();
    state.free = free;
    const refusal = { code: 'STORAGE_LOW', facts: { free, least: 256 } };
    expect(await refused(ready.ensureReady())).toEqual(enough ? 'done' : refusal);
    expect(await ready.wrong()).toEqual(enough ? [] : ['STORAGE_LOW']);
  });
});

test('the disk is asked again after a second and not before, but at once when the clock was put back', async () => {
  const { state, ready } = around();
  const wrongAt = async (now: number, free: number) => {
    Object.assign(state, { now, free });
    return (await ready.wrong()).length;
  };
  expect([await wrongAt(0, 0), await wrongAt(0.999, 1000)]).toEqual([1, 1]);
  expect([await wrongAt(1, 1000), await wrongAt(0.9, 0)]).toEqual([0, 1]);
});

describe('the clock', () => {
  test.each([
    [60, true],
    [-60, true],
    [61, false],
    [-61, false],
  ])('%s seconds from the database’s', async (drift, fine) => {
    const { state, ready } = around();
    state.clocks = { database: at(drift), lastRecorded: at(-100) };
    const refusal = { code: 'CLOCK_WRONG', facts: { seconds: Math.abs(drift) } };
    expect(await refused(ready.ensureReady())).toEqual(fine ? 'done' : refusal);
  });

  test('is not compared where there are no clocks', async () => {
    const { state, ready } = around();
    state.clocks = null;
    expect(await refused(ready.ensureReady())).toBe('done');
  });

  test('is asked again after five seconds and not before, but at once when it was put back', async () => {
    const { state, ready } = around();
    const askedAt = async (now: number) => {
      state.now = now;
      state.clocks = agreeing(now);
      await ready.ensureReady();
      return state.asked;
    };
    expect([await askedAt(0), await askedAt(0), await askedAt(4.999)]).toEqual([1, 1, 1]);
    expect(await askedAt(5)).toBe(2);
    expect(await askedAt(4.9)).toBe(3);
  });

  test('what could not be asked is asked again at once', async () => {
    const { state, ready } = around();
    state.fails = true;
    await expect(ready.ensureReady()).rejects.toThrow('away');
    state.fails = false;
    expect(await refused(ready.ensureReady())).toBe('done');
    expect(state.asked).toBe(2);
  });

  test.each([
    ['the same instant', 0, -60, 0],
    ['half a second and more is a second', 0.5, -60, 1],
    ['less than half is none', 0.4, -60, 0],
    ['ahead of the database', -120, -180, 120],
    ['behind the database', 120, -180, 120],
    ['behind what was recorded', 0, 300, 300],
    ['behind both, the larger counts', 100, 300, 300],
    ['ahead of the database, behind what was recorded', -400, 300, 400],
  ])('is off: %s', (_what, database, lastRecorded, seconds) => {
    expect(secondsOff(NOON, { database: at(database), lastRecorded: at(lastRecorded) })).toBe(seconds);
  });
});

test('what begins to be wrong and what is right again is reported once each, each kind by itself', async () => {
  const { state, ready } = around();
  const look = () => {
    state.now += 1;
    return ready.wrong();
  };
  expect(await look()).toEqual([]);
  state.free = 100;
  await look();
  expect(await look()).toEqual(['STORAGE_LOW']);
  state.now = 9;
  state.clocks = { database: at(100), lastRecorded: at(0) };
  await look();
  expect(await look()).toEqual(['STORAGE_LOW', 'CLOCK_WRONG']);
  state.free = null;
  expect(await look()).toEqual(['CLOCK_WRONG']);
  state.now = 19;
  state.clocks = null;
  expect(await look()).toEqual([]);
  expect(state.reported).toEqual([
    ['STORAGE_LOW', 'BEGAN', { free: 100, least: 256 }],
    ['CLOCK_WRONG', 'BEGAN', { seconds: 90 }],
    ['STORAGE_LOW', 'ENDED', { free: 0, least: 256 }],
    ['CLOCK_WRONG', 'ENDED', { seconds: 0 }],
  ]);
});

describe('a runtime that begins only when ready', () => {
  const runtime = { reactions: ['kept'], inTransaction: async (work: unknown) => ['done', work] };

  test('does its work, with everything else as it was', async () => {
    const ready = whenReady(runtime, around().ready);
    expect(await ready.inTransaction('work')).toEqual(['done', 'work']);
    expect(ready.reactions).toBe(runtime.reactions);
  });

  test('begins nothing otherwise', async () => {
    const { state, ready } = around();
    state.free = 1;
    let begun = false;
    const watched = { inTransaction: async (_work: unknown) => (begun = true) };
    expect(await refused(whenReady(watched, ready).inTransaction('work'))).toMatchObject({ code: 'STORAGE_LOW' });
    expect(begun).toBe(false);
  });
});
