/** The outbox in the database: notes in the transaction of their events, handed on and marked in transactions of their own. */
import type { Follow, Note, NoteStore, Outbox, OutboxState } from '../../../app/outbox/port.js';
import type { EventId } from '../../../domain/kernel/ids.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import type { Entities } from '../database/transaction.js';
import { type Tables, tablesOn } from '../database/mapped.js';
import { type Query, raw, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { relaying } from './relaying.js';
import { OutboxTable } from '../tables/outbox.js';
import { asSystem, executorOfSystem } from '../visibility/transactions.js';

/** Sent with the other writes of the change, awaited by nobody. */
export function outboxOn(orm: Orm, execute: Execute): Outbox {
  const tables: Tables = tablesOn(orm, execute);
  return {
    note: (notes, at) =>
      tables.insert(
        OutboxTable,
        notes.map((note) => ({ ...note, notedAt: at, position: null, relayedAt: null, doneAt: null })),
      ),
  };
}

const relay = relaying<Note>({
  table: 'outbox',
  columns: 'id, home, case_id as "caseId", type',
  waits: () => raw('done_at is null'),
  order: 'noted_at',
});

type Found = Note & { readonly done: boolean };

/** By its key alone: asked for what is not done as well, PostgreSQL goes through all that waits. */
const LOCK = statement(
  ({ id }: Given<{ id: string }>) => sql<Found>`
    select id, home, case_id as "caseId", type, done_at is not null as done from outbox where id = ${id}::uuid for update`,
);

/** Nobody is waited for, so that many at once never stand in each other's way. */
const LOCK_FREE = statement(
  ({ ids }: Given<{ ids: readonly string[] }>) => sql<Found>`
    select id, home, case_id as "caseId", type, done_at is not null as done from outbox
    where id = any(${ids}::uuid[]) order by noted_at, id for update skip locked`,
);

const DONE = statement(
  ({ ids, at }: Given<{ ids: readonly string[]; at: Date }>) => sql`
    update outbox set done_at = greatest(${at}::timestamptz, noted_at) where id = any(${ids}::uuid[])`,
);

const STATE = sql<{ waiting: number; oldest: Date | null }>`
  select count(*)::int as waiting, min(noted_at) as oldest from outbox where done_at is null`;

/** How far something was forgotten is kept, for whoever comes back after that. */
const FORGET = statement(
  ({ before }: Given<{ before: Date }>) => sql<{ n: number }>`
    with gone as (
      delete from outbox where done_at < ${before}::timestamptz and position is not null returning position),
    told as (select count(*)::int as n, max(position) as highest from gone)
    update outbox_mark set forgotten = greatest(forgotten, told.highest) from told where told.n > 0
    returning told.n`,
);

/** Makes of a transaction what those who follow notes work with; `at` is the time handed in. */
export type UnitOf<Unit> = (execute: Execute, entities: Entities, notes: readonly Note[], at: Date) => Unit;

export function noteStoreOn<Unit>(orm: Orm, unitOf: UnitOf<Unit>): NoteStore<Unit> {
  const execute = executorOfSystem(orm);
  const followed = (locking: Query<Found>, at: Date, follow: Follow<Unit>, which = waits): Promise<EventId[]> =>
    asSystem(
      orm,
      async (run, entities) => {
        const notes = (await run(locking)).filter(which).map(({ done: _, ...note }) => note);
        const ids = notes.map(({ id }) => id);
        if (ids.length === 0) return ids;
        await follow(notes, unitOf(run, entities, notes, at));
        await run(DONE({ ids, at }));
        return ids;
      },
      { planned: 'ONCE' },
    );
  return {
    relay: relay(orm),
    once: async (id, at, follow) => (await followed(LOCK({ id }), at, follow)).length === 1,
    together: (ids, at, follow) => followed(LOCK_FREE({ ids }), at, follow, goesWithOthers),
    state: async () => stateOf((await execute(STATE))[0]),
    forget: async (before) => (await execute(FORGET({ before })))[0]?.n ?? 0,
  };
}

const waits = ({ done }: Found): boolean => !done;

/** What undoes steps recalls letters of other events: it is followed by itself, not beside them. */
const goesWithOthers = ({ done, type }: Found): boolean => !done && type !== 'StepsUndone';

function stateOf(row: { waiting: number; oldest: Date | string | null } | undefined): OutboxState {
  return { waiting: row?.waiting ?? 0, oldest: row?.oldest ? new Date(row.oldest) : null };
}
