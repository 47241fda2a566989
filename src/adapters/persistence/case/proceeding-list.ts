/** Linked proceedings that wait for an authority, and those of a room's cases; what is due first, first. */
import type { Keyset, Page } from '../../../app/reading/page.js';

import type { ProceedingListQuery, ProceedingRow } from '../../../app/case/views/proceeding-row.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { reachOf } from '../../../domain/case/visibility.js';
import { joined, raw, type Sql, sql } from '../database/sql.js';
import { roomBrief } from '../reading/columns.js';
import { byDue, dueIs } from '../reading/due.js';
import { type Order, readPage } from '../reading/pager.js';
import { runPlannedAnew, type Snapshot } from '../reading/snapshot.js';

const DUE = byDue('p.due_on', 'p.proceeding_id');
const NEWEST: Order = { by: [{ expression: 'p.proceeding_id', type: 'uuid' }], down: true };

const BEHIND = raw('from proceeding p join case_file c on c.home = p.home and c.case_id = p.case_id');
const COLUMNS = sql`p.proceeding_id as id, p.case_id as "caseId", p.kind, p.status, p.number, p.since::text as since,
  p.due_on::text as "dueOn", p.waits, c.display_no as "displayNo", c.number as "caseNumber", c.dispute_type as type,
  ${roomBrief('c.room_id')} as room,
  (select jsonb_build_object('id', o.id, 'kind', o.kind, 'name', o.name) from organisation o where o.id = p.authority) as authority`;

export async function listProceedings(
  snapshot: Snapshot,
  actor: Actor,
  query: ProceedingListQuery,
  keyset: Keyset,
): Promise<Page<ProceedingRow>> {
  const from = sql`${BEHIND} where ${conditionOf(actor, query)}`;
  return readPage<ProceedingRow>(
    (read) => runPlannedAnew(snapshot, read),
    { columns: COLUMNS, from, order: query.sort === 'DUE' ? DUE : NEWEST },
    keyset,
  );
}

/** Cases of the viewer's rooms and areas: who only registered one, is asked, or gave it away sees no proceeding of it. */
function inside(actor: Actor): Sql {
  const { everything, rooms, areas } = reachOf(actor);
  if (everything) return raw('true');
  const ways = [
    ...rooms.map((room) => sql`c.room_id = ${room}::uuid`),
    ...areas.map((area) => sql`c.room_area ^@ ${area}::text`),
  ];
  return sql`(${joined([raw('false'), ...ways], ' or ')})`;
}

function conditionOf(actor: Actor, { authorities, roomId, kind, status, waiting, due }: ProceedingListQuery): Sql {
  const conditions = [
    ...(authorities ? [sql`p.authority = any(${authorities}::uuid[]) and p.handed_in`] : [inside(actor)]),
    ...(roomId ? [sql`c.room_id = ${roomId}::uuid`] : []),
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    ...(status ? [sql`p.status = any(${status}::text[])`] : []),
    ...(due ? [dueIs('p.due_on', due)] : []),
    ...(waiting ? [raw('p.waits')] : []),
  ];
  return joined(conditions, ' and ');
}
