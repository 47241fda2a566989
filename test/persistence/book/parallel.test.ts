// Many at once: one case is booked by one after the other, and recorded order is commit order.
import { beforeAll, expect, test } from '@jest/globals';
import { insertEntries } from '../../../src/adapters/persistence/book/insert-entries.js';
import { EMPTY_BOOK } from '../../../src/domain/book/reconcile.js';
import { useDatabase } from '../../harness/database.js';
import { idOf } from '../../domain/book/path-of.js';
import { answerOf, entriesFor, executeOn, TestBook, makeRooms } from './test-book.js';

const db = useDatabase();
const testBook = new TestBook(db);
const ACCEPTED = 'desk:R 2022-01-02, open:R 2022-01-05';

beforeAll(() => makeRooms(db(), [{ name: 'R' }, { name: 'Q' }]));

test('of ten that accept one case at once, one succeeds and the others hear that the case has moved on', async () => {
  const { book } = entriesFor(EMPTY_BOOK, 'one', 'desk:R 2022-01-02');
  await testBook.follow('one', 'desk:R 2022-01-02');
  const tries = Array.from({ length: 10 }, () => {
    const { entries } = entriesFor(book, 'one', ACCEPTED);
    return answerOf(testBook.inTransaction((execute) => insertEntries(execute, entries)));
  });
  const answers = await Promise.all(tries);
  expect(answers.filter((answer) => answer === 'booked')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'BOOK_PATH')).toHaveLength(9);
});

test('of ten cases of one dispute accepted at once, one is accepted', async () => {
  const dispute = idOf('contested');
  const tries = Array.from({ length: 10 }, (_, i) => answerOf(testBook.follow(`twin ${i}`, ACCEPTED, { dispute })));
  const answers = await Promise.all(tries);
  expect(answers.filter((answer) => answer === 'booked')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'BOOK_ONCE')).toHaveLength(9);
});

test('many cases at once, crossing each other in one transaction, neither lock up nor lose a count', async () => {
  const pairs = Array.from({ length: 40 }, (_, i) => [`case ${i % 8}-${i}`, `case ${(i + 1) % 8}-${i}`] as const);
  await Promise.all(
    pairs.map((pair, i) =>
      testBook.inTransaction(async (execute) => {
        for (const name of i % 2 === 0 ? pair : [...pair].reverse()) {
          await insertEntries(execute, entriesFor(EMPTY_BOOK, name, `${ACCEPTED}, open:Q 2022-01-06`).entries);
        }
      }),
    ),
  );
  const [row] = await db().asApp<{ n: number }[]>(
    `select sum(tally)::int as n from cell where cut = 'ROOM' and kind = 'REFERRED_IN'`,
  );
  expect(row?.n).toBe(80);
  expect(await testBook.check()).toEqual([]);
});

test('a transaction has one recorded time, and who commits later is recorded later', async () => {
  const early = await db().appClient();
  try {
    await early.query('begin');
    const booking = async (name: string) =>
      insertEntries(executeOn(early), entriesFor(EMPTY_BOOK, name, ACCEPTED).entries);
    await booking('early one');
    const late = testBook.follow('late', ACCEPTED);
    await booking('early two');
    await early.query('commit');
    await late;
  } finally {
    early.release();
  }
  const rows = await db().asApp(
    `select case_id, count(distinct recorded_at)::int as times, rank() over (order by min(recorded_at))::int as place
    from entry where case_id = any ($1) group by 1`,
    [['early one', 'early two', 'late'].map(idOf)],
  );
  const places = Object.fromEntries(rows.map((row) => [row['case_id'], [row['times'], row['place']]]));
  expect(places).toEqual({ [idOf('early one')]: [1, 1], [idOf('early two')]: [1, 1], [idOf('late')]: [1, 3] });
  const [order] =
    await db().asApp(`select count(*)::int as n, count(distinct recorded_at)::int as times, bool_and(recorded_at <= last) as upto
    from (select distinct recorded_at, xmin::text from entry) e, book_head`);
  expect(order).toEqual({ n: order?.['times'], times: order?.['times'], upto: true });
});

test('a book restored into a server whose transaction numbers begin anew still gives each transaction its own time', async () => {
  const client = await db().appClient();
  try {
    await client.query('begin');
    const { rows } = await client.query(
      `select pg_current_xact_id()::text as xid, (select last::text from book_head) as last`,
    );
    await db().asOwner('update book_head set holder = $1::xid8', [rows[0].xid]);
    await insertEntries(executeOn(client), entriesFor(EMPTY_BOOK, 'restored', ACCEPTED).entries);
    await client.query('commit');
    const [row] = await db().asApp(
      'select min(recorded_at) > $1::text::timestamptz as later from entry where case_id = $2',
      [rows[0].last, idOf('restored')],
    );
    expect(row).toEqual({ later: true });
  } finally {
    client.release();
  }
});
