// What each entry counts as, and for which room.
import { expect, test } from '@jest/globals';
import { kindsOf } from '../../../src/domain/book/kinds.js';
import { EMPTY_BOOK, reconcile } from '../../../src/domain/book/reconcile.js';
import { pathOf, STAMP } from './path-of.js';

function countsOf(text: string, undone = false): string[] {
  const { entries, book } = reconcile(EMPTY_BOOK, pathOf(text), STAMP);
  const all = undone ? reconcile(book, [], STAMP).entries : entries;
  return all
    .flatMap(kindsOf)
    .map(({ kind, sign, room, version }) => `${sign > 0 ? '+' : '-'}${kind} ${room} ${version}`);
}

const REFERRED =
  'desk:R 2022-01-02, open:R 2022-01-05, open:Q 2022-01-06, outcome:Q:settled 2022-01-20, annulled:Q:void 2022-02-02';

test('a referral counts out of one room and into the other, a settlement where it took effect, an annulment beside it', () => {
  expect(countsOf(REFERRED)).toEqual([
    '+REGISTERED R R1',
    '+ACCEPTED R R1',
    '+REFERRED_OUT R R1',
    '+REFERRED_IN Q Q1',
    '+SETTLED Q Q1',
    '+ANNULLED Q Q1',
  ]);
});

test('erasures take away exactly what the moves gave, in the same rooms', () => {
  const taken = countsOf(REFERRED, true).map((count) => count.replace('-', '+'));
  expect(taken.sort()).toEqual(countsOf(REFERRED).sort());
});

test('an outside ending counts for the accepting room, being routed or passed on counts nothing', () => {
  const text =
    'desk:H 2022-01-02, desk:R 2022-01-02, open:R 2022-01-05, external:court 2022-02-01, external:arbitration 2022-02-02, ended-outside:arbitration:award 2022-03-01';
  expect(countsOf(text)).toEqual(['+REGISTERED H H1', '+ACCEPTED R R1', '+SENT_OUTSIDE R R1', '+ENDED_OUTSIDE R R1']);
});

test('what comes back from outside is no acceptance', () => {
  expect(countsOf('external:court 2022-01-02, open:R 2022-01-03')).toEqual(['+BACK R R1']);
});

test('a refusal and every outcome count in the room where they happened', () => {
  expect(countsOf('desk:R 2022-01-02, unaccepted:R:refused 2022-01-03')).toEqual([
    '+REGISTERED R R1',
    '+UNACCEPTED R R1',
  ]);
  const ending = (detail: string) =>
    countsOf(`desk:R 2022-01-02, open:R 2022-01-05, outcome:R:${detail} 2022-01-20`).at(-1);
  expect(['settled', 'partly-settled', 'failed', 'terminated', 'withdrawn'].map(ending)).toEqual([
    '+SETTLED R R1',
    '+PARTLY R R1',
    '+FAILED R R1',
    '+TERMINATED R R1',
    '+WITHDRAWN R R1',
  ]);
});

test('an erasure counts one less', () => {
  const { book } = reconcile(EMPTY_BOOK, pathOf('desk:R 2022-01-02'), STAMP);
  const [erasure] = reconcile(book, [], STAMP).entries;
  expect(erasure && kindsOf(erasure)).toEqual([{ kind: 'REGISTERED', sign: -1, room: 'R', version: 'R1' }]);
});
