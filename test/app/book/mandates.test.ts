// Statements of mandates: small places by type of dispute, and the total of administrative stations in its two parts.
import { describe, expect, test } from '@jest/globals';
import type { MandateCountLine, MandateQuery } from '../../../src/app/book/mandates/port.js';
import { mandateDrillDown, mandateStatement } from '../../../src/app/book/mandates/statement.js';
import { stationTotal } from '../../../src/app/book/mandates/station-total.js';
import type { StatementQuery } from '../../../src/app/book/port.js';
import { mandateTallyOf } from '../../../src/domain/book/mandates/tally.js';
import { tallyOf } from '../../../src/domain/book/tally.js';
import type { Actor } from '../../../src/domain/kernel/actor.js';
import { SMALL } from './counted-book.js';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const NOBODY: Actor = { personId: 'nobody', posts: [] };
const community = SMALL[0] as (typeof SMALL)[number];
const head: Actor = {
  personId: 'head',
  posts: [
    {
      ...{ id: 'p', role: 'ROOM_HEAD', roomId: community.roomId, organisationId: '', home: '320612' },
      divisionCode: community.divisionCode,
    },
  ],
};
const rooms = { smallRooms: async () => SMALL };
const one = (over: Partial<MandateCountLine> = {}): MandateCountLine => ({
  ...{ key: 'NEIGHBOUR', mandateClass: 'COURT', authorityName: null },
  tally: mandateTallyOf([{ when: 'WITHIN', kind: 'OFFERED', count: 1, agreedAmount: 0 }]),
  ...over,
});
const reader = (...lines: MandateCountLine[]) => ({
  counts: async () => ({ asOf: '2026-12-31T00:00:00Z', cut: false, readFrom: 'CELLS' as const, lines }),
  cases: () => Promise.reject(new Error('not asked')),
});

describe('by type of dispute, a community’s mandates', () => {
  const query: MandateQuery = { period: YEAR, by: 'TYPE', filter: { rooms: [community.roomId] } };

  test('are hidden from who does not look after it, whichever authority or class is asked besides', async () => {
    for (const more of [{}, { authorities: ['court'] }, { classes: ['COURT'] }]) {
      const asked = { ...query, filter: { ...query.filter, ...more } };
      const { lines } = await mandateStatement(reader(one()), asked, NOBODY, rooms);
      expect(lines).toEqual([expect.objectContaining({ suppressed: true, tally: null, rates: [], mandateClass: '' })]);
    }
    const figure = { ...query, column: 'offered', key: 'NEIGHBOUR', mandateClass: 'COURT' } as const;
    const opened = mandateDrillDown(reader(), figure, { first: 10, after: null, total: false }, NOBODY, rooms);
    await expect(opened).rejects.toMatchObject({ code: 'SMALL_CELL' });
  });

  test('are shown to who serves there, and to everybody where types are not asked', async () => {
    expect((await mandateStatement(reader(one()), query, head, rooms)).lines).toEqual([
      expect.objectContaining({ key: 'NEIGHBOUR', suppressed: false }),
    ]);
    const plain = { ...query, by: 'CLASS' as const };
    expect((await mandateStatement(reader(one({ key: '' })), plain, NOBODY, rooms)).lines[0]?.suppressed).toBe(false);
  });
});

test('a backward period is refused as the statement of cases refuses it', async () => {
  const query: MandateQuery = { period: { from: YEAR.to, to: YEAR.from }, by: 'CLASS' };
  await expect(mandateStatement(reader(), query, NOBODY, rooms)).rejects.toMatchObject({ code: 'PERIOD_BACKWARDS' });
});

test('the administrative total is the sum of both books over the same rooms, period and instant', async () => {
  const query: MandateQuery = { period: YEAR, by: 'ROOM', filter: { rooms: ['station'] } };
  const counted = (kind: 'TAKEN' | 'AGREED' | 'FAILED', count: number) =>
    ({ when: 'WITHIN', kind, count, agreedAmount: 0 }) as const;
  const station = one({
    ...{ key: 'station', mandateClass: 'ADMIN' },
    tally: mandateTallyOf([counted('TAKEN', 4), counted('AGREED', 2), counted('FAILED', 1)]),
  });
  const read = await mandateStatement(reader(station, one({ key: 'station' })), query, NOBODY, rooms);
  const questions: StatementQuery[] = [];
  const own = (kind: 'ACCEPTED' | 'SETTLED' | 'FAILED', count: number) =>
    ({ when: 'WITHIN', kind, count, disputeAmount: 0, agreedAmount: 0 }) as const;
  const figures = {
    counts: async (asked: StatementQuery) => {
      questions.push(asked);
      const tally = tallyOf([own('ACCEPTED', 37), own('SETTLED', 5), own('FAILED', 32)]);
      const lines = [{ key: '', ledgerClass: 'ADMIN', reopened: false, tally }];
      return { asOf: '', cut: false, readFrom: 'CELLS' as const, lines };
    },
  };
  expect(await stationTotal(read, figures)).toEqual({
    ownCases: { accepted: 37, settled: 5, closed: 37 },
    mandates: { accepted: 4, settled: 2, closed: 3 },
    total: { accepted: 41, settled: 7, closed: 40 },
  });
  expect(questions).toEqual([
    { period: YEAR, by: 'CLASS', filter: { classes: ['ADMIN'], rooms: ['station'] }, knownAt: '2026-12-31T00:00:00Z' },
  ]);
  expect(await stationTotal({ ...read, query: { ...query, filter: { types: ['OTHER'] } } }, figures)).toBeNull();
});
