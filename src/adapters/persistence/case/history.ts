/** The history of a case: a page of it, latest first, or whole; what is sealed in its events is opened for the views. */
import { type Keyset, pageOf } from '../../../app/reading/page.js';
import type { StoredEntry, StoredHistory, StoredTimeline } from '../../../app/case/views/reading-port.js';
import type { Recorded } from '../../../domain/case/events.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { CaseId, EventId } from '../../../domain/kernel/ids.js';
import { raw, type Sql, sql } from '../database/sql.js';
import { inScope } from '../visibility/scope.js';
import { openedEvent } from './sealed-event.js';
import { LOCATION } from '../reading/columns.js';
import { run, type Snapshot } from '../reading/snapshot.js';
import { afterKey, keyColumns, keyOfRow, type Keyed, type Order, orderBy } from '../reading/pager.js';

const LATEST: Order = {
  by: [
    { expression: 'h.seq', type: 'integer' },
    { expression: 'h.event_id', type: 'uuid' },
  ],
  down: true,
};
const OLDEST: Order = { ...LATEST, down: false };

const ENTRY = raw(
  `h.seq, h.event_id as "eventId", h.type, h.action, h.basis, h.day::text as day, h.at, h.person_id as "personId", h.post_id as "postId",
   h.role, h.room_id as "roomId", h.status_before as "statusBefore", h.data,
   coalesce((select p.name from person p where p.id = h.person_id), '') as "actorName",
   coalesce((select rv.name from room_version rv where rv.room_id = h.room_id order by rv.version desc limit 1), '') as "roomName",
   exists (select 1 from history u where u.home = h.home and u.case_id = h.case_id and u.type = 'StepsUndone'
     and u.data -> 'undone' ? h.event_id::text) as undone`,
);

type Read = Omit<StoredEntry, 'event'> &
  Keyed & {
    readonly eventId: string;
    readonly type: string;
    readonly day: string;
    readonly at: string | Date;
    readonly personId: string;
    readonly postId: string;
    readonly data: unknown;
    readonly sealed?: Buffer | null;
    readonly wrapped?: Buffer | null;
  };
type OfCase = Pick<StoredTimeline, 'location'> & { readonly home: string; readonly lastBooked: EventId | null };

function read(actor: Actor, id: CaseId, columns: Sql, rest: Sql): Sql {
  return sql`
    select c.home, ${LOCATION} as location, ${columns}
    from case_file c left join case_key k on k.home = c.home and k.case_id = c.case_id
    left join lateral (select ${ENTRY}, h.sealed, ${keyColumns(LATEST)} from history h
      where h.home = c.home and h.case_id = c.case_id ${rest}) e on true
    where c.case_id = ${id}::uuid and ${inScope(actor, 'c')}`;
}

/** A visible case always has a first event, so a page after the last one is one row of nothing but the case. */
export async function timelineOf(
  snapshot: Snapshot,
  actor: Actor,
  id: CaseId,
  keyset: Keyset,
): Promise<StoredTimeline | null> {
  const page = sql`${afterKey(LATEST, keyset)} ${orderBy(LATEST)} limit ${keyset.size + 1}`;
  const total = keyset.total ? raw('c.event_count as "listTotal"') : raw('null::int as "listTotal"');
  const rows = await run<Read & OfCase & { listTotal: number | null }>(
    snapshot,
    read(actor, id, sql`e.*, k.wrapped, ${total}`, page),
  );
  const [first] = rows;
  if (!first) return null;
  const key = await keyOf(snapshot, first, id);
  const { rows: found, next } = pageOf(
    rows.filter((row) => row.seq !== null),
    keyset.size,
    keyOfRow,
    first.listTotal,
  );
  return {
    location: first.location,
    page: { rows: found.map((row) => entryOf(row, key)), next, total: first.listTotal },
  };
}

/** Whole and without anything sealed: only which events stand. */
export async function historyOf(snapshot: Snapshot, actor: Actor, id: CaseId): Promise<StoredHistory | null> {
  const columns = raw(`e.*, null as sealed, c.state -> 'booked' ->> -1 as "lastBooked"`);
  const rows = await run<Read & OfCase>(snapshot, read(actor, id, columns, orderBy(OLDEST)));
  const [first] = rows;
  return first
    ? { location: first.location, lastBooked: first.lastBooked, entries: rows.map((row) => entryOf(row, null)) }
    : null;
}

type Key = { open(place: string, sealed: Buffer): unknown } | null;

async function keyOf({ sealer }: Snapshot, { home, wrapped }: Read & OfCase, id: CaseId): Promise<Key> {
  return wrapped ? (await sealer.of(home)).openCaseKey(id, wrapped) : null;
}

function entryOf(row: Read, key: Key): StoredEntry {
  const { seq, action, basis, role, roomId, roomName, actorName, statusBefore, undone, sealed, eventId } = row;
  const event = {
    id: eventId,
    type: row.type,
    day: row.day,
    at: new Date(row.at),
    by: row.personId,
    post: row.postId,
    ...openedEvent(key, { id: eventId, data: row.data, sealed: sealed ?? null }),
  } as Recorded;
  return { event, seq, action, basis, role, roomId, roomName, actorName, statusBefore, undone };
}
