// Histories of cases that a register really has: dates put right, refusals, annulments, partial settlements, outside authorities.
import { beforeAll, expect, test } from '@jest/globals';
import { textOf } from '../../../src/domain/book/account.js';
import { useDatabase } from '../../harness/database.js';
import { idOf } from '../../domain/book/path-of.js';
import { answerOf, TestBook, makeRooms, ROOMS } from './test-book.js';

const db = useDatabase();
const testBook = new TestBook(db);

beforeAll(() =>
  makeRooms(db(), [
    { name: 'R' },
    { name: 'Q' },
    { name: 'H', kind: 'DISPUTE_CENTRE', layer: 'HUB', ledgerClass: 'NONE' },
  ]),
);

async function sumsOf(caseName: string): Promise<Record<string, number>> {
  const rows = await db().asOwner<{ kind: string; sum: number }[]>(
    'select kind, sum(sign)::int as sum from counted where case_id = $1 group by kind having sum(sign) <> 0',
    [idOf(caseName)],
  );
  return Object.fromEntries(rows.map(({ kind, sum }) => [kind, sum]));
}

async function headOf(caseName: string): Promise<unknown> {
  const [head] = await db().asApp('select kind, place, detail from case_head where case_id = $1', [idOf(caseName)]);
  const room = Object.fromEntries(['R', 'Q', 'H'].map((name) => [ROOMS.place(name), name]));
  return head && textOf({ ...head, place: room[head['place'] as string] ?? head['place'] } as never);
}

test('a wrong settlement day is erased and moved again; the sum stays one', async () => {
  await testBook.follow('c2', 'desk:R 2022-01-02, open:R 2022-01-05, outcome:R:settled 2022-01-20');
  expect(await testBook.follow('c2', 'desk:R 2022-01-02, open:R 2022-01-05, outcome:R:settled 2022-01-15')).toBe(2);
  expect(await testBook.follow('c2', 'desk:R 2022-01-02, open:R 2022-01-03, outcome:R:settled 2022-01-15')).toBe(4);
  expect(await sumsOf('c2')).toEqual({ REGISTERED: 1, ACCEPTED: 1, SETTLED: 1 });
  expect((await testBook.load('c2')).live.map(({ effectiveDay }) => effectiveDay)).toEqual([
    '2022-01-02',
    '2022-01-03',
    '2022-01-15',
  ]);
});

test('refused, then registered again, is a first acceptance; a third registration of it cannot be accepted', async () => {
  const dispute = idOf('dispute of c4');
  await testBook.follow('c4', 'desk:R 2022-01-02, unaccepted:R:refused 2022-01-05');
  await testBook.follow('c4b', 'desk:R 2022-03-02, open:R 2022-03-03', { dispute });
  await testBook.follow('c4c', 'desk:R 2022-03-02', { dispute });
  expect(await answerOf(testBook.follow('c4c', 'desk:R 2022-03-02, open:R 2022-03-03', { dispute }))).toBe('BOOK_ONCE');
  expect(await headOf('c4c')).toBe('desk:R');
});

test('an annulment is a move; quashed it is erased, annulled again it is moved again; merged away all is erased', async () => {
  const settled = 'desk:R 2022-01-02, open:R 2022-01-05, outcome:R:settled 2022-01-20';
  await testBook.follow('c5', `${settled}, annulled:R:revoked 2022-06-01`);
  expect(await sumsOf('c5')).toEqual({ REGISTERED: 1, ACCEPTED: 1, SETTLED: 1, ANNULLED: 1 });
  await testBook.follow('c5', settled);
  expect(await sumsOf('c5')).toEqual({ REGISTERED: 1, ACCEPTED: 1, SETTLED: 1 });
  await testBook.follow('c5', `${settled}, annulled:R:void 2022-07-01`);
  expect(await testBook.follow('c5', '')).toBe(4);
  expect(await headOf('c5')).toBe('intake');
  await testBook.follow('c5', `${settled}, annulled:R:void 2022-07-01`);
  expect(await headOf('c5')).toBe('annulled:R:void');
  await testBook.follow('c5', '');
  expect(await sumsOf('c5')).toEqual({});
});

test('type and source put right after a referral and a settlement move every count to the right type', async () => {
  const path = 'desk:R 2022-01-02, open:R 2022-01-05, open:Q 2022-01-10, outcome:Q:settled 2022-01-20';
  await testBook.follow('c7', path, { disputeType: 'NEIGHBOUR', source: 'ACTIVE' });
  expect(await testBook.follow('c7', path, { disputeType: 'MEDICAL', source: 'FROM_COURT' })).toBe(8);
  const rows = await db().asOwner(
    'select dispute_type, source, kind, sum(sign)::int from counted where case_id = $1 group by 1, 2, 3 having sum(sign) <> 0',
    [idOf('c7')],
  );
  expect(new Set(rows.map((row) => `${row['dispute_type']} ${row['source']}`))).toEqual(
    new Set(['MEDICAL FROM_COURT']),
  );
  expect(await sumsOf('c7')).toEqual({ REGISTERED: 1, ACCEPTED: 1, REFERRED_OUT: 1, REFERRED_IN: 1, SETTLED: 1 });
});

test('a partial settlement that later becomes whole counts as settled once', async () => {
  await testBook.follow('c9', 'desk:R 2022-01-02, open:R 2022-01-05, outcome:R:partly-settled 2022-05-20');
  expect(await sumsOf('c9')).toEqual({ REGISTERED: 1, ACCEPTED: 1, PARTLY: 1 });
  await testBook.follow('c9', 'desk:R 2022-01-02, open:R 2022-01-05, outcome:R:settled 2022-07-10');
  expect(await sumsOf('c9')).toEqual({ REGISTERED: 1, ACCEPTED: 1, SETTLED: 1 });
});

test('a court took the case before a referral that was booked meanwhile', async () => {
  await testBook.follow('c11', 'desk:R 2022-03-01, open:R 2022-03-05, open:Q 2022-04-01');
  const taken = 'desk:R 2022-03-01, open:R 2022-03-05, external:court 2022-03-25';
  await testBook.follow('c11', taken);
  await testBook.follow('c11', `${taken}, open:Q 2022-04-09`);
  await testBook.follow(
    'c11',
    `${taken}, open:Q 2022-04-09, external:arbitration 2022-05-01, external:court 2022-05-09, ended-outside:court:judgment 2022-09-09`,
  );
  expect(await sumsOf('c11')).toEqual({ REGISTERED: 1, ACCEPTED: 1, SENT_OUTSIDE: 2, BACK: 1, ENDED_OUTSIDE: 1 });
});

test('a case accepted by a room that a hub routed it to counts there and not at the hub', async () => {
  await testBook.follow('c12', 'desk:H 2022-03-01, desk:R 2022-03-01, open:R 2022-03-05');
  expect(await headOf('c12')).toBe('open:R');
});

test('a reopened dispute stands beside the first case, which may be restated but not taken away', async () => {
  const dispute = idOf('dispute of c14');
  const failed = 'desk:R 2022-01-02, open:R 2022-01-05, outcome:R:failed 2022-01-20';
  await testBook.follow('c14', failed);
  await testBook.follow('c14b', 'desk:R 2022-03-02, open:R 2022-03-03, outcome:R:settled 2022-03-20', {
    dispute,
    reopens: true,
  });
  expect(await testBook.follow('c14', failed, { disputeType: 'DAMAGES' })).toBe(6);
  expect(await answerOf(testBook.follow('c14', ''))).toBe('BOOK_ONCE');
  expect(await headOf('c14')).toBe('outcome:R:failed');
  await testBook.follow('c14b', '', { dispute, reopens: true });
  expect(await testBook.follow('c14', '')).toBe(3);
});

test('a case cannot be accepted as reopened before the dispute was accepted at all', async () => {
  const reopened = testBook.follow('c15', 'desk:R 2022-03-02, open:R 2022-03-03', { reopens: true });
  expect(await answerOf(reopened)).toBe('BOOK_ONCE');
  expect(await headOf('c15')).toBeUndefined();
});

test('a case that begins outside is never accepted by coming back', async () => {
  await testBook.follow('c16', 'external:court 2022-03-02, open:R 2022-03-03, outcome:R:settled 2022-04-01');
  expect(await sumsOf('c16')).toEqual({ BACK: 1, SETTLED: 1 });
});

test('after all these histories cells and heads equal the entries, and no account ever stood below zero', async () => {
  expect(await testBook.check()).toEqual([]);
  expect(await testBook.belowZero()).toEqual([]);
});
