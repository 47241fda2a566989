/** The history of a case: a page of it, latest first, or whole; what is sealed in its events is opened for the views. */
import { type Keyset, pageOf } from '../../../app/reading/page.js';
import {
  isAsked,
  type Shape,
  type StoredEntry,
  type StoredHistory,
  type StoredTimeline,
} from '../../../app/case/views/reading-port.js';
import type { Recorded } from '../../../domain/case/events.js';
import { type Reach, reachOf } from '../../../domain/case/visibility.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { CaseId, EventId, Home } from '../../../domain/kernel/ids.js';
import { raw, type Sql, sql } from '../database/sql.js';
import { statements } from '../database/statement.js';
import { closeGiven, entriesGiven, scopeGiven, scopeKey, scopeValues } from '../visibility/scope.js';
import { openedEvent } from './sealed-event.js';
import { LOCATION } from '../reading/columns.js';
import { run, type Snapshot } from '../reading/snapshot.js';
import { afterKey, type Order, orderBy } from '../reading/pager.js';

const LATEST: Order = {
  by: [
    { expression: 'h.seq', type: 'integer' },
    { expression: 'h.event_id', type: 'uuid' },
  ],
  down: true,
};
const OLDEST: Order = { ...LATEST, down: false };

/** What of an entry costs a look elsewhere or an opened seal; the rest is always read. */
interface Wanted {
  readonly actorName: boolean;
  readonly inPlaceOfName: boolean;
  readonly roomName: boolean;
  readonly undone: boolean;
  readonly data: boolean;
  readonly sealed: boolean;
}

const wantedOf = (asked: Shape | undefined): Wanted => ({
  actorName: isAsked(asked, 'actorName'),
  inPlaceOfName: isAsked(asked, 'inPlaceOfName'),
  roomName: isAsked(asked, 'roomName'),
  undone: isAsked(asked, 'undone'),
  data: isAsked(asked, 'facts', 'reason'),
  sealed: isAsked(asked, 'facts', 'reason'),
});

const ACTOR_NAME = `coalesce((select p.name from person p where p.id = h.person_id), '')`;
/** The head in whose place a deputy or an allowed clerk acted. */
const IN_PLACE_OF = `(select p.name from post d join post q on q.id = coalesce(h.in_place_of, d.deputises)
     join person p on p.id = q.person_id where d.id = h.post_id)`;
const ROOM_NAME = `coalesce((select rv.name from room_version rv where rv.room_id = h.room_id order by rv.version desc limit 1), '')`;
const UNDONE = `exists (select 1 from history u where u.home = h.home and u.case_id = h.case_id and u.type = 'StepsUndone'
     and u.data -> 'undone' ? h.event_id::text)`;

const columnsOf = ({ actorName, inPlaceOfName, roomName, undone, data, sealed }: Wanted): Sql =>
  raw(
    `h.seq, h.event_id as "eventId", h.type, h.action, h.basis, h.day::text as day, h.at, h.person_id as "personId", h.post_id as "postId",
     h.role, h.room_id as "roomId", h.status_before as "statusBefore", ${data ? 'h.data' : 'null as data'},
     ${sealed ? 'h.sealed' : 'null::bytea as sealed'}, ${inPlaceOfName ? IN_PLACE_OF : 'null::text'} as "inPlaceOfName",
     ${actorName ? ACTOR_NAME : `''`} as "actorName", ${roomName ? ROOM_NAME : `''`} as "roomName", ${undone ? UNDONE : 'false'} as undone`,
  );

interface Read extends Omit<StoredEntry, 'event'> {
  readonly eventId: string;
  readonly type: string;
  readonly day: string;
  readonly at: string | Date;
  readonly personId: string;
  readonly postId: string;
  readonly data: unknown;
  readonly sealed: Buffer | null;
}

/** What the first row says of the case; in the others it is null. */
interface OfCase {
  readonly home: Home;
  readonly location: StoredTimeline['location'];
  readonly wrapped: Buffer | null;
  readonly listTotal: number | null;
  readonly lastBooked: EventId | null;
}

type Row = Read & OfCase;

interface Entries {
  readonly wanted: Wanted;
  readonly order: Order;
  /** `and …`, and how many. */
  readonly page: Sql;
  /** Beside where the case lies. */
  readonly ofCase: Sql;
  /** Which entries of it are shown. */
  readonly shown: Sql;
}

/** What tells of another case is told to who sees that one too; the view shows a viewer no other. */
const TOLD = raw(`(h.type not in ('Reopened', 'CaseLinked', 'CaseUnlinked')
        or (select true from visible_case o where o.case_id = (h.data ->> 'caseId')::uuid))`);

/** Which entries `h` of a case `c` in scope are shown. */
export const historyShown = (reach: Reach, given: Readonly<Record<string, Sql>>): Sql =>
  sql`${entriesGiven(reach, given)} and ${reach.everything ? raw('true') : TOLD}`;

/** One row an entry; where none is left to show, one row of nothing but the case. */
const read = (id: Sql, scope: Sql, { wanted, order, page, ofCase, shown }: Entries): Sql => sql`
    select e.*, case when e.first is not false then ${LOCATION} end as location, ${ofCase}
    from case_file c left join case_key k on k.home = c.home and k.case_id = c.case_id
    left join lateral (select ${columnsOf(wanted)}, row_number() over (${orderBy(order)}) = 1 as first from history h
      where h.home = c.home and h.case_id = c.case_id and ${shown} ${page}) e on true
    where c.case_id = ${id}::uuid and ${scope}`;

type PageShape = Wanted & { readonly reach: Reach; readonly after: boolean; readonly total: boolean };

const PAGE = statements<PageShape, Record<string, string | number>, Row>(
  ({ reach, ...shape }) => [scopeKey(reach), ...Object.values(shape)].join(),
  ({ reach, after, total, ...wanted }, given) => {
    const value = (name: string) => given[name] as Sql;
    const key = after ? [value('seq'), value('event')] : null;
    const page = sql`${afterKey(LATEST, { after: key })} ${orderBy(LATEST)} limit ${value('rows')}`;
    const shown = historyShown(reach, given);
    const count = sql`(select count(*)::int from history h where h.home = c.home and h.case_id = c.case_id and ${shown})`;
    const ofCase = sql`${raw(wanted.sealed ? 'case when e.first is not false then k.wrapped end' : 'null::bytea')} as wrapped, c.home,
      ${total ? count : raw('null::int')} as "listTotal"`;
    return read(value('id'), scopeGiven(reach, given, 'c'), { wanted, order: LATEST, page, ofCase, shown });
  },
);

export async function timelineOf(
  snapshot: Snapshot,
  actor: Actor,
  id: CaseId,
  { size, after, total }: Keyset,
  asked?: Shape,
): Promise<StoredTimeline | null> {
  const reach = reachOf(actor);
  const shape = { ...wantedOf(asked), reach, after: after !== null, total };
  const [seq = '', event = ''] = after ?? [];
  const rows = await run(snapshot, PAGE(shape, { id, seq, event, rows: size + 1, ...scopeValues(reach) }));
  const [first] = rows;
  if (!first) return null;
  const key = await keyOf(snapshot, first, id);
  const { rows: found, next } = pageOf(
    rows.filter((row) => row.seq !== null),
    size,
    (row) => [String(row.seq), row.eventId],
    first.listTotal,
  );
  return {
    location: first.location,
    page: { rows: found.map((row) => entryOf(row, key)), next, total: first.listTotal },
  };
}

/** Whole and without anything sealed: which events stand. Not by mere sight, which shows a part. */
const EVERY_STEP: Wanted = {
  actorName: true,
  inPlaceOfName: false,
  roomName: false,
  undone: false,
  data: true,
  sealed: false,
};

const WHOLE = statements<{ readonly reach: Reach }, Record<string, string>, Row>(
  ({ reach }) => scopeKey(reach),
  ({ reach }, given) =>
    read(given['id'] as Sql, closeGiven(reach, given), {
      wanted: EVERY_STEP,
      shown: raw('true'),
      order: OLDEST,
      page: orderBy(OLDEST),
      ofCase: raw(`c.state -> 'booked' ->> -1 as "lastBooked"`),
    }),
);

export async function historyOf(snapshot: Snapshot, actor: Actor, id: CaseId): Promise<StoredHistory | null> {
  const reach = reachOf(actor);
  const rows = await run(snapshot, WHOLE({ reach }, { id, ...scopeValues(reach) }));
  const [first] = rows;
  return first
    ? { location: first.location, lastBooked: first.lastBooked, entries: rows.map((row) => entryOf(row, null)) }
    : null;
}

type Key = { open(place: string, sealed: Buffer): unknown } | null;

async function keyOf({ sealer }: Snapshot, { home, wrapped }: OfCase, id: CaseId): Promise<Key> {
  return wrapped ? (await sealer.of(home)).openCaseKey(id, wrapped) : null;
}

function entryOf(row: Read, key: Key): StoredEntry {
  const { seq, action, basis, role, roomId, roomName, actorName, inPlaceOfName } = row;
  const { statusBefore, undone, sealed, eventId } = row;
  const event = {
    id: eventId,
    type: row.type,
    day: row.day,
    at: new Date(row.at),
    by: row.personId,
    post: row.postId,
    ...openedEvent(key, { id: eventId, data: row.data, sealed }),
  } as Recorded;
  return { event, seq, action, basis, role, roomId, roomName, actorName, inPlaceOfName, statusBefore, undone };
}
