/** Offers to and from the viewer's rooms, each with as much of the case behind it as the viewer may see. */
import { type Keyset, type Page, pageOf } from '../../../app/reading/page.js';
import type { ReferralListQuery, Shape, StoredReferral } from '../../../app/case/views/reading-port.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { joined, raw, type Sql, sql } from '../database/sql.js';
import { reachOf } from '../../../domain/case/visibility.js';
import { inScope } from '../visibility/scope.js';
import { OPEN_STATE, roomBrief, LOCATION } from '../reading/columns.js';
import { namesOf, runPlannedAnew, type Snapshot, sealersOf } from '../reading/snapshot.js';
import {
  afterKey,
  apart,
  type Keyed,
  keyColumns,
  keyOfRow,
  type Order,
  orderBy,
  withTotal,
} from '../reading/sorted.js';

const ORDERS: Record<ReferralListQuery['sort'], Order> = {
  NEWEST: { expression: null, type: 'date', id: 'r.referral_id', down: true },
  DUE: { expression: `coalesce(r.due_on, 'infinity'::date)`, type: 'date', id: 'r.referral_id', down: false },
};

const COLUMNS = raw(
  `r.home, r.referral_id as id, r.status, r.direction, r.reason, r.returns_referral as "returnsReferralId",
   r.proposed_on::text as "proposedOn", r.sent_on::text as "sentOn", r.due_on::text as "dueOn",
   r.answered_on::text as "answeredOn", r.decline_reason as "declineReason", r.case_id as "caseId",
   case_offered(r.home, r.case_id) as offered`,
);
/** The case as far as it exists for the viewer; what an offer tells even when it does not, \`case_offered\` says. */
const BEHIND = raw('left join case_file c on c.home = r.home and c.case_id = r.case_id');
const ENDS = sql`${roomBrief('r.from_room')} as "from", ${roomBrief('r.to_room')} as "to"`;

type Offered = Pick<StoredReferral, 'displayNo' | 'number' | 'type' | 'caseStatus'>;
type Read = Omit<StoredReferral, 'names' | 'state' | keyof Offered> &
  Keyed & {
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
  const order = ORDERS[query.sort];
  const visible = inScope(actor, 'c');
  const ifVisible = (field: string, column: Sql, name: string): Sql =>
    asked.has(field) ? sql`, case when ${visible} then ${column} end as "${raw(name)}"` : raw('');
  const from = sql`from referral r`;
  const where = sql`where ${conditionOf(actor, query)}`;
  const page = sql`
    select ${COLUMNS}, ${ENDS}, case when ${visible} then ${LOCATION} end as location, ${keyColumns(order)}${ifVisible(
      'parties',
      raw('c.list_sealed'),
      'listSealed',
    )}${ifVisible('openActions', OPEN_STATE, 'state')}
    ${from} ${BEHIND} ${where}${afterKey(order, keyset)} ${orderBy(order)} limit ${keyset.size + 1}`;
  const { rows, total } = apart(await runPlannedAnew<Read>(snapshot, withTotal(page, sql`${from} ${where}`, keyset)));
  const sealers = await sealersOf(
    snapshot.sealer,
    rows.flatMap((row) => (row.listSealed ? [row.home] : [])),
  );
  const { rows: found, next } = pageOf(rows, keyset.size, keyOfRow, total);
  return { rows: found.map((row) => ({ ...storedReferral(row), names: namesOf(row, sealers) })), next, total };
}

function storedReferral({
  sortKey: _key,
  sortId: _id,
  home: _home,
  listSealed: _sealed,
  state,
  offered,
  ...columns
}: Read) {
  return { ...columns, ...offered, state: state ?? null };
}

/** One's own rooms; a named room may also lie in an area one watches. Proposals are known to their own side only. */
function conditionOf(actor: Actor, { side, roomId, status }: ReferralListQuery): Sql {
  const [room, area] =
    side === 'INCOMING' ? [raw('r.to_room'), raw('r.to_area')] : [raw('r.from_room'), raw('r.from_area')];
  const { rooms, areas } = reachOf(actor);
  const own = rooms.map((id) => sql`${room} = ${id}::uuid`);
  const watched = roomId ? areas.map((prefix) => sql`${area} ^@ ${prefix}::text`) : [];
  const conditions = [
    sql`(${joined([raw('false'), ...own, ...watched], ' or ')})`,
    ...(roomId ? [sql`${room} = ${roomId}::uuid`] : []),
    ...(status ? [sql`r.status = any(${status}::text[])`] : []),
    ...(side === 'INCOMING' ? [sql`r.sent_on is not null`] : []),
  ];
  return joined(conditions, ' and ');
}
