/** Offers to and from the viewer's rooms, each with as much of the case behind it as the viewer may see. */
import type { Keyset, Page } from '../../../app/reading/page.js';
import type { ReferralListQuery, Shape, StoredReferral } from '../../../app/case/views/reading-port.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { Home } from '../../../domain/kernel/ids.js';
import { joined, raw, type Sql, sql } from '../database/sql.js';
import { reachOf } from '../../../domain/case/visibility.js';
import { seenInScope } from '../visibility/scope.js';
import { OPEN_STATE, roomBrief, LOCATION } from '../reading/columns.js';
import { type RowColumns, selectionOf } from '../reading/row.js';
import { namesOf, runPlannedAnew, type Sealers, type Snapshot, sealersOf } from '../reading/snapshot.js';
import { type Order, readPage, type SortColumn } from '../reading/pager.js';

const ID: SortColumn = { expression: 'r.referral_id', type: 'uuid' };
const ORDERS: Record<ReferralListQuery['sort'], Order> = {
  NEWEST: { by: [ID], down: true },
  DUE: { by: [{ expression: `coalesce(r.due_on, 'infinity'::date)`, type: 'date' }, ID], down: false },
};

/** The case as far as it exists for the viewer; what an offer shows even when it does not, `case_offered` says. */
const BEHIND = raw('left join case_file c on c.home = r.home and c.case_id = r.case_id');

type Offered = Pick<StoredReferral, 'displayNo' | 'number' | 'type' | 'caseStatus'>;
/** As it is read: names sealed, what the offer shows of the case in one column. */
interface Read extends Omit<StoredReferral, 'names' | keyof Offered> {
  readonly home: Home;
  readonly offered: Offered;
  readonly listSealed: Buffer | null;
}

/** Of the case behind an offer nothing is read that is not visible. */
function columnsFor(actor: Actor): RowColumns<Read> {
  const visible = seenInScope(actor, 'c');
  const ifVisible = (column: Sql) => sql`case when ${visible} then ${column} end`;
  return {
    home: 'r.home',
    id: 'r.referral_id',
    status: 'r.status',
    direction: 'r.direction',
    reason: 'r.reason',
    returnsReferralId: 'r.returns_referral',
    proposedOn: 'r.proposed_on::text',
    sentOn: 'r.sent_on::text',
    dueOn: 'r.due_on::text',
    missingYear: `case when r.status = 'SENT' and r.due_on is null then calendar_missing(r.sent_on) end`,
    answeredOn: 'r.answered_on::text',
    declineReason: 'r.decline_reason',
    caseId: 'r.case_id',
    offered: 'case_offered(r.home, r.case_id)',
    from: roomBrief('r.from_room'),
    to: roomBrief('r.to_room'),
    location: ifVisible(LOCATION),
    listSealed: { only: 'parties', as: ifVisible(raw('c.list_sealed')) },
    state: { only: 'openActions', as: ifVisible(OPEN_STATE) },
  };
}

export async function listReferrals(
  snapshot: Snapshot,
  actor: Actor,
  query: ReferralListQuery,
  asked: Shape,
  keyset: Keyset,
): Promise<Page<StoredReferral>> {
  const columns = columnsFor(actor);
  const condition = conditionOf(actor, query);
  const listing = {
    columns: selectionOf(columns, asked),
    from: sql`from referral r ${BEHIND} where ${condition}`,
    counted: sql`from referral r where ${condition}`,
    order: ORDERS[query.sort],
  };
  const { rows, ...page } = await readPage<Read>((read) => runPlannedAnew(snapshot, read), listing, keyset);
  const sealers = await sealersOf(
    snapshot.sealer,
    rows.flatMap((row) => (row.listSealed ? [row.home] : [])),
  );
  return { ...page, rows: rows.map((row) => storedReferral(row, sealers)) };
}

function storedReferral(read: Read, sealers: Sealers): StoredReferral {
  const { home: _home, listSealed: _sealed, offered, ...columns } = read;
  return { ...columns, ...offered, state: read.state ?? null, names: namesOf(read, sealers) };
}

/** One's own rooms; a named room may also lie in an area one watches. Proposals are known to their own side only. */
function conditionOf(actor: Actor, { side, caseId, roomId, status }: ReferralListQuery): Sql {
  const sides = [
    ...(side === 'OUTGOING' ? [] : [sql`(${ofSide(actor, 'to', roomId)} and r.sent_on is not null)`]),
    ...(side === 'INCOMING' ? [] : [ofSide(actor, 'from', roomId)]),
  ];
  const conditions = [
    sql`(${joined(sides, ' or ')})`,
    ...(caseId ? [sql`r.case_id = ${caseId}::uuid`] : []),
    ...(status ? [sql`r.status = any(${status}::text[])`] : []),
  ];
  return joined(conditions, ' and ');
}

function ofSide(actor: Actor, end: 'to' | 'from', roomId: string | null): Sql {
  const { rooms, areas } = reachOf(actor);
  const [room, area] = [raw(`r.${end}_room`), raw(`r.${end}_area`)];
  const own = rooms.map((id) => sql`${room} = ${id}::uuid`);
  const watched = roomId ? areas.map((prefix) => sql`${area} ^@ ${prefix}::text`) : [];
  const reached = sql`(${joined([raw('false'), ...own, ...watched], ' or ')})`;
  return roomId ? sql`(${reached} and ${room} = ${roomId}::uuid)` : reached;
}
