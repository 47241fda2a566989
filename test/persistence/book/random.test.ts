// Random histories in a real book: the laws hold at every pair of times, and every way to a figure gives the same one.
import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { figuresReader } from '../../../src/adapters/persistence/book/figures.js';
import { insertEntries } from '../../../src/adapters/persistence/book/insert-entries.js';
import { raw } from '../../../src/adapters/persistence/database/sql.js';
import { type StatementQuery, STATEMENT_BY } from '../../../src/app/book/port.js';
import { drillDown, statement } from '../../../src/app/book/statement.js';
import type { Entry } from '../../../src/domain/book/entry.js';
import { addDays } from '../../../src/domain/kernel/day.js';
import { COLUMN_NAMES } from '../../../src/domain/book/columns.js';
import { kindsOf } from '../../../src/domain/book/kinds.js';
import { type Book, EMPTY_BOOK } from '../../../src/domain/book/reconcile.js';
import { compiled } from '../../harness/compiled.js';
import { useDatabase } from '../../harness/database.js';
import { idOf, positionOf } from '../../domain/book/path-of.js';
import { answerOf, entriesFor, TestBook, makeRooms, ROOMS } from './test-book.js';
import { type Change, changed, type Life, life, textOfPath } from './random-case.js';

const db = useDatabase();
const testBook = new TestBook(db);
const reader = figuresReader<null>(
  async (query) => {
    const { text, values } = compiled(query);
    return (await db().asApp(text, values)) as never;
  },
  () => raw('true'),
);
const LIVES = 320;
let cases = 0;
let refused = 0;

beforeAll(() =>
  makeRooms(db(), [
    { name: 'R', division: '320612104' },
    { name: 'Q', division: '320612112' },
    { name: 'S', ledgerClass: 'ADMIN', layer: 'OUTSIDE' },
    { name: 'H', ledgerClass: 'LABOUR', layer: 'L3' },
  ]),
);

/** Groups of changes that commit together. */
function transactionsOf(changes: readonly Change[]): Change[][] {
  return changes.reduce<Change[][]>((groups, change) => {
    const last = groups.at(-1);
    if (last && change.together) last.push(change);
    else groups.push([change]);
    return groups;
  }, []);
}

/** Lives the life in the book and returns what was booked; a transaction that Once refuses leaves no trace. */
async function liveOut(name: string, { changes, columns }: Life): Promise<{ entries: Entry[]; book: Book }> {
  let file = {
    path: [] as readonly { to: string; day: string }[],
    columns: { dispute: idOf(`dispute of ${name}`), ...columns },
  };
  let book = EMPTY_BOOK;
  const booked: Entry[] = [];
  for (const group of transactionsOf(changes)) {
    const entries: Entry[] = [];
    const before = { file, book };
    for (const change of group) {
      file = changed(file, change) as typeof file;
      const followed = entriesFor(book, name, textOfPath(file.path), file.columns);
      book = followed.book;
      entries.push(...followed.entries);
    }
    const answer = await answerOf(testBook.inTransaction((execute) => insertEntries(execute, entries)));
    if (answer === 'booked') {
      booked.push(...entries);
    } else {
      expect(answer).toBe('BOOK_ONCE');
      refused += 1;
      ({ file, book } = before);
    }
  }
  return { entries: booked, book };
}

async function ensureHolds(name: string, { entries, book }: { entries: Entry[]; book: Book }): Promise<void> {
  expect(await testBook.belowZero(name)).toEqual([]);
  expect(await testBook.load(name)).toEqual(book);
  const counted = await db().asApp(
    'select seq, kind, sign, version from counted where case_id = $1 order by seq, kind',
    [idOf(name)],
  );
  const expected = entries.flatMap((entry) =>
    kindsOf(entry).map(({ kind, sign, version }) => ({ seq: entry.seq, kind, sign, version })),
  );
  expect(counted).toEqual(expected.sort((a, b) => a.seq - b.seq || (a.kind < b.kind ? -1 : 1)));
  const [head] = await db().asApp('select kind, place, detail from case_head where case_id = $1', [idOf(name)]);
  expect(head ?? { kind: 'intake', place: '', detail: '' }).toEqual(positionOf(book.live));
}

test(`${LIVES} random lives: no account below zero or above one at any two times, kinds in SQL as in the domain`, async () => {
  await fc.assert(
    fc.asyncProperty(life, async (one) => {
      cases += 1;
      const name = `life ${cases}`;
      await ensureHolds(name, await liveOut(name, one));
    }),
    { numRuns: LIVES, endOnFailure: true },
  );
  expect(refused).toBeGreaterThan(0);
  const [sizes] = await db().asApp(
    'select count(*)::int as entries, count(*) filter (where erases > 0)::int as erasures from entry',
  );
  expect(sizes?.['erasures']).toBeGreaterThan(300);
}, 120_000);

test('of a random book, cells, heads and positions equal what the entries say', async () => {
  expect(await testBook.check()).toEqual([]);
});

const day = fc.nat({ max: 420 }).map((days) => addDays('2021-11-15', days));
const monthEnd = fc
  .nat({ max: 13 })
  .map((months) => addDays(`${addDays('2021-12-01', months * 31).slice(0, 8)}01`, -1));
const period = fc
  .oneof(
    fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
    fc
      .tuple(monthEnd, monthEnd)
      .map(([a, b]) => (a < b ? { from: addDays(a, 1), to: b } : { from: addDays(b, 1), to: addDays(a, 31) })),
  )
  .filter(({ from, to }) => from <= to);
const filter = fc.record(
  {
    classes: fc.constantFrom(['PEOPLE'], ['PEOPLE', 'ADMIN']),
    rooms: fc.constantFrom([ROOMS.place('R')], ['R', 'Q'].map(ROOMS.place)),
    layers: fc.constant(['L2']),
    divisionPrefix: fc.constantFrom('320612', '3206121'),
    types: fc.constant(['MEDICAL', 'CONTRACT']),
    sources: fc.constant(['ACTIVE']),
  },
  { requiredKeys: [] },
);
const question: fc.Arbitrary<StatementQuery> = fc.record({
  period,
  by: fc.constantFrom(...STATEMENT_BY),
  filter: fc.oneof(fc.constant({}), filter),
  divisionDigits: fc.constantFrom(undefined, 6, 9),
});

test('whole months, ragged ranges and entries alone give the same statement, whenever it is asked', async () => {
  const questions = fc.sample(question, 150);
  const first = await Promise.all(questions.map((query) => statement(reader, query)));
  await testBook.follow('afterwards', 'desk:R 2026-05-01, open:R 2026-05-02');
  const earlier = await Promise.all(
    questions.map((query, i) => statement(reader, { ...query, knownAt: first[i]?.asOf })),
  );
  earlier.forEach((answer, i) => {
    expect(answer.readFrom).toBe('ENTRIES');
    expect({ query: questions[i], asOf: answer.asOf, lines: answer.lines }).toEqual({
      query: questions[i],
      asOf: first[i]?.asOf,
      lines: first[i]?.lines,
    });
  });
  const ways = new Set(first.map(({ readFrom }) => readFrom));
  expect(ways).toEqual(new Set(['CELLS', 'CELLS_AND_ENTRIES', 'ENTRIES']));
  expect(first.flatMap(({ lines }) => lines).length).toBeGreaterThan(300);
}, 60_000);

test('every column of every line opens to cases whose counts add up to it', async () => {
  for (const query of fc.sample(question, 12)) {
    const { lines } = await statement(reader, query);
    const totals = lines.filter(({ parts }) => parts.length === 0).slice(0, 4);
    for (const { key, ledgerClass, reopened, tally } of totals) {
      for (const column of COLUMN_NAMES) {
        const { figure } = await drillDown(
          reader,
          { ...query, key, ledgerClass, reopened, column },
          { first: 1 },
          null,
        );
        expect({ column, query, key, ledgerClass, figure }).toEqual({
          column,
          query,
          key,
          ledgerClass,
          figure: tally[column],
        });
      }
    }
  }
}, 60_000);

test('every room has open after what it had before and what came, less what went: the same cases that stand there', async () => {
  const { lines } = await statement(reader, { period: { from: '2022-02-10', to: '2022-04-20' }, by: 'ROOM' });
  for (const { tally: t } of lines) {
    expect(t.openAfter).toBe(
      t.openBefore + t.accepted + t.referredIn + t.back - t.referredOut - t.sentOutside - t.closed,
    );
    expect(t.closed).toBe(t.settled + t.partly + t.failed + t.terminated + t.withdrawn);
  }
  const standing = await db().asApp(`
    select to_place as key, count(*)::int as n from (
      select distinct on (case_id) case_id, to_kind, to_place from entry e
      where erases = 0 and effective_day <= '2022-04-20' and not exists (select from entry x where x.home = e.home and x.case_id = e.case_id and x.erases = e.seq)
      order by case_id, seq desc) top
    where to_kind = 'open' group by 1`);
  const open = Map.groupBy(lines, ({ key }) => key);
  const sums = [...open].map(([key, of]) => ({ key, n: of.reduce((sum, line) => sum + line.tally.openAfter, 0) }));
  const byKey = (a: { key?: unknown }, b: { key?: unknown }) => (String(a.key) < String(b.key) ? -1 : 1);
  expect(sums.filter(({ n }) => n !== 0).sort(byKey)).toEqual(standing.sort(byKey));
});
