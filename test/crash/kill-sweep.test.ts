// Two servers sweep at once and one is killed in the middle, again and again: what is due acts exactly once, and in the end all of it.
import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { run } from '../../src/app/pipeline/command.js';
import { proposeReferral, sendReferral } from '../../src/app/referral/commands.js';
import type { Swept } from '../../src/app/referral/sweep.js';
import { dayOf } from '../../src/domain/kernel/day.js';
import { aKey, anAcceptedCase, fileOf } from '../fixtures/acts.js';
import { oneFile } from '../harness/one-file.js';
import { NOON, roomId, useApp } from '../fixtures/app.js';

const app = useApp();
/** `npm run soak` asks for more. */
const KILLS = Number(process.env['FENGQIAO_KILLS'] ?? 3);
const [MEDICAL, NEIGHBOURS, OFFERS] = [24, 24, 10];
/** When every period and every offer of the ninth of June is over. */
const OVER = '2026-09-01T04:00:00Z';

interface Server {
  readonly child: ChildProcess;
  /** What its sweep did; null when it was killed before it could say. */
  sweep(): Promise<Swept | null>;
}

const running = new Set<ChildProcess>();

async function aServer(): Promise<Server> {
  const child = fork(await oneFile('sweeper.ts'), [app().db.appUrl, OVER], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  running.add(child);
  child.on('exit', () => running.delete(child));
  const told = () =>
    new Promise<unknown>((resolve) => {
      child.once('message', resolve);
      child.once('exit', () => resolve(null));
    });
  await told();
  return {
    child,
    async sweep() {
      const answer = told();
      child.send('sweep');
      return (await answer) as Swept | null;
    },
  };
}

const placed = (place: { roomId?: string; type: 'MEDICAL' | 'NEIGHBOUR' }) => {
  const dispute = { labourCause: null, source: 'ON_APPLICATION' as const, amount: 1, people: 2, difficult: false };
  return {
    ...(place.roomId && { roomId: place.roomId }),
    dispute: { ...dispute, type: place.type, placeCode: '320612' },
  };
};

async function offered(caseId: string): Promise<void> {
  const head = await app().actor('解广田', 'ROOM_HEAD');
  const { state } = await fileOf(app(), caseId);
  const consents = state.parties.map((p) => ({ partyId: p.id, manner: 'SPOKEN' as const, on: dayOf(NOON) }));
  const proposal = { roomId: roomId('committee-320612'), reason: 'BEYOND_ABILITY' as const, note: '疑难', consents };
  await run(proposeReferral, app().runtime, head, { idempotencyKey: aKey(), caseId, expectedVersion: 3, ...proposal });
  await run(sendReferral, app().runtime, head, {
    idempotencyKey: aKey(),
    caseId,
    expectedVersion: 4,
    noticeGiven: true,
  });
}

const medical: string[] = [];
const sent: string[] = [];

beforeAll(async () => {
  app().clock.at = NOON;
  const [doctor, clerk] = await Promise.all([app().actor('欧阳慧'), app().actor('宁亚琴')]);
  const there = placed({ type: 'MEDICAL', roomId: roomId('tz-medical') });
  for (let i = 0; i < MEDICAL; i += 1) medical.push(await anAcceptedCase(app(), doctor, there));
  for (let i = 0; i < NEIGHBOURS; i += 1) {
    const caseId = await anAcceptedCase(app(), clerk, placed({ type: 'NEIGHBOUR' }));
    if (i < OFFERS) await offered(caseId);
    if (i < OFFERS) sent.push(caseId);
  }
}, 60_000);

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

const actsOf = async (action: string) => {
  const rows = await app().db.asOwner<{ id: string; n: number }[]>(
    'select case_id as id, count(*)::int as n from history where action = $1 group by case_id order by case_id',
    [action],
  );
  return rows.map(({ id, n }) => [id, n]);
};
const acted = async () => (await actsOf('lapsePeriod')).length + (await actsOf('lapseReferral')).length;

async function untilActed(many: number): Promise<void> {
  for (let tries = 0; tries < 3_000 && (await acted()) < many; tries += 1) await pause(5);
}

const once = (cases: readonly string[]) => [...cases].sort().map((id) => [id, 1]);

test(
  `after ${KILLS} kills everything that was due has acted once, on both servers together`,
  async () => {
    const [{ waiting }] = await app().db.asOwner<[{ waiting: number }]>(
      `select count(*)::int as waiting from clock where state = 'RUNNING' and due_on < $1`,
      [OVER.slice(0, 10)],
    );
    expect(waiting).toBeGreaterThanOrEqual(MEDICAL + NEIGHBOURS);
    let servers = [await aServer(), await aServer()];
    let middle = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const sweeps = servers.map((server) => server.sweep());
      await untilActed(Math.ceil(((kill + 1) * (MEDICAL + OFFERS)) / (KILLS + 2)));
      await pause((kill * 31) % 23);
      for (const { child } of servers) child.kill('SIGKILL');
      const ended = await Promise.all(sweeps);
      const left = MEDICAL + OFFERS - (await acted());
      middle += Number(left > 0 && ended.every((swept) => swept === null));
      servers = await Promise.all([aServer(), aServer()]);
    }
    expect(middle).toBeGreaterThan(0);
    const last = await Promise.all(servers.map((server) => server.sweep()));
    expect(last.every((swept) => swept !== null)).toBe(true);

    expect(await actsOf('lapsePeriod')).toEqual(once(medical));
    expect(await actsOf('lapseReferral')).toEqual(once(sent));
    const [after] = await app().db.asOwner(
      `select (select count(*)::int from clock where state = 'RUNNING' and due_on < $1) as left_over,
         (select count(*)::int from case_file where status = 'TERMINATED_FAILED') as failed,
         (select count(*)::int from entry where to_kind = 'outcome') as outcomes,
         (select count(*)::int from case_file where next_kind is null and status <> 'ARCHIVED') as undated,
         (select count(*)::int from case_file c where event_count <>
           (select count(*) from history h where h.home = c.home and h.case_id = c.case_id)) as torn`,
      [OVER.slice(0, 10)],
    );
    expect(after).toEqual({ left_over: 0, failed: MEDICAL, outcomes: MEDICAL, undated: 0, torn: 0 });
    expect(await app().db.asOwner('select * from book_check()')).toEqual([]);
  },
  60_000 + KILLS * 10_000,
);
