// Random histories of mandates: the laws hold at every pair of times, and every way to a figure gives the model's.
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mandatesReader } from '../../../src/adapters/persistence/book/mandate-figures.js';
import { raw } from '../../../src/adapters/persistence/database/sql.js';
import { MANDATES_BY, type MandateQuery } from '../../../src/app/book/mandates/port.js';
import { MANDATE_COLUMN_NAMES } from '../../../src/domain/book/mandates/columns.js';
import { mandateKindOf } from '../../../src/domain/book/mandates/kinds.js';
import type { MandateEntry } from '../../../src/domain/book/mandates/move.js';
import { type MandateCount, type MandateTally, mandateTallyOf } from '../../../src/domain/book/mandates/tally.js';
import { addDays } from '../../../src/domain/kernel/day.js';
import { compiled } from '../../harness/compiled.js';
import { useDatabase } from '../../harness/database.js';
import { THE_COMMISSION, THE_COURT } from '../../domain/book/mandates/mandate-path.js';
import { idOf } from '../../domain/book/path-of.js';
import { TestMandates } from './mandate-book.js';
import { answerOf, makeRooms, ROOMS } from './test-book.js';

const db = useDatabase();
const mandates = new TestMandates(db);
const reader = mandatesReader<null>(
  async (query) => {
    const { text, values } = compiled(query);
    return (await db().asApp(text, values)) as never;
  },
  () => raw('true'),
);
const DIVISION: Record<string, string> = { R: '320612104', Q: '320612112', S: '320612' };
const LIVES = 160;
const booked: (MandateEntry & { readonly at: string })[] = [];
let lives = 0;
let refused = 0;

beforeAll(() =>
  makeRooms(
    db(),
    Object.entries(DIVISION).map(([name, division]) => ({ name, division })),
  ),
);

const RESULTS = {
  offered: ['declined', 'lapsed', 'recalled', 'withdrawn'],
  taken: ['agreed', 'agreed', 'agreed', 'partly', 'failed', 'withdrawn', 'recalled'],
};
const change = fc.record({ act: fc.nat(99), which: fc.nat(99), days: fc.nat(40), second: fc.boolean() });
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
const life = fc.record({
  changes: fc.array(change, { minLength: 2, maxLength: 9 }),
  room: fc.constantFrom('R', 'Q', 'S'),
  by: fc.constantFrom(THE_COURT, THE_COMMISSION),
  type: fc.constantFrom('CONTRACT', 'MEDICAL', 'OTHER'),
  start: fc.nat(200),
});

interface Step {
  readonly word: string;
  readonly day: string;
}

/** Mostly one step on, else one back, a day moved, all of it gone, or a type put right. */
function changed(path: readonly Step[], { act, which, days }: Change, start: string): readonly Step[] {
  const last = path.at(-1);
  if (act % 10 === 0) return path.slice(0, -1 - (which % 2));
  if (act % 10 === 1 && last) return [...path.slice(0, -1), { ...last, day: addDays(last.day, days % 9) }];
  if (!last) return [{ word: 'offered', day: addDays(start, days) }];
  const day = addDays(last.day, days);
  if (last.word === 'offered')
    return [...path, act < 75 ? { word: 'taken', day } : { word: RESULTS.offered[which % 4] as string, day }];
  return last.word === 'taken' ? [...path, { word: RESULTS.taken[which % 7] as string, day }] : path;
}

const textOf = (path: readonly Step[]) => path.map(({ word, day }) => `${word} ${day}`).join(', ');

async function liveOut(
  name: string,
  { changes, room, by, type, start }: typeof life extends fc.Arbitrary<infer T> ? T : never,
) {
  const paths = new Map<string, readonly Step[]>();
  for (const one of changes) {
    const mandate = `${name}/${one.second ? 'b' : 'a'}`;
    const before = paths.get(mandate) ?? [];
    const after = changed(before, one, addDays('2025-08-01', start));
    const disputeType = one.act % 10 === 2 ? 'NEIGHBOUR' : type;
    const columns = { room, by, disputeType, agreedAmount: start * 100, dispute: idOf(name) } as const;
    let entries: readonly MandateEntry[] = [];
    const answer = await answerOf(
      mandates.follow(mandate, textOf(after), columns).then((followed) => {
        entries = followed;
      }),
    );
    if (answer === 'booked') paths.set(mandate, after);
    else {
      expect(answer).toBe('BOOK_ONCE');
      refused += 1;
    }
    const [head] = await db().asApp<{ last: string }[]>('select last::text as last from book_head');
    booked.push(...entries.map((entry) => ({ ...entry, at: String(head?.last) })));
  }
}

test(`${LIVES} random lives: kinds in SQL as in the domain, heads and cells as the entries, no account below zero or above one`, async () => {
  await fc.assert(
    fc.asyncProperty(life, async (one) => {
      lives += 1;
      await liveOut(`life ${lives}`, one);
    }),
    { numRuns: LIVES, endOnFailure: true },
  );
  expect(refused).toBeGreaterThan(0);
  expect(booked.filter(({ erases }) => erases > 0).length).toBeGreaterThan(50);
  const counted = await db().asApp('select mandate_id, seq, kind, sign from mandate_counted order by mandate_id, seq');
  const expected = booked.map((entry) => ({ mandate_id: entry.mandateId, seq: entry.seq, ...mandateKindOf(entry) }));
  expect(counted).toEqual(
    expected.sort((a, b) => (a.mandate_id < b.mandate_id ? -1 : a.mandate_id > b.mandate_id ? 1 : a.seq - b.seq)),
  );
  expect(await mandates.belowZero()).toEqual([]);
  expect(await mandates.check()).toEqual([]);
}, 60_000);

const day = fc.nat(420).map((days) => addDays('2025-07-15', days));
const month = fc.nat(14).map((months) => `${addDays('2025-07-15', months * 30).slice(0, 7)}-01`);
const period = fc
  .oneof(
    fc.tuple(day, day),
    fc.tuple(month, month).map(([a, b]) => [a, addDays(b, -1)] as const),
    fc.tuple(month, day),
  )
  .map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
const question: fc.Arbitrary<MandateQuery> = fc
  .record({
    period,
    by: fc.constantFrom(...MANDATES_BY),
    filter: fc.record(
      {
        classes: fc.constant(['COURT']),
        rooms: fc.constantFrom([ROOMS.place('R')], ['R', 'Q'].map(ROOMS.place)),
        authorities: fc.constantFrom([THE_COURT.id], [THE_COMMISSION.id]),
        divisionPrefix: fc.constantFrom('320612', '3206121'),
        types: fc.constant(['MEDICAL', 'NEIGHBOUR']),
      },
      { requiredKeys: [] },
    ),
    known: fc.option(fc.nat(100), { nil: undefined }),
  })
  .map(({ known, ...query }) => ({
    ...query,
    knownAt: known === undefined ? null : (booked[Math.floor((known * (booked.length - 1)) / 100)]?.at ?? null),
  }));

const roomOf = (entry: MandateEntry) =>
  Object.keys(DIVISION).find((name) => ROOMS.version(name) === entry.version) as string;

function keyOf(entry: MandateEntry, by: MandateQuery['by']): string {
  const room = roomOf(entry);
  const keys = {
    CLASS: '',
    ROOM: ROOMS.place(room),
    AUTHORITY: entry.authority,
    DIVISION: DIVISION[room],
    TYPE: entry.disputeType,
  };
  return keys[by] as string;
}

function isAsked(
  entry: MandateEntry,
  { classes, rooms, authorities, divisionPrefix = '', types }: NonNullable<MandateQuery['filter']>,
) {
  const room = roomOf(entry);
  return (
    (classes?.includes(entry.mandateClass) ?? true) &&
    (rooms?.includes(ROOMS.place(room)) ?? true) &&
    (authorities?.includes(entry.authority) ?? true) &&
    String(DIVISION[room]).startsWith(divisionPrefix) &&
    (types?.includes(entry.disputeType) ?? true)
  );
}

function countsOf(entry: MandateEntry, { from, to }: MandateQuery['period']): MandateCount[] {
  const counted = mandateKindOf(entry);
  if (!counted || entry.effectiveDay > to) return [];
  const one = { kind: counted.kind, count: counted.sign, agreedAmount: counted.sign * entry.agreedAmount };
  const flow = { ...one, when: entry.effectiveDay < from ? ('BEFORE' as const) : ('WITHIN' as const) };
  const ofPeriod = entry.offeredDay >= from && entry.offeredDay <= to;
  return ofPeriod ? [flow, { ...one, when: 'BY_END' as const }] : [flow];
}

/** The statement from the entries as they were booked, without any database. */
function modelOf(query: MandateQuery): Map<string, MandateTally> {
  const known = booked.filter((entry) => query.knownAt == null || entry.at <= query.knownAt);
  const lines = Map.groupBy(
    known.filter((entry) => isAsked(entry, query.filter ?? {})),
    (entry) => `${keyOf(entry, query.by)} ${entry.mandateClass}`,
  );
  const tallies = [...lines].map(
    ([line, entries]) => [line, mandateTallyOf(entries.flatMap((entry) => countsOf(entry, query.period)))] as const,
  );
  return new Map(tallies.filter(([, tally]) => Object.values(tally).some((number) => number !== 0)));
}

describe('at random pairs of period and knowledge instant', () => {
  test('the statement equals the model, from cells and from entries', async () => {
    await fc.assert(
      fc.asyncProperty(question, async (query) => {
        const { lines } = await reader.counts(query);
        const read = new Map(lines.map(({ key, mandateClass, tally }) => [`${key} ${mandateClass}`, tally]));
        expect(new Map([...read].sort())).toEqual(new Map([...modelOf(query)].sort()));
      }),
      { numRuns: 250, endOnFailure: true },
    );
  }, 60_000);

  test('any figure opens to cases that add up to it, and the two identities hold', async () => {
    await fc.assert(
      fc.asyncProperty(question, fc.constantFrom(...MANDATE_COLUMN_NAMES), async (query, column) => {
        for (const { key, mandateClass, tally } of (await reader.counts(query)).lines) {
          const ended = tally.declined + tally.lapsed + tally.offerRecalled + tally.offerWithdrawn;
          expect(tally.waitingBefore + tally.offered - tally.taken - ended).toBe(tally.waitingAfter);
          expect(tally.runningBefore + tally.taken - tally.ended).toBe(tally.running);
          const found = await reader.cases(
            { ...query, column, key, mandateClass },
            { after: null, size: 500, total: false },
            null,
          );
          expect(found.figure).toBe(tally[column]);
          expect(found.page.rows.reduce((sum, { count }) => sum + count, 0)).toBe(tally[column]);
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  }, 60_000);
});
