// Both books in one transaction: one recorded time, one line to stand in, nothing booked twice however many at once.
import { beforeAll, expect, test } from '@jest/globals';
import { insertEntries } from '../../../src/adapters/persistence/book/insert-entries.js';
import { insertMandates } from '../../../src/adapters/persistence/book/insert-mandates.js';
import { EMPTY_BOOK } from '../../../src/domain/book/reconcile.js';
import { useDatabase } from '../../harness/database.js';
import { idOf } from '../../domain/book/path-of.js';
import { caseOf, TestMandates } from './mandate-book.js';
import { answerOf, entriesFor, makeRooms } from './test-book.js';

const db = useDatabase();
const mandates = new TestMandates(db);
const OFFERED = 'offered 2026-03-02';

beforeAll(() => makeRooms(db(), [{ name: 'R' }, { name: 'Q' }]));

/** The court takes the case and entrusts it, as one step of the app. */
const entrusted = (name: string) => {
  const main = entriesFor(EMPTY_BOOK, name, 'external:court 2026-03-02').entries.map((entry) => ({
    ...entry,
    caseId: caseOf(name),
  }));
  return mandates.inTransaction(async (execute) => {
    await insertEntries(execute, main);
    await insertMandates(execute, mandates.entriesFor(name, OFFERED).entries);
  });
};

test('forty at once: each transaction has one recorded time in both books, and no two share one', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, at) => entrusted(`both ${at}`)));
  const [row] = await db().asOwner(
    `select count(*)::int as pairs, count(distinct e.recorded_at)::int as times, bool_and(e.recorded_at = m.recorded_at) as same,
       bool_and(m.recorded_at <= last) as upto
     from entry e join mandate_entry m using (home, case_id) cross join book_head`,
  );
  expect(row).toEqual({ pairs: 40, times: 40, same: true, upto: true });
});

test('of ten that take one mandate at once one does, and the others hear that it has moved on', async () => {
  await mandates.follow('contested', OFFERED);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      answerOf(mandates.insert(mandates.entriesFor('contested', `${OFFERED}, taken 2026-03-03`).entries)),
    ),
  );
  expect(answers.filter((answer) => answer === 'booked')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'BOOK_PATH')).toHaveLength(9);
});

test('of ten rooms that one case is offered to at once, one is asked', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      answerOf(mandates.insert(mandates.entriesFor(`wanted/${at}`, OFFERED).entries)),
    ),
  );
  expect(answers.filter((answer) => answer === 'booked')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'BOOK_ONCE')).toHaveLength(9);
});

test('what the mandates’ book refuses takes the step in the first book with it', async () => {
  const broken = mandates.inTransaction(async (execute) => {
    await insertEntries(execute, entriesFor(EMPTY_BOOK, 'torn', 'external:court 2026-03-02').entries);
    const { entries } = mandates.entriesFor('torn', OFFERED);
    await insertMandates(
      execute,
      entries.map((entry) => ({ ...entry, under: 0, seq: 2 })),
    );
  });
  expect(await answerOf(broken)).toBe('BOOK_PATH');
  expect(await db().asOwner('select 1 from case_head where case_id = $1', [idOf('torn')])).toEqual([]);
  expect(await mandates.check()).toEqual([]);
});
