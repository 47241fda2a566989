// The book follows the file: what stays, what is erased, what is moved again.
import { expect, test } from '@jest/globals';
import type { Entry } from '../../../src/domain/book/entry.js';
import { textOf } from '../../../src/domain/book/account.js';
import { type Book, EMPTY_BOOK, reconcile } from '../../../src/domain/book/reconcile.js';
import { pathOf, STAMP, type MoveColumns } from './path-of.js';

const shown = (entries: readonly Entry[]) =>
  entries.map(
    ({ seq, from, to, effectiveDay, under, erases }) =>
      `${seq} ${textOf(from)} > ${textOf(to)} ${effectiveDay} u${under} e${erases}`,
  );

function follow(book: Book, text: string, columns?: MoveColumns) {
  return reconcile(book, pathOf(text, columns), STAMP);
}

const SETTLED = 'desk:R 2022-01-02, open:R 2022-01-05, outcome:R:settled 2022-01-20';

test('a first booking moves the case step by step, each move upon the one beneath', () => {
  const { entries, book } = follow(EMPTY_BOOK, SETTLED);
  expect(shown(entries)).toEqual([
    '1 intake > desk:R 2022-01-02 u0 e0',
    '2 desk:R > open:R 2022-01-05 u1 e0',
    '3 open:R > outcome:R:settled 2022-01-20 u2 e0',
  ]);
  expect(entries.map((entry) => entry.cause.ordinal)).toEqual([1, 2, 3]);
  expect(book.seq).toBe(3);
});

test('what already stands costs nothing', () => {
  const { book } = follow(EMPTY_BOOK, SETTLED);
  const again = follow(book, SETTLED);
  expect(again.entries).toEqual([]);
  expect(again.book).toEqual(book);
});

test('a further step is one further entry', () => {
  const { book } = follow(EMPTY_BOOK, 'desk:R 2022-01-02, open:R 2022-01-05');
  expect(shown(follow(book, SETTLED).entries)).toEqual(['3 open:R > outcome:R:settled 2022-01-20 u2 e0']);
});

test('a day corrected two moves deep erases last-first and moves again what still stands', () => {
  const { book } = follow(EMPTY_BOOK, SETTLED);
  const { entries, book: after } = follow(book, 'desk:R 2022-01-02, open:R 2022-01-03, outcome:R:settled 2022-01-20');
  expect(shown(entries)).toEqual([
    '4 outcome:R:settled > open:R 2022-01-20 u2 e3',
    '5 open:R > desk:R 2022-01-05 u1 e2',
    '6 desk:R > open:R 2022-01-03 u1 e0',
    '7 open:R > outcome:R:settled 2022-01-20 u6 e0',
  ]);
  expect(after.live.map(({ seq }) => seq)).toEqual([1, 6, 7]);
});

test('an erasure copies every column of its move, with accounts and versions swapped', () => {
  const { book } = follow(EMPTY_BOOK, SETTLED, { agreedAmount: 320_000, agreementForm: 'WRITTEN' });
  const { entries } = reconcile(book, [], { ...STAMP, eventId: 'later', actorId: 'other', today: '2022-12-31' });
  const erased = book.live[2];
  expect(entries[0]).toEqual({
    ...erased,
    home: STAMP.home,
    caseId: STAMP.caseId,
    postId: STAMP.postId,
    actorId: 'other',
    cause: { eventId: 'later', ordinal: 1 },
    seq: 4,
    erases: 3,
    from: erased?.to,
    to: erased?.from,
    fromVersion: erased?.toVersion,
    toVersion: erased?.fromVersion,
  });
});

test('a wrong type is restated from the first move on', () => {
  const { book } = follow(EMPTY_BOOK, SETTLED);
  const { entries } = follow(book, SETTLED, { disputeType: 'MEDICAL' });
  expect(entries.map(({ disputeType, erases }) => [disputeType, erases > 0])).toEqual([
    ['NEIGHBOUR', true],
    ['NEIGHBOUR', true],
    ['NEIGHBOUR', true],
    ['MEDICAL', false],
    ['MEDICAL', false],
    ['MEDICAL', false],
  ]);
});

test('undoing the registration leaves the case at intake, and it can begin again', () => {
  const { book } = follow(EMPTY_BOOK, 'desk:R 2022-01-02');
  const undone = follow(book, '');
  expect(shown(undone.entries)).toEqual(['2 desk:R > intake 2022-01-02 u0 e1']);
  expect(shown(follow(undone.book, 'desk:Q 2022-01-09').entries)).toEqual(['3 intake > desk:Q 2022-01-09 u0 e0']);
});

test('ordinals go on where an event has booked already', () => {
  const { entries } = reconcile(EMPTY_BOOK, pathOf(SETTLED), { ...STAMP, firstOrdinal: 5 });
  expect(entries.map((entry) => entry.cause.ordinal)).toEqual([5, 6, 7]);
});

test('moves that break a law change nothing', () => {
  expect(() => follow(EMPTY_BOOK, 'desk:R 2022-01-02, open:Q 2022-01-05')).toThrow('BOOK_PATH');
  expect(() => follow(EMPTY_BOOK, 'desk:R 2022-01-02, open:R 2022-01-01')).toThrow('BOOK_TIME');
});

test('what an object carries beside the columns of a move does not reach the book', () => {
  const [move] = pathOf('desk:R 2022-01-02');
  const { entries } = reconcile(EMPTY_BOOK, [{ ...move, partyName: '张三' } as never], STAMP);
  expect(entries[0]).not.toHaveProperty('partyName');
});
