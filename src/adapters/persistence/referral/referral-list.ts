/** Offers to and from the viewer's rooms, each with as much of the case behind it as the viewer may see. */
import type { Keyset, Page } from '../../../app/reading/page.js';
import type { ReferralListQuery, Shape, StoredReferral } from '../../../app/case/views/reading-port.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { joined, raw, type Sql, sql } from '../database/sql.js';
import { reachOf } from '../../../domain/case/visibility.js';
import { inScope } from '../visibility/scope.js';
import { OPEN_STATE, roomBrief, LOCATION } from '../reading/columns.js';
import { namesOf, runPlannedAnew, type Snapshot, sealersOf } from '../reading/snapshot.js';
import { type Order, readPage, type SortColumn } from '../reading/pager.js';

const ID: SortColumn = { expression: 'r.referral_id', type: 'uuid' };
const ORDERS: Record<ReferralListQuery['sort'], Order> = {
  NEWEST: { by: [ID], down: true },
  DUE: { by: [{ expression: `coalesce(r.due_on, 'infinity'::date)`, type: 'date' }, ID], down: false },
};

const COLUMNS = raw(
  `r.home, r.referral_id as id, r.status, r.direction, r.reason, r.returns_referral as "returnsReferralId",
   r.proposed_on::text as "proposedOn", r.sent_on::text as "sentOn", r.due_on::text as "dueOn",
   case when r.status = 'SENT' and r.due_on is null then calendar_missing(r.sent_on) end as "missingYear",
   r.answered_on::text as "answeredOn", r.decline_reason as "declineReason", r.case_id as "caseId",
   case_offered(r.home, r.case_id) as offered`,
);
/** The case as far as it exists for the viewer; what an offer shows even when it does not, \`case_offered\` says. */
const BEHIND = raw('left join case_file c on c.home = r.home and c.case_id = r.case_id');
const ENDS = sql`${roomBrief('r.from_room')} as "from", ${roomBrief('r.to_room')} as "to"`;

type Offered = Pick<StoredReferral, 'displayNo' | 'number' | 'type' | 'caseStatus'>;
type Read = Omit<StoredReferral, 'names' | 'state' | keyof Offered> & {
  readonly home: string;
  readonly offered: Offered;
  readonly listSealed?: Buffer | null;
  readonly state?: StoredReferral['state'];
};

export async function listReferrals(
  snapshot: Snapshot,
  actor: Actor,
  query: ReferralListQuery,
  asked: Shape,
  keyset: Keyset,
): Promise<Page<StoredReferral>> {
  const visible = inScope(actor, 'c');
  const ifVisible = (field: string, column: Sql, name: string): Sql =>
    asked.has(field) ? sql`, case when ${visible} then ${column} end as "${raw(name)}"` : raw('');
  const columns = sql`${COLUMNS}, ${ENDS}, case when ${visible} then ${LOCATION} end as location${ifVisible(
    'parties',
    raw('c.list_sealed'),
    'listSealed',
  )}${ifVisible('openActions', OPEN_STATE, 'state')}`;
  const condition = conditionOf(actor, query);
  const listing = {
    columns,
    from: sql`from referral r ${BEHIND} where ${condition}`,
    counted: sql`from referral r where ${condition}`,
    order: ORDERS[query.sort],
  };
  const { rows, ...page } = await readPage<Read>((read) => runPlannedAnew(snapshot, read), listing, keyset);
  const sealers = await sealersOf(
    snapshot.sealer,
    rows.flatMap((row) => (row.listSealed ? [row.home] : [])),
  );
  return { ...page, rows: rows.map((row) => ({ ...storedReferral(row), names: namesOf(row, sealers) })) };
}

function storedReferral({ home: _home, listSealed: _sealed, state, offered, ...columns }: Read) {
  return { ...columns, ...offered, state: state ?? null };
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
