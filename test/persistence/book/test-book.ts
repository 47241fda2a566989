// A book in a real database for tests: rooms, and cases whose path is written as a line of text.
import type pg from 'pg';
import { insertEntries } from '../../../src/adapters/persistence/book/insert-entries.js';
import { brokenLaw } from '../../../src/adapters/persistence/book/laws.js';
import { loadBook } from './load-book.js';
import type { Execute } from '../../../src/adapters/persistence/database/execute.js';
import type { Query } from '../../../src/adapters/persistence/database/sql.js';
import { compiled } from '../../harness/compiled.js';
import { RuleBroken } from '../../../src/domain/kernel/rule-broken.js';
import type { Entry } from '../../../src/domain/book/entry.js';
import { type Book, reconcile } from '../../../src/domain/book/reconcile.js';
import type { FreshDatabase } from '../../harness/database.js';
import { idOf, pathOf, type Rooms, STAMP, type MoveColumns } from '../../domain/book/path-of.js';

export const HOME = '320612';
export const TODAY = '2026-06-30';

/** A room's place and version are ids in the database; tests know it by a letter. */
export const ROOMS: Rooms = { place: (name) => idOf(`room ${name}`), version: (name) => idOf(`version of ${name}`) };

export interface RoomSpec {
  readonly name: string;
  readonly kind?: string;
  readonly layer?: string;
  readonly ledgerClass?: string;
  readonly division?: string;
}

const DIVISIONS = [
  ['32', '江苏省', 'PROVINCE', null],
  ['3206', '南通市', 'CITY', '32'],
  ['320612', '通州区', 'DISTRICT', '3206'],
  ['320612104', '三余镇', 'STREET', '320612'],
  ['320612112', '石港镇', 'STREET', '320612'],
] as const;

async function makeGround(db: FreshDatabase): Promise<void> {
  const values = DIVISIONS.map((row) => `(${row.map((cell) => (cell === null ? 'null' : `'${cell}'`)).join(', ')})`);
  await db.asOwner(`insert into division (code, name, level, parent_code) values ${values.join(', ')} on conflict do nothing;
    insert into organisation (id, home, name, kind, division_code, series_kind, valid_from)
    values ('${idOf('organisation')}', '320612', '机构', 'OTHER', '320612', 'NONE', '2000-01-01') on conflict do nothing`);
}

/** Rooms under one organisation; by default a town's people's committee of layer 2. */
export async function makeRooms(db: FreshDatabase, rooms: readonly RoomSpec[]): Promise<void> {
  await makeGround(db);
  for (const { name, kind = 'TOWN_COMMITTEE', layer = 'L2', ledgerClass = 'PEOPLE', division = '320612' } of rooms) {
    const id = ROOMS.place(name);
    await db.asOwner('insert into room (id, home, organisation_id) values ($1, $2, $3)', [
      id,
      HOME,
      idOf('organisation'),
    ]);
    await db.asOwner(
      `insert into room_version (id, room_id, version, kind, layer, legal_character, ledger_class, name, division_code, may_accept, valid_from)
       values ($1, $2, 1, $3, $4, '调解组织', $5, $6, $7, $8, '2000-01-01')`,
      [ROOMS.version(name), id, kind, layer, ledgerClass, name, division, ledgerClass !== 'NONE'],
    );
  }
}

export function executeOn(client: { query: pg.ClientBase['query'] }): Execute {
  return async <Row>(query: Query<Row>) => {
    const { text, values } = compiled(query);
    return (await client.query(text, values)).rows as Row[];
  };
}

/** 'booked', or the code of the law that was broken; anything else that went wrong is the error itself. */
export function answerOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'booked',
    (error) => (error instanceof RuleBroken ? error.code : error),
  );
}

let events = 0;

/** The entries that make the case's book follow the path; every call is another event. */
export function entriesFor(
  book: Book,
  caseName: string,
  path: string,
  columns: MoveColumns = {},
  rooms: Rooms = ROOMS,
): { entries: readonly Entry[]; book: Book } {
  events += 1;
  const moves = pathOf(path, { dispute: idOf(`dispute of ${caseName}`), ...columns }, rooms);
  return reconcile(book, moves, {
    ...STAMP,
    home: HOME,
    caseId: idOf(caseName),
    eventId: idOf(`event ${events}`),
    today: TODAY,
  });
}

export class TestBook {
  constructor(private readonly db: () => FreshDatabase) {}

  /** In one transaction of the app: reads the case's book and makes it follow the path. */
  async follow(caseName: string, path: string, columns: MoveColumns = {}, rooms: Rooms = ROOMS): Promise<number> {
    return this.inTransaction(async (execute) => {
      const book = await loadBook(execute, HOME, idOf(caseName));
      const { entries } = entriesFor(book, caseName, path, columns, rooms);
      await insertEntries(execute, entries);
      return entries.length;
    });
  }

  async inTransaction<T>(work: (execute: Execute) => Promise<T>): Promise<T> {
    const client = await this.db().appClient();
    try {
      await client.query('begin');
      const result = await work(executeOn(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw brokenLaw(error) ?? error;
    } finally {
      client.release();
    }
  }

  load(caseName: string): Promise<Book> {
    return this.inTransaction((execute) => loadBook(execute, HOME, idOf(caseName)));
  }

  /** Differences between cells, heads and entries; the whole book must have none. */
  check(): Promise<Record<string, unknown>[]> {
    return this.db().asOwner('select * from book_check()');
  }

  /** Accounts below zero or above one at any pair of effective day and recorded time (law 5). */
  belowZero(caseName: string | null = null): Promise<Record<string, unknown>[]> {
    return this.db().asOwner(LAW_FIVE, [caseName && idOf(caseName)]);
  }
}

const LAW_FIVE = `
  with entry as (select * from public.entry where $1::uuid is null or case_id = $1
  ), step as (
    select case_id, to_kind || ':' || to_place || ':' || to_detail as account, 1 as sign, effective_day, recorded_at, seq from entry
    union all
    select case_id, from_kind || ':' || from_place || ':' || from_detail, -1, effective_day, recorded_at, seq from entry
  ), instant as (
    select distinct a.case_id, a.effective_day, b.recorded_at from entry a join entry b using (case_id)
  )
  select i.case_id, i.effective_day, i.recorded_at, s.account, sum(s.sign) as balance
  from instant i join step s on s.case_id = i.case_id and s.effective_day <= i.effective_day and s.recorded_at <= i.recorded_at
  where s.account not like 'intake%'
  group by 1, 2, 3, 4 having sum(s.sign) not in (0, 1)`;
