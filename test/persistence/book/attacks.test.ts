// What a server gone wrong, or somebody with its password, can do to the book: nothing.
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { insertEntries } from '../../../src/adapters/persistence/book/insert-entries.js';
import { loadBook } from './load-book.js';
import type { Entry } from '../../../src/domain/book/entry.js';
import { EMPTY_BOOK } from '../../../src/domain/book/reconcile.js';
import { useDatabase } from '../../harness/database.js';
import { idOf } from '../../domain/book/path-of.js';
import { answerOf, entriesFor, executeOn, HOME, TestBook, makeRooms } from './test-book.js';

const db = useDatabase();
const testBook = new TestBook(db);
const SETTLED = 'desk:R 2022-01-02, open:R 2022-01-05, outcome:R:settled 2022-01-20';
let before: unknown;

const everything = () =>
  db().asOwner(`
  select (select jsonb_agg(e order by home, case_id, seq) from entry e) as entries, (select jsonb_agg(h order by case_id) from case_head h) as heads,
    (select jsonb_agg(d order by dispute) from dispute_head d) as disputes, (select jsonb_agg(c order by c) from cell c) as cells`);

beforeAll(async () => {
  await makeRooms(db(), [{ name: 'R' }, { name: 'Q' }]);
  await testBook.follow('standing', SETTLED);
});
beforeEach(async () => {
  before = await everything();
});

test.each([
  'update entry set dispute_type = $$OTHER$$',
  'delete from entry',
  'truncate entry',
  'update case_head set top = 0',
  'insert into case_head values ($$320612$$, gen_random_uuid(), 0, 0, $$open$$, $$R$$, $$$$)',
  'delete from dispute_head',
  'update book_head set last = now() - interval $$1 year$$',
  'select * from book_head for update',
  'update cell set tally = tally + 1',
  'delete from cell_room',
  'insert into cell_accepting select * from cell_accepting',
  'alter table entry disable trigger all',
  'drop trigger b_book_entry on entry',
  'create or replace function book_entry() returns trigger language plpgsql as $$begin return new; end$$',
  'set session_replication_role = replica',
  'select book_dispute(gen_random_uuid(), false, 1)',
])('the app role is refused: %s', async (attack) => {
  await expect(db().asApp(attack)).rejects.toMatchObject({ code: expect.stringMatching(/^42501$/) });
  expect(await everything()).toEqual(before);
});

test.each(['update entry set dispute_type = $$OTHER$$', 'delete from entry', 'truncate entry'])(
  'even the owner is refused while the triggers stand: %s',
  async (attack) => {
    await expect(db().asOwner(attack)).rejects.toThrow('BOOK_APPEND_ONLY');
    expect(await everything()).toEqual(before);
  },
);

/** Tampers with the entry that would settle a case accepted on 5 January, and books it as the app does. */
async function forged(change: (entry: Entry) => Entry): Promise<unknown> {
  const booked = entriesFor(EMPTY_BOOK, 'forged', 'desk:R 2022-01-02, open:R 2022-01-05');
  const { entries } = entriesFor(booked.book, 'forged', SETTLED);
  const all = [...booked.entries, ...entries.map(change)];
  return answerOf(testBook.inTransaction((execute) => insertEntries(execute, all)));
}

const to =
  (kind: string, place = 'R', detail = '') =>
  (entry: Entry) =>
    ({ ...entry, to: { kind, place, detail } }) as Entry;
const forgeries: [string, (entry: Entry) => Entry, string][] = [
  ['leaves a hole in the sequence', (e) => ({ ...e, seq: 4 }), 'BOOK_PATH'],
  ['uses a sequence twice', (e) => ({ ...e, seq: 2, under: 1 }), 'BOOK_PATH'],
  ['stands on another move than the top', (e) => ({ ...e, under: 1 }), 'BOOK_PATH'],
  ['leaves a room where the case is not', (e) => ({ ...e, from: { ...e.from, place: 'Q' } }), 'BOOK_PATH'],
  [
    'comes from intake again',
    (e) => ({ ...e, from: { kind: 'intake', place: '', detail: '' }, fromVersion: '' }),
    'BOOK_PATH',
  ],
  ['settles in another room', to('outcome', 'Q', 'settled'), 'BOOK_PATH'],
  ['skips the outcome and is annulled', to('annulled', 'R', 'void'), 'BOOK_PATH'],
  ['goes to an account that does not exist', to('drawer'), 'BOOK_PATH'],
  ['ends in an outcome that does not exist', to('outcome', 'R', 'won'), 'BOOK_PATH'],
  ['names no version of its room', (e) => ({ ...e, toVersion: '' }), 'BOOK_PATH'],
  ['changes its class on the way', (e) => ({ ...e, ledgerClass: 'ADMIN' }), 'BOOK_PATH'],
  ['moves the day of acceptance', (e) => ({ ...e, acceptingDay: '2022-02-01' }), 'BOOK_PATH'],
  ['changes its type on the way', (e) => ({ ...e, disputeType: 'OTHER' }), 'BOOK_PATH'],
  ['changes its dispute on the way', (e) => ({ ...e, dispute: idOf('another') }), 'BOOK_PATH'],
  ['takes effect before the acceptance', (e) => ({ ...e, effectiveDay: '2022-01-04' }), 'BOOK_TIME'],
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

const erasures: [string, (erasure: Entry) => Entry][] = [
  ['another day', (e) => ({ ...e, effectiveDay: '2022-02-02' })],
  ['another amount', (e) => ({ ...e, agreedAmount: 1 })],
  ['another presider', (e) => ({ ...e, presiderPost: idOf('other') })],
  ['another class', (e) => ({ ...e, ledgerClass: 'ADMIN' })],
  ['another account', (e) => ({ ...e, to: { kind: 'desk', place: e.to.place, detail: '' } })],
  ['another version', (e) => ({ ...e, toVersion: 'x' })],
  ['another first session', (e) => ({ ...e, firstSessionHeld: true })],
];

test.each(erasures)('an erasure with %s than its move is refused', async (_, change) => {
  const erasing = testBook.inTransaction(async (execute) => {
    const book = await loadBook(execute, HOME, idOf('standing'));
    const { entries } = entriesFor(book, 'standing', 'desk:R 2022-01-02, open:R 2022-01-05');
    await insertEntries(execute, entries.map(change));
  });
  expect(await answerOf(erasing)).toBe('BOOK_PATH');
  expect(await everything()).toEqual(before);
});

const INTO_ENTRY =
  'insert into entry select (jsonb_populate_record(null::entry, to_jsonb(e) || $1::jsonb)).* from entry e where case_id = $2 and seq = 1';

test('a recorded time and a hash that the app hands in are ignored', async () => {
  const forgery = {
    case_id: idOf('timed'),
    event_id: idOf('timed event'),
    recorded_at: '1999-01-01',
    content_hash: '\\x00',
  };
  await db().asApp(`select set_config('book.holder', '1', false), set_config('search_path', 'pg_temp, public', false)`);
  await db().asApp(INTO_ENTRY, [JSON.stringify(forgery), idOf('standing')]);
  const [row] = await db().asApp(
    `select recorded_at > now() - interval '1 minute' as now, recorded_at = last as head, length(content_hash) as hash
    from entry, book_head where case_id = $1`,
    [idOf('timed')],
  );
  expect(row).toEqual({ now: true, head: true, hash: 32 });
});

test('an event books once, and "on conflict do nothing" finds no conflict to hide behind', async () => {
  const [{ event_id }] = (await db().asApp('select event_id from entry where case_id = $1 and seq = 1', [
    idOf('standing'),
  ])) as [{ event_id: string }];
  const forgery = JSON.stringify({ case_id: idOf('hidden'), event_id });
  await expect(db().asApp(`${INTO_ENTRY} on conflict do nothing`, [forgery, idOf('standing')])).rejects.toThrow(
    'BOOK_PATH',
  );
  expect(await everything()).toEqual(before);
});

test('a false head in a temporary table does not deceive the triggers, and they cannot be borrowed for a table of one’s own', async () => {
  await db().asOwner(
    `do $$ begin execute format('grant temporary on database %I to public', current_database()); end $$`,
  );
  const client = await db().appClient();
  try {
    await client.query(
      `create temporary table case_head as select home, case_id, seq, 0 as top, 'intake' as kind, '' as place, '' as detail from public.case_head`,
    );
    await client.query(
      `create temporary table book_head as select true as one, timestamptz '1999-01-01' as last, '0'::xid8 as holder, now() as begun`,
    );
    const { entries } = entriesFor(EMPTY_BOOK, 'deceived', 'desk:R 2022-01-02');
    await insertEntries(executeOn(client), entries);
    const again = insertEntries(
      executeOn(client),
      entries.map((e) => ({ ...e, cause: { ...e.cause, ordinal: 9 } })),
    );
    expect(await answerOf(again)).toBe('BOOK_PATH');
    await client.query('create temporary table lent (like public.entry)');
    const borrowed = client.query(
      'create trigger t before insert on lent for each row execute function public.book_entry()',
    );
    await expect(borrowed).rejects.toThrow('permission denied');
  } finally {
    await client.query('discard temp');
    client.release();
  }
});

test('after all attacks cells and heads equal the entries', async () => {
  expect(await testBook.check()).toEqual([]);
  expect(await testBook.belowZero()).toEqual([]);
});

test('a hash betrays an entry that was changed behind the triggers', async () => {
  await db().asOwner(`alter table entry disable trigger never_changed; update entry set people = 99 where seq = 3;
    alter table entry enable trigger never_changed`);
  expect((await testBook.check()).map((row) => row['what'])).toContain('hash');
});
