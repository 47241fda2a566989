/** Reminders in the database: they follow the events of a case, and each is told once, whatever happens to the sweep and the clock. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '../../../src/app/pipeline/command.js';
import { cancelSession, scheduleSession } from '../../../src/app/case/commands/mediation.js';
import { extendPeriod, suspend } from '../../../src/app/case/commands/period.js';
import { staleRemindersOn } from '../../../src/adapters/persistence/reminders/plan.js';
import { remindersOf } from '../../../src/domain/reminders/reminders.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { dueRemindersOn } from '../../../src/adapters/persistence/reminders/due.js';
import { forgetCalendar } from '../../../src/adapters/persistence/network/known-calendar.js';
import { letterStoreOn } from '../../../src/adapters/persistence/letters/letter-store.js';
import { asSystem } from '../../../src/adapters/persistence/visibility/transactions.js';
import { remindDue } from '../../../src/app/reminders/remind.js';
import type { Actor } from '../../../src/domain/kernel/actor.js';
import { startOf } from '../../../src/domain/kernel/day.js';
import { anAcceptedCase, fileOf } from '../../fixtures/acts.js';
import { NOON, roomId, type TestApp, useApp } from '../../fixtures/app.js';
import { assigned, sessionHeld, versionOf } from '../../persistence/case/reading-app.js';
import { factsIn, followAll, lettersIn, noting, reachable, remindersIn, sweepAt } from './reminded.js';

const opened = useApp();
let app: TestApp;
let head: Actor;
let mediator: Actor;

const morning = (day: string) => new Date(startOf(day).getTime() + 9 * 3_600_000);
const shown = async (caseId: string, state: string) =>
  (await remindersIn(app, caseId))
    .filter((row) => row.state === state)
    .map(({ step, reader, on }) => `${step} ${reader} ${on}`);

const waitingForLocks = async (): Promise<number> =>
  (await app.db.asOwner<[{ n: number }]>(`select count(*)::int as n from pg_locks where not granted`))[0].n;

async function until(met: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2_000 && !(await met()); tries += 1);
}

/** In mediation since Tuesday 9 June 2026: the month ends on Thursday 9 July. */
async function mediated(): Promise<string> {
  app.clock.at = NOON;
  const caseId = await anAcceptedCase(app, await app.actor('宁亚琴'));
  await assigned(app, head, caseId, mediator);
  await sessionHeld(app, mediator, caseId);
  return caseId;
}

async function planned(caseId: string, startsAt: string): Promise<string> {
  const { state: _, ...seen } = await versionOf(app, caseId);
  await run(scheduleSession, app.runtime, mediator, { ...seen, kind: 'JOINT', startsAt: new Date(startsAt) });
  return (await fileOf(app, caseId)).state.sessions.at(-1)?.id ?? '';
}

beforeAll(async () => {
  app = noting(opened());
  head = await app.actor('解广田', 'ROOM_HEAD');
  const [post] = await app.db.asOwner<{ name: string }[]>(
    `select s.name from post p join person s on s.id = p.person_id where p.room_id = $1 and p.role = 'MEDIATOR' order by 1 limit 1`,
    [roomId('committee-320612104')],
  );
  mediator = await app.actor(post?.name ?? '');
  for (const one of [head, mediator]) await reachable(app, one);
});

describe('the reminders of a case in the database', () => {
  test('stand after its events, and go when the period stands still; the period begun anew has its own', async () => {
    const caseId = await mediated();
    await followAll(app);
    expect(await shown(caseId, 'WAITING')).toEqual([
      'AHEAD MEDIATORS 2026-07-09',
      'EVE MEDIATORS 2026-07-09',
      'ON_DAY MEDIATORS 2026-07-09',
      'HEAD ROOM_HEAD 2026-07-09',
      'HUB HUB 2026-07-09',
    ]);
    await planned(caseId, '2026-06-20T02:00:00Z');
    await followAll(app);
    expect((await shown(caseId, 'WAITING')).length).toBe(10);
    const { state: _, ...seen } = await versionOf(app, caseId);
    await run(suspend, app.runtime, mediator, { ...seen, cause: 'APPRAISAL', reason: '委托鉴定', on: '2026-06-09' });
    await followAll(app);
    expect(await shown(caseId, 'WAITING')).toEqual([
      'AHEAD MEDIATORS 2026-07-09',
      'EVE MEDIATORS 2026-07-09',
      'ON_DAY MEDIATORS 2026-07-09',
      'HEAD ROOM_HEAD 2026-07-09',
      'HUB HUB 2026-07-09',
    ]);
  });

  test('are told once by many sweepers at once, each when it is due', async () => {
    const caseId = await mediated();
    await followAll(app);
    await sweepAt(app, new Date(morning('2026-07-06').getTime() - 1));
    expect(await shown(caseId, 'TOLD')).toEqual([]);
    await Promise.all(Array.from({ length: 5 }, () => sweepAt(app, morning('2026-07-06'))));
    expect(await shown(caseId, 'TOLD')).toEqual(['AHEAD MEDIATORS 2026-07-09']);
    expect(await lettersIn(app, caseId)).toEqual([1]);
  });

  test('are told once after a sweeper died in between, and nothing of its letters stands', async () => {
    const caseId = await mediated();
    await followAll(app);
    const at = morning('2026-07-08');
    const killed = asSystem(app.orm, async (execute) => {
      const reminders = dueRemindersOn(app.orm, execute, app.sealer);
      const dying = { ...reminders, close: () => Promise.reject(new Error('killed')) };
      const letters = letterStoreOn(execute, app.sealer, ['MAIL']);
      await remindDue({ at, newId: () => app.runtime.newId(), letters, reminders: dying }, { limit: 100, without: [] });
    });
    await expect(killed).rejects.toThrow('not told');
    expect(await lettersIn(app, caseId)).toEqual([]);
    await sweepAt(app, at);
    expect(await lettersIn(app, caseId)).toEqual([1]);
    expect(await shown(caseId, 'TOLD')).toEqual(['EVE MEDIATORS 2026-07-09']);
  });

  test('after a jump of the clock forward are told each once, but for what lay ahead; a jump back tells none again', async () => {
    const caseId = await mediated();
    await followAll(app);
    await sweepAt(app, morning('2026-09-01'));
    expect(await shown(caseId, 'TOLD')).toEqual(['HEAD ROOM_HEAD 2026-07-09', 'HUB HUB 2026-07-09']);
    expect((await shown(caseId, 'OVERTAKEN')).length).toBe(3);
    const letters = await lettersIn(app, caseId);
    for (const day of ['2026-06-10', '2026-07-06', '2026-07-10', '2026-09-02']) {
      app.clock.at = morning(day);
      await followAll(app);
      await sweepAt(app, morning(day));
    }
    expect(await lettersIn(app, caseId)).toEqual(letters);
  });

  test('begin anew after an extension, up to the head and the hub', async () => {
    const caseId = await mediated();
    await followAll(app);
    await sweepAt(app, morning('2026-07-14'));
    expect(await shown(caseId, 'TOLD')).toEqual(['HEAD ROOM_HEAD 2026-07-09', 'HUB HUB 2026-07-09']);
    app.clock.at = morning('2026-07-14');
    const { state, ...seen } = await versionOf(app, caseId);
    const on = '2026-07-14';
    const consents = state.parties.map(({ id: partyId }) => ({ partyId, manner: 'SPOKEN' as const, on }));
    await run(extendPeriod, app.runtime, mediator, { ...seen, count: 10, consents, on });
    await followAll(app);
    expect(await shown(caseId, 'WAITING')).toEqual([
      'AHEAD MEDIATORS 2026-07-20',
      'EVE MEDIATORS 2026-07-20',
      'ON_DAY MEDIATORS 2026-07-20',
      'HEAD ROOM_HEAD 2026-07-20',
      'HUB HUB 2026-07-20',
    ]);
    await sweepAt(app, morning('2026-07-23'));
    expect(await shown(caseId, 'TOLD')).toEqual([
      'HEAD ROOM_HEAD 2026-07-09',
      'HUB HUB 2026-07-09',
      'HEAD ROOM_HEAD 2026-07-20',
      'HUB HUB 2026-07-20',
    ]);
  });

  test('of a session that was cancelled a moment ago are not told, though the event is not followed yet', async () => {
    const caseId = await mediated();
    const sessionId = await planned(caseId, '2026-06-18T02:00:00Z');
    await followAll(app);
    const { state: _, ...seen } = await versionOf(app, caseId);
    await run(cancelSession, app.runtime, mediator, { ...seen, sessionId, reason: '一方出差' });
    await sweepAt(app, morning('2026-06-17'));
    expect(await shown(caseId, 'TOLD')).toEqual([]);
    expect(await lettersIn(app, caseId)).toEqual([]);
  });

  test('say of a session when and where, to every party and to the mediators, and name nobody', async () => {
    const caseId = await mediated();
    await planned(caseId, '2026-06-18T02:00:00Z');
    await followAll(app);
    await sweepAt(app, morning('2026-06-17'));
    const said = await factsIn(app, caseId);
    expect(said.map(({ reader }) => reader)).toEqual(['PARTY', 'PARTY', 'PERSON']);
    for (const { facts } of said) {
      expect(facts).toMatchObject({ date: 'SESSION', on: '2026-06-18', startsAt: '2026-06-18 10:00' });
      expect(JSON.stringify(facts)).not.toMatch(/闻人听雨|缪望舒|排水|恢复原状|1380000/u);
    }
  });

  test('reckoned while the year had no calendar are reckoned anew when it is loaded, and what is past is told', async () => {
    const caseId = await mediated();
    await app.db.asOwner(`delete from calendar_year where year = 2026`);
    forgetCalendar(app.orm);
    await followAll(app);
    expect(await shown(caseId, 'WAITING')).toEqual([]);
    await app.db.asOwner(`insert into calendar_year (year, source, official) values (2026, '国办', true)`);
    await sweepAt(app, morning('2026-07-10'));
    expect(await shown(caseId, 'TOLD')).toEqual(['HEAD ROOM_HEAD 2026-07-09']);
    expect(await shown(caseId, 'WAITING')).toEqual(['HUB HUB 2026-07-09']);
  });

  test('reckoned by the sweep while an event is followed: the follower waits, and what it reckons stands', async () => {
    const caseId = await mediated();
    await followAll(app);
    await app.db.asOwner(`update reminder_plan set calendar = 'another' where case_id = $1`, [caseId]);
    let following: Promise<void> | undefined;
    await asSystem(app.orm, async (execute) => {
      const store = staleRemindersOn(app.orm, execute);
      const { calendar, stamp } = await store.calendar();
      const [found] = await store.stale(stamp, 1);
      await planned(caseId, '2026-06-25T02:00:00Z');
      following = followAll(app);
      await until(async () => (await waitingForLocks()) > 0);
      const all = remindersOf(found?.state as CaseState, NOON, calendar);
      await store.replan([{ home: '320612', caseId, all, since: NOON, stamp }]);
    });
    await following;
    expect((await shown(caseId, 'WAITING')).length).toBe(10);
  });

  test('are none of a case that came without notes, as by an import, until somebody acts on it here', async () => {
    app.clock.at = NOON;
    const caseId = await anAcceptedCase(opened(), await app.actor('宁亚琴'));
    await followAll(app);
    await sweepAt(app, morning('2026-07-06'));
    expect(await remindersIn(app, caseId)).toEqual([]);
    app.clock.at = morning('2026-07-07');
    await assigned(app, head, caseId, mediator);
    await followAll(app);
    expect(await shown(caseId, 'WAITING')).toEqual([
      'EVE MEDIATORS 2026-07-09',
      'ON_DAY MEDIATORS 2026-07-09',
      'HEAD ROOM_HEAD 2026-07-09',
      'HUB HUB 2026-07-09',
    ]);
  });

  test('of a case that fails do not stand in the way of the others', async () => {
    const [broken, sound] = [await mediated(), await mediated()];
    await followAll(app);
    await app.db.asOwner(`update case_key set wrapped = '\\x00' where case_id = $1`, [broken]);
    expect(await sweepAt(app, morning('2026-07-06'))).toEqual([broken]);
    expect(await shown(sound, 'TOLD')).toEqual(['AHEAD MEDIATORS 2026-07-09']);
    expect(await shown(broken, 'TOLD')).toEqual([]);
  });
});
