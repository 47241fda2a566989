// Changes wait while the disk is nearly full or the clock is wrong; reading goes on, and all recovers by itself.
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { askClocks } from '../../../src/adapters/persistence/database/clocks.js';
import { executorOf } from '../../../src/adapters/persistence/database/execute.js';
import { register } from '../../../src/app/case/commands/register.js';
import type { Runtime } from '../../../src/app/case/port.js';
import { accept } from '../../../src/app/case/commands/intake.js';
import { run } from '../../../src/app/pipeline/command.js';
import {
  type ReadyForChange,
  readyForChange,
  secondsOff,
  whenReady,
} from '../../../src/app/pipeline/ready-for-change.js';
import type { Actor } from '../../../src/domain/kernel/actor.js';
import { aRegistration } from '../../fixtures/acts.js';
import { useApp } from '../../fixtures/app.js';

const DAY_MS = 86_400_000;
const app = useApp();
const reported: string[] = [];
let free: number | null = 10_000;
let ready: ReadyForChange;
let runtime: Runtime;
let clerk: Actor;

beforeAll(async () => {
  const { orm, clock } = app();
  clock.at = new Date();
  const execute = executorOf(orm.em.fork());
  const around = {
    now: () => clock.at,
    freeMegabytes: async () => free,
    clocks: () => askClocks(execute),
    report: (code: string, state: string) => void reported.push(`${code} ${state}`),
  };
  ready = readyForChange(around, 256);
  runtime = whenReady(app().runtime, ready);
  clerk = await app().actor('宁亚琴');
});
beforeEach(() => {
  reported.length = 0;
  app().clock.at = new Date();
});

/** The disk is looked at once a second. */
const later = () => {
  app().clock.at = new Date(app().clock.at.getTime() + 1_000);
};
test('a burst of changes asks the disk once a second, not once each', async () => {
  let asked = 0;
  const hands = { at: 0 };
  const { ensureReady } = readyForChange(
    {
      now: () => new Date(hands.at),
      freeMegabytes: async () => ++asked && 1_000,
      clocks: async () => null,
      report: () => undefined,
    },
    256,
  );
  for (hands.at = 0; hands.at < 3_000; hands.at += 100) await ensureReady();
  expect(asked).toBe(3);
});

const registering = () => run(register, runtime, clerk, aRegistration());
const countCases = async () =>
  (await app().db.asOwner<{ n: number }[]>('select count(*)::int as n from case_file'))[0]?.n;

test('a disk with less room than it needs takes no change, says so once, and takes them again once there is room', async () => {
  const before = await countCases();
  free = 255;
  for (const _ of [1, 2]) {
    later();
    await expect(registering()).rejects.toMatchObject({ code: 'STORAGE_LOW', facts: { free: 255, least: 256 } });
  }
  expect(await ready.wrong()).toEqual(['STORAGE_LOW']);
  expect(await countCases()).toBe(before);
  free = 256;
  later();
  await registering();
  expect(reported).toEqual(['STORAGE_LOW BEGAN', 'STORAGE_LOW ENDED']);
  expect(await ready.wrong()).toEqual([]);
});

test('a disk that is not ours to see refuses nothing', async () => {
  free = null;
  later();
  await registering();
  free = 10_000;
  later();
  expect(reported).toEqual([]);
});

test('a clock that is put back a day gives no case a day and a number of yesterday, and all goes on once it is right', async () => {
  const { caseId } = await registering();
  app().clock.at = new Date(Date.now() - DAY_MS);
  const seconds = expect.closeTo(86_400, -1);
  await expect(registering()).rejects.toMatchObject({ code: 'CLOCK_WRONG', facts: { seconds } });
  const acceptance = { idempotencyKey: 'clock-put-back', caseId, expectedVersion: 1 } as never;
  await expect(run(accept, runtime, clerk, acceptance)).rejects.toMatchObject({ code: 'CLOCK_WRONG' });
  expect(await ready.wrong()).toEqual(['CLOCK_WRONG']);
  app().clock.at = new Date();
  await registering();
  expect(reported).toEqual(['CLOCK_WRONG BEGAN', 'CLOCK_WRONG ENDED']);
});

test('a clock that is ahead of the database is as wrong; a small drift is none', async () => {
  app().clock.at = new Date(Date.now() + DAY_MS);
  await expect(registering()).rejects.toMatchObject({ code: 'CLOCK_WRONG' });
  app().clock.at = new Date(Date.now() + 30_000);
  await registering();
});

test.each<[string, string, string, number]>([
  ['the same instant', '12:00:00', '11:59:00', 0],
  ['after the database', '11:58:00', '11:57:00', 120],
  ['before the database', '12:02:00', '11:57:00', 120],
  ['behind what both clocks recorded before', '12:00:00', '12:05:00', 300],
])('%s', (_what, database, last, seconds) => {
  const at = (time: string): Date => new Date(`2026-11-29T${time}Z`);
  expect(secondsOff(at('12:00:00').getTime(), { database: at(database), lastRecorded: at(last) })).toBe(seconds);
});
