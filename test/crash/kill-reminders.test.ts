// Two workers sweep reminders at once and both are killed in the middle, again and again: each reminder is told once, with its letters.
import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../src/domain/kernel/actor.js';
import { followAll, noting, reachable } from '../app/reminders/reminded.js';
import { anAcceptedCase } from '../fixtures/acts.js';
import { oneFile } from '../harness/one-file.js';
import { NOON, useApp } from '../fixtures/app.js';

const app = useApp();
/** `npm run soak` asks for more. */
const KILLS = Number(process.env['FENGQIAO_KILLS'] ?? 2);
const CASES = 60;
/** The month of every case was over on the ninth of July: its head and the hub are to be told. */
const AT = '2026-07-14T02:00:00Z';
const running = new Set<ChildProcess>();

interface Worker {
  readonly child: ChildProcess;
  /** The cases that failed; null when it was killed before it could say. */
  sweep(): Promise<string[] | null>;
}

async function aWorker(): Promise<Worker> {
  const child = fork(await oneFile('reminder-sweeper.ts'), [app().db.appUrl, AT], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  running.add(child);
  child.on('exit', () => running.delete(child));
  const answered = () =>
    new Promise<unknown>((resolve) => {
      child.once('message', resolve);
      child.once('exit', () => resolve(null));
    });
  await answered();
  const sweep = async (): Promise<string[] | null> => {
    const answer = answered();
    child.send('sweep');
    return (await answer) as string[] | null;
  };
  return { child, sweep };
}

const counted = async (query: string): Promise<number> =>
  Number((await app().db.asOwner<{ n: number }[]>(`select count(*)::int as n from ${query}`))[0]?.n);
const closed = () => counted(`reminder where state <> 'WAITING'`);

let head: Actor;
let due: number;
beforeAll(async () => {
  app().clock.at = NOON;
  const one = noting(app());
  head = await one.actor('解广田', 'ROOM_HEAD');
  await reachable(one, head);
  const clerk = await one.actor('宁亚琴');
  for (let n = 0; n < CASES; n += 1) await anAcceptedCase(one, clerk);
  await followAll(one);
  due = await counted(`reminder where due_at <= '${AT}'`);
}, 120_000);

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

test(
  `after ${KILLS} kills of both every reminder that was due is closed, and its letters stand once`,
  async () => {
    expect(due).toBe(CASES * 5);
    let workers = [await aWorker(), await aWorker()];
    let middle = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const sweeps = workers.map((worker) => worker.sweep());
      const enough = Math.ceil(((kill + 1) * due) / (KILLS + 2));
      for (let tries = 0; tries < 3_000 && (await closed()) < enough; tries += 1) await pause(2);
      for (const { child } of workers) child.kill('SIGKILL');
      const ended = await Promise.all(sweeps);
      middle += Number((await closed()) < due && ended.every((failed) => failed === null));
      workers = await Promise.all([aWorker(), aWorker()]);
    }
    expect(middle).toBeGreaterThan(0);
    expect(await Promise.all(workers.map((worker) => worker.sweep()))).toEqual([[], []]);
    expect(await closed()).toBe(due);
    expect(await counted(`reminder where state = 'TOLD' and step in ('HEAD', 'HUB')`)).toBe(CASES * 2);
    expect(await counted(`letter where kind = 'REMINDER' and reader_id = '${head.personId}'`)).toBe(CASES);
    expect(await counted(`(select 1 from letter group by reader_id, kind, about having count(*) > 1) twice`)).toBe(0);
  },
  60_000 + KILLS * 5_000,
);
