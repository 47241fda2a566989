// What a server gone wrong, or somebody with its password, can do to the mandates' book: nothing.
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MandateEntry } from '../../../src/domain/book/mandates/move.js';
import { useDatabase } from '../../harness/database.js';
import { idOf } from '../../domain/book/path-of.js';
import { TestMandates } from './mandate-book.js';
import { answerOf, makeRooms, ROOMS } from './test-book.js';

const db = useDatabase();
const mandates = new TestMandates(db);
const AGREED = 'offered 2026-03-02, taken 2026-03-04, agreed 2026-03-16';
let before: unknown;

const everything = () =>
  db().asOwner(`
  select (select jsonb_agg(e order by mandate_id, seq) from mandate_entry e) as entries,
    (select jsonb_agg(h order by mandate_id) from mandate_head h) as heads, (select jsonb_agg(c order by c) from mandate_cell c) as cells`);

beforeAll(async () => {
  await makeRooms(db(), [{ name: 'R' }, { name: 'Q' }]);
  await mandates.follow('standing', AGREED);
});
beforeEach(async () => {
  before = await everything();
});

describe('the app role', () => {
  test.each([
    'update mandate_entry set dispute_type = $$OTHER$$',
    'delete from mandate_entry',
    'truncate mandate_entry',
    'update mandate_head set top = 0',
    'delete from mandate_head',
    'insert into mandate_head values ($$320612$$, gen_random_uuid(), gen_random_uuid(), 0, 0, $$mandate$$, $$R$$, $$$$)',
    'update mandate_cell set tally = tally + 1',
    'delete from mandate_cell',
    'insert into mandate_cell select * from mandate_cell',
    'alter table mandate_entry disable trigger all',
    'alter table mandate_entry disable row level security',
    'drop trigger b_book_mandate on mandate_entry',
    'create or replace function book_mandate() returns trigger language plpgsql as $$begin return new; end$$',
  ])('is refused: %s', async (attack) => {
    await expect(db().asApp(attack)).rejects.toMatchObject({ code: '42501' });
    expect(await everything()).toEqual(before);
  });

  test('books nothing where no command runs', async () => {
    const copy =
      'insert into mandate_entry select (jsonb_populate_record(e, $1::jsonb)).* from mandate_entry e where seq = 1';
    const fresh = { mandate_id: idOf('new'), case_id: idOf('new case'), event_id: idOf('new event') };
    await expect(db().asApp(copy, [JSON.stringify(fresh)])).rejects.toThrow('row-level security');
    expect(await everything()).toEqual(before);
  });

  test('lends the triggers to no table of its own', async () => {
    const client = await db().appClient();
    try {
      await db().asOwner(
        `do $$ begin execute format('grant temporary on database %I to public', current_database()); end $$`,
      );
      await client.query('create temporary table lent (like public.mandate_entry)');
      const borrowed = client.query(
        'create trigger t before insert on lent for each row execute function public.book_mandate()',
      );
      await expect(borrowed).rejects.toThrow('permission denied');
    } finally {
      await client.query('discard temp');
      client.release();
    }
  });
});

test.each(['update mandate_entry set dispute_type = $$OTHER$$', 'delete from mandate_entry', 'truncate mandate_entry'])(
  'even the owner is refused while the triggers stand: %s',
  async (attack) => {
    await expect(db().asOwner(attack)).rejects.toThrow('BOOK_APPEND_ONLY');
    expect(await everything()).toEqual(before);
  },
);

/** Tampers with the entry that ends a mandate in an agreement, and books it as the app does. */
function forged(change: (entry: MandateEntry) => MandateEntry): Promise<unknown> {
  const { entries } = mandates.entriesFor('forged', AGREED);
  return answerOf(mandates.insert(entries.map((entry, index) => (index === 2 ? change(entry) : entry))));
}

const to =
  (kind: string, detail = '', place = ROOMS.place('R')) =>
  (entry: MandateEntry) =>
    ({ ...entry, to: { kind, place, detail } }) as MandateEntry;

const forgeries: [string, (entry: MandateEntry) => MandateEntry, string][] = [
  ['leaves a hole in the sequence', (e) => ({ ...e, seq: 4 }), 'BOOK_PATH'],
  ['stands on another move than the top', (e) => ({ ...e, under: 1 }), 'BOOK_PATH'],
  ['leaves a room where the mandate is not', (e) => ({ ...e, from: { ...e.from, place: 'Q' } }), 'BOOK_PATH'],
  [
    'comes from the authority again',
    (e) => ({ ...e, from: { kind: 'mandate-intake', place: e.authority, detail: '' } }),
    'BOOK_PATH',
  ],
  ['ends in another room', to('mandate-result', 'agreed', 'Q'), 'BOOK_PATH'],
  ['is declined after it was taken', to('mandate-result', 'declined'), 'BOOK_PATH'],
  ['lapses after it was taken', to('mandate-result', 'lapsed'), 'BOOK_PATH'],
  ['is taken twice', to('mandate'), 'BOOK_PATH'],
  ['ends in a result that does not exist', to('mandate-result', 'won'), 'BOOK_PATH'],
  ['goes to an account of the other book', to('outcome', 'settled'), 'BOOK_PATH'],
  ['changes its class', (e) => ({ ...e, mandateClass: 'ARBITRATION' }), 'BOOK_PATH'],
  ['changes its authority', (e) => ({ ...e, authority: idOf('other') }), 'BOOK_PATH'],
  ['changes its room’s version', (e) => ({ ...e, version: 'other' }), 'BOOK_PATH'],
  ['changes its dispute', (e) => ({ ...e, dispute: idOf('other') }), 'BOOK_PATH'],
  ['changes its case', (e) => ({ ...e, caseId: idOf('other') }), 'BOOK_PATH'],
  ['changes its type', (e) => ({ ...e, disputeType: 'OTHER' }), 'BOOK_PATH'],
  ['moves the day of the offer', (e) => ({ ...e, offeredDay: '2026-03-01' }), 'BOOK_PATH'],
  ['moves the day of acceptance', (e) => ({ ...e, takenDay: '2026-03-05' }), 'BOOK_PATH'],
  ['takes effect before the acceptance', (e) => ({ ...e, effectiveDay: '2026-03-03' }), 'BOOK_TIME'],
  [
    'takes effect the day after tomorrow',
    (e) => ({ ...e, effectiveDay: new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10) }),
    'BOOK_TIME',
  ],
  ['erases a move that is not the top', (e) => ({ ...e, erases: 1, under: 0 }), 'BOOK_PATH'],
  ['erases the top without swapping', (e) => ({ ...e, erases: 2, under: 1 }), 'BOOK_PATH'],
];

test.each(forgeries)('no entry %s', async (_, change, law) => {
  expect(await forged(change)).toBe(law);
  expect(await everything()).toEqual(before);
});

test('the same entry untouched is booked, so the refusals above are for the forgery', async () => {
  expect(await forged((entry) => entry)).toBe('booked');
});

test.each<[string, (erasure: MandateEntry) => MandateEntry]>([
  ['another day', (e) => ({ ...e, effectiveDay: '2026-03-17' })],
  ['another amount', (e) => ({ ...e, agreedAmount: 1 })],
  ['another class', (e) => ({ ...e, mandateClass: 'ADMIN' })],
  ['another procedure', (e) => ({ ...e, procedure: 'SUMMARY' })],
  ['another account', (e) => ({ ...e, to: { kind: 'offered', place: e.to.place, detail: '' } })],
])('an erasure with %s than its move is refused', async (_, change) => {
  const { entries } = mandates.entriesFor('standing', 'offered 2026-03-02, taken 2026-03-04');
  expect(await answerOf(mandates.insert(entries.map(change)))).toBe('BOOK_PATH');
  expect(await everything()).toEqual(before);
});

test('an event books once', async () => {
  const { entries } = mandates.entriesFor('once', 'offered 2026-03-02');
  expect(await answerOf(mandates.insert(entries))).toBe('booked');
  const other = entries.map((e) => ({ ...e, mandateId: idOf('another'), caseId: idOf('another case') }));
  expect(await answerOf(mandates.insert(other))).toBe('BOOK_PATH');
});

test('a case has one open mandate at most; when the first has ended the next may be offered', async () => {
  await mandates.follow('two/first', 'offered 2026-03-02');
  const second = () => answerOf(mandates.follow('two/second', 'offered 2026-03-03', { room: 'Q' }));
  expect(await second()).toBe('BOOK_ONCE');
  await mandates.follow('two/first', 'offered 2026-03-02, recalled 2026-03-03');
  expect(await second()).toBe('booked');
});

test('after all attacks cells and heads equal the entries, and no account was ever below zero', async () => {
  expect(await mandates.check()).toEqual([]);
  expect(await mandates.belowZero()).toEqual([]);
});

test('a hash betrays an entry that was changed behind the triggers, and a cell what was added to it', async () => {
  await db().asOwner(`alter table mandate_entry disable trigger never_changed; update mandate_entry set people = 99 where seq = 3;
    alter table mandate_entry enable trigger never_changed; update mandate_cell set tally = tally + 1 where kind = 'AGREED'`);
  const found = (await mandates.check()).map((row) => row['what']);
  expect(found).toEqual(expect.arrayContaining(['mandate hash', 'mandate cell', 'running']));
});
