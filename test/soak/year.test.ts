// A simulated year: every letter that is due is sent, none twice, nothing is left waiting. `npm run soak -- year` takes ten thousand cases.
import { beforeAll, expect, test } from '@jest/globals';
import { happenedIn } from '../../src/domain/letters/happened.js';
import { heardFor } from '../../src/domain/letters/addresses.js';
import { lettersOf } from '../../src/domain/letters/told/table.js';
import { SYSTEM } from '../../src/domain/kernel/actor.js';
import { useApp } from '../fixtures/app.js';
import { live, reachPeople } from './simulated-year.js';

const SOAKING = process.env['FENGQIAO_YEAR_CASES'] !== undefined;
const CASES = Number(process.env['FENGQIAO_YEAR_CASES'] ?? 24);
/** In `npm test` the year has fewer days, so that it takes seconds. It ends before today: the book records with the database's clock. */
const YEAR = { cases: CASES, from: '2025-11-03', days: SOAKING ? 360 : 20 };
const TIME = 300_000 + CASES * 400;
/** Of so many cases it is computed anew, from their histories, who was to be told of what. */
const RECOMPUTED = 1_000;

const app = useApp();
let sent: string[] = [];
let seconds = 0;

beforeAll(async () => {
  await reachPeople(app());
  const began = Date.now();
  sent = await live(app(), YEAR, (day) => {
    if (SOAKING && day % 30 === 0) process.stdout.write(`day ${day}: ${Math.round((Date.now() - began) / 1000)} s\n`);
  });
  seconds = Math.round((Date.now() - began) / 1000);
  if (SOAKING) await printFigures();
}, TIME);

async function rows<Row extends Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return app().db.asOwner<Row[]>(sql, values);
}

test('what is due is sent, and once', async () => {
  const letters = await rows<{ id: string; state: string }>(
    `select id, state from letter where channel is not null and due_at <= $1 and state <> 'RECALLED'`,
    [app().clock.at],
  );
  expect(new Set(letters.map(({ state }) => state))).toEqual(new Set(['SENT']));
  expect(new Set(sent).size).toBe(sent.length);
  expect([...sent].sort()).toEqual(letters.map(({ id }) => id).sort());
  expect(sent.length).toBeGreaterThan(CASES);
});

test('nothing waits: no note, no reminder whose hour has come, no period past its day', async () => {
  const [left] = await rows<Record<string, number>>(
    `select (select count(*)::int from outbox where done_at is null) as notes,
       (select count(*)::int from reminder where state = 'WAITING' and due_at <= $1) as reminders,
       (select count(*)::int from history) - (select count(*)::int from outbox) as unnoted,
       (select count(*)::int from case_file c where event_count <>
         (select count(*) from history h where h.home = c.home and h.case_id = c.case_id)) as torn`,
    [app().clock.at],
  );
  expect(left).toMatchObject({ notes: 0, reminders: 0, torn: 0 });
});

test(
  'each party was told of each event of which the table says so, computed anew from the histories',
  async () => {
    const ids = await rows<{ id: string }>('select case_id as id from case_file order by 1 limit $1', [RECOMPUTED]);
    const written = await rows<{ what: string }>(
      `select event_id || ' ' || kind || ' ' || reader_id as what from letter
     where reader_kind = 'PARTY' and event_id is not null and case_id = any($1::uuid[])`,
      [ids.map(({ id }) => id)],
    );
    const meant: string[] = [];
    for (const { id } of ids) meant.push(...(await meantFor(id)));
    expect(meant.length).toBeGreaterThan(ids.length);
    expect(written.map(({ what }) => what).sort()).toEqual(meant.sort());
  },
  TIME,
);

async function meantFor(caseId: string): Promise<string[]> {
  const history = await app().runtime.inTransaction(async ({ cases }) => {
    const file = await cases.lock(SYSTEM, caseId);
    return file ? cases.history(file) : [];
  });
  return history.flatMap((event) => {
    const happened = happenedIn(history, event);
    const asked = happened ? lettersOf(happened) : [];
    return asked.flatMap(({ letter, to }) => {
      const reader = to.kind === 'PARTY' ? heardFor(to.party)[0] : undefined;
      return reader ? [`${event.id} ${letter} ${reader}`] : [];
    });
  });
}

async function printFigures(): Promise<void> {
  const figures = await rows(
    `select (select count(*)::int from case_file) as cases, (select count(*)::int from history) as events,
       (select count(*)::int from letter) as letters, (select count(*)::int from letter where state = 'SENT') as sent,
       (select count(*)::int from letter where reader_kind = 'PARTY') as to_parties,
       (select count(*)::int from letter where event_id is null) as reminders_and_lists,
       (select count(*)::int from reminder where state = 'TOLD') as reminded,
       (select count(*)::int from case_file where status = 'TERMINATED_FAILED') as lapsed`,
  );
  process.stdout.write(`${JSON.stringify({ ...figures[0], carried: sent.length, seconds })}\n`);
}
