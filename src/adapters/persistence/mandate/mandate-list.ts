/** The queues of mandates, for the room asked and for the authority that asks: one statement. */
import type { MandateListQuery, MandateRow } from '../../../app/mandate/reading-port.js';
import type { Keyset, Page } from '../../../app/reading/page.js';
import { reachOf } from '../../../domain/case/visibility.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { joined, raw, type Sql, sql } from '../database/sql.js';
import { roomBrief } from '../reading/columns.js';
import { byDue, dueIs } from '../reading/due.js';
import { type Order, readPage } from '../reading/pager.js';
import { type RowColumns, selectionOf } from '../reading/row.js';
import { runPlannedAnew, type Snapshot } from '../reading/snapshot.js';
import { seenInScope } from '../visibility/scope.js';

const NEWEST: Order = { by: [{ expression: 'm.mandate_id', type: 'uuid' }], down: true };
/** The last day of the clock of its phase. */
const DUE_ON = `(select k.due_on from clock k where k.home = m.home and k.case_id = m.case_id and k.clock = m.clock
      order by k.started_on desc limit 1)`;
const DUE = byDue(DUE_ON, 'm.mandate_id');

/** Of the case behind it nothing is read that is not visible. */
function columnsFor(actor: Actor): RowColumns<MandateRow> {
  const visible = seenInScope(actor, 'c');
  const ifVisible = (column: string): Sql => sql`case when ${visible} then ${raw(column)} end`;
  return {
    id: 'm.mandate_id',
    kind: 'm.kind',
    procedure: 'm.procedure',
    online: 'm.online',
    number: 'm.number',
    authorityId: 'm.authority_id',
    authorityName: '(select o.name from organisation o where o.id = m.authority_id)',
    room: roomBrief('m.room_id'),
    judgeName: '(select p.name from post q join person p on p.id = q.person_id where q.id = m.judge)',
    offeredOn: 'm.offered_on::text',
    takenOn: 'm.taken_on::text',
    clock: 'm.clock',
    dueOn: `${DUE_ON}::text`,
    endedOn: 'm.ended_on::text',
    result: 'm.result',
    reportOwed: 'm.report_owed',
    caseId: 'm.case_id',
    displayNo: ifVisible('c.display_no'),
    type: ifVisible('c.dispute_type'),
    caseStatus: ifVisible('c.status'),
  };
}

export async function listMandates(
  snapshot: Snapshot,
  actor: Actor,
  query: MandateListQuery,
  keyset: Keyset,
): Promise<Page<MandateRow>> {
  const condition = conditionOf(actor, query);
  const listing = {
    columns: selectionOf(columnsFor(actor), new Set()),
    from: sql`from mandate m left join case_file c on c.home = m.home and c.case_id = m.case_id where ${condition}`,
    counted: sql`from mandate m where ${condition}`,
    order: query.sort === 'DUE' ? DUE : NEWEST,
  };
  return readPage<MandateRow>((read) => runPlannedAnew(snapshot, read), listing, keyset);
}

/** One's own rooms and authority; a named room may also lie in an area one watches. */
function conditionOf(actor: Actor, { phase, roomId, judge, due }: MandateListQuery): Sql {
  const { rooms, areas, places, everything } = reachOf(actor);
  const ways = [
    ...(everything ? [raw('true')] : []),
    sql`m.room_id = any(${rooms}::uuid[])`,
    sql`m.authority_id = any(${places}::uuid[])`,
    ...(roomId ? areas.map((area) => sql`m.room_area ^@ ${area}::text`) : []),
  ];
  return joined(
    [
      sql`m.phase = ${phase}`,
      sql`(${joined(ways, ' or ')})`,
      ...(roomId ? [sql`m.room_id = ${roomId}::uuid`] : []),
      ...(due ? [dueIs(DUE_ON, due)] : []),
      ...(judge ? [sql`m.judge in (select q.id from post q where q.person_id = ${judge}::uuid)`] : []),
    ],
    ' and ',
  );
}
