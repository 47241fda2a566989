/** The weekly summary of what is overdue: to the heads and the bureau of a district, once a week whoever sweeps. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../../src/domain/kernel/actor.js';
import { placeOfLetter } from '../../../src/adapters/persistence/letters/letter-store.js';
import { anAcceptedCase } from '../../fixtures/acts.js';
import { NOON, type TestApp, useApp } from '../../fixtures/app.js';
import { followAll, noting, reachable, sweepAt } from './reminded.js';

const opened = useApp();
let app: TestApp;
let head: Actor;
let supervisor: Actor;
let cases: string[];

interface Summary extends Record<string, unknown> {
  readonly reader: string;
  readonly facts: { scope: string; count: number; lines: string };
}

async function summaries(week: string): Promise<Summary[]> {
  const rows = await app.db.asOwner<{ id: string; reader: string; sealed: Buffer }[]>(
    `select id, reader_id as reader, sealed from letter where kind = 'OVERDUE_SUMMARY' and about like $1`,
    [`${week}%`],
  );
  const home = await app.sealer.of('320612');
  return rows.map(({ id, reader, sealed }) => ({ ...(home.open(placeOfLetter(id), sealed) as Summary), reader }));
}

beforeAll(async () => {
  app = noting(opened());
  app.clock.at = NOON;
  head = await app.actor('解广田', 'ROOM_HEAD');
  const [found] = await app.db.asOwner<{ name: string }[]>(
    `select s.name from post p join person s on s.id = p.person_id join organisation o on o.id = p.organisation_id
     where p.role = 'JUSTICE_SUPERVISOR' and o.division_code = '320612' limit 1`,
  );
  supervisor = await app.actor(found?.name ?? '', 'JUSTICE_SUPERVISOR');
  for (const one of [head, supervisor]) await reachable(app, one);
  cases = [await anAcceptedCase(app, await app.actor('宁亚琴')), await anAcceptedCase(app, await app.actor('宁亚琴'))];
  await followAll(app);
});

describe('what is overdue', () => {
  test('is told to nobody while nothing is', async () => {
    await sweepAt(app, NOON);
    expect(await summaries('2026-06-08')).toEqual([]);
  });

  test('is told in the next week: to the head by the number of each case, to the bureau how many in which room', async () => {
    await Promise.all([1, 2, 3].map(() => sweepAt(app, new Date('2026-06-15T01:00:00Z'))));
    const told = await summaries('2026-06-15');
    expect(told.map(({ reader }) => reader).sort()).toEqual([head.personId, supervisor.personId].sort());
    const [of, over] = [head, supervisor].map((one) => told.find(({ reader }) => reader === one.personId)?.facts);
    expect(of).toMatchObject({ scope: 'ROOM', count: 2 });
    expect(of?.lines.split('\n').every((line) => /人调字第\d+号 ASSIGNMENT 2026-06-12$/u.test(line))).toBe(true);
    expect(over).toMatchObject({ scope: 'AREA', count: 2 });
    expect(over?.lines).toMatch(/ 2$/u);
    expect(cases).toHaveLength(2);
  });

  test('is told once a week, and of no week before one that was told of', async () => {
    await sweepAt(app, new Date('2026-06-18T01:00:00Z'));
    expect(await summaries('2026-06-15')).toHaveLength(2);
    await sweepAt(app, new Date('2026-07-06T01:00:00Z'));
    expect(await summaries('2026-07-06')).toHaveLength(2);
    await sweepAt(app, new Date('2026-06-29T01:00:00Z'));
    expect(await summaries('2026-06-29')).toEqual([]);
  });
});
