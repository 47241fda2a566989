/** Lists of cases: one statement, shaped by the fields asked for, plain rows. */
import type { Keyset, Page } from '../../../app/reading/page.js';
import type { CaseListQuery, CaseSort, Shape, StoredRow } from '../../../app/case/views/reading-port.js';
import type { CaseLocation } from '../../../domain/case/location.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { RoomId } from '../../../domain/kernel/ids.js';
import { sql } from '../database/sql.js';
import { MEDIATORS, OPEN_STATE, PLACE_NAME, REFERRAL_OPEN, roomBrief, SIGHTS } from '../reading/columns.js';
import { type RowColumns, selectionsOf, copierOf } from '../reading/row.js';
import { asksWhatSightHides, conditionOf } from './conditions.js';
import { namesOf, run, runPlannedAnew, type Snapshot, sealersOf } from '../reading/snapshot.js';
import { type Order, readKeyed, type SortColumn } from '../reading/pager.js';

const ID: SortColumn = { expression: 'c.case_id', type: 'uuid' };

/** Each as an index of migration 0003 has it. */
const ORDERS: Record<CaseSort, Order> = {
  NEWEST: { by: [ID], down: true },
  ACCEPTED: { by: [{ expression: `coalesce(c.accepted_on, '-infinity'::date)`, type: 'date' }, ID], down: true },
  AMOUNT: { by: [{ expression: 'c.amount', type: 'bigint' }, ID], down: true },
  REFERRAL_DUE: { by: [{ expression: `coalesce(c.referral_due, 'infinity'::date)`, type: 'date' }, ID], down: false },
  NEXT_DUE: { by: [{ expression: `coalesce(c.next_due, 'infinity'::date)`, type: 'date' }, ID], down: false },
};

type Shown = StoredRow['shown'];
/** As it is read: names sealed, where it lies in columns of their own. */
interface Read extends Omit<Shown, 'room' | 'changedAt'>, Pick<StoredRow, 'referralOpen' | 'state'> {
  readonly room: Shown['room'] | null;
  readonly roomId: RoomId;
  readonly roomArea: CaseLocation['roomArea'];
  readonly registrar: CaseLocation['registrar'];
  readonly sentTo: CaseLocation['sentTo'];
  /** Of a list that shows nothing by sight alone none is read. */
  readonly sights: CaseLocation['sights'];
  readonly restricted: CaseLocation['restricted'] | null;
  readonly listSealed: Buffer | null;
  readonly changedAt: string | Date | null;
}

const COLUMNS: RowColumns<Read> = {
  id: 'c.case_id',
  home: 'c.home',
  version: 'c.version',
  status: 'c.status',
  displayNo: 'c.display_no',
  number: 'c.number',
  type: 'c.dispute_type',
  source: 'c.source',
  amount: 'case when c.amount_known then c.amount::float8 end',
  people: 'c.people',
  difficult: 'c.difficult',
  placeCode: 'c.place_code',
  registeredOn: 'c.registered_on::text',
  acceptedOn: 'c.accepted_on::text',
  endedOn: { only: ['endedOn', 'ageDays'], as: 'c.ended_on::text' },
  outcome: { only: 'outcome', as: 'c.outcome' },
  referralDue: 'c.referral_due::text',
  nextDue: { only: ['nextDue', 'overdue'], as: 'c.next_due::text' },
  nextKind: { only: 'nextKind', as: 'c.next_kind' },
  changedAt: { only: 'changedAt', as: 'c.changed_at' },
  roomId: 'c.room_id',
  roomArea: 'c.room_area',
  registrar: 'c.registrar',
  sentTo: 'c.referral_to',
  sights: { only: 'sights', as: SIGHTS },
  restricted: `nullif(c.restricted, '{}')::text[]`,
  referralOpen: { only: 'phase', as: REFERRAL_OPEN },
  room: { only: 'room.name', as: roomBrief('c.room_id') },
  placeName: { only: 'place.name', as: PLACE_NAME },
  mediators: { only: 'mediators', as: MEDIATORS },
  externalNumber: { only: 'externalNumber', as: `c.state -> 'externalNumbers' ->> 0` },
  listSealed: { only: ['parties', 'externalNumber'], as: 'c.list_sealed' },
  state: { only: 'openActions', as: OPEN_STATE },
};
const selected = selectionsOf(COLUMNS);
const copied = copierOf(COLUMNS, [
  'roomId',
  'roomArea',
  'registrar',
  'sentTo',
  'sights',
  'restricted',
  'listSealed',
  'room',
  'changedAt',
  'referralOpen',
  'state',
]);

export async function listCases(
  snapshot: Snapshot,
  actor: Actor,
  query: CaseListQuery,
  asked: Shape,
  keyset: Keyset,
): Promise<Page<StoredRow>> {
  const { among, where, sort } = query;
  const from = sql`from case_file c where ${await conditionOf(snapshot, actor, query)}`;
  const shape = asksWhatSightHides(query) ? asked : new Set([...asked, 'sights']);
  const listing = { columns: selected(shape), from, order: ORDERS[sort] };
  const by = among.kind === 'CASELOAD' && !where.number && !where.area ? run : runPlannedAnew;
  const { rows, ...page } = await readKeyed<Read>((query) => by(snapshot, query), listing, keyset);
  const sealers = await sealersOf(
    snapshot.sealer,
    rows.flatMap((row) => (row.listSealed ? [row.home] : [])),
  );
  return {
    ...page,
    rows: rows.map((row) =>
      storedRow(row, namesOf({ home: row.home, caseId: row.id, listSealed: row.listSealed }, sealers)),
    ),
  };
}

function storedRow(read: Read, names: StoredRow['names']): StoredRow {
  const { roomId, roomArea, registrar, sentTo, sights, restricted, room, changedAt, referralOpen, state } = read;
  const shown: Shown = {
    ...copied(read),
    externalNumber: read.externalNumber || (names?.number ?? null),
    room: room ?? { id: roomId, name: '', nameEn: '' },
    changedAt: changedAt && new Date(changedAt).toISOString(),
  };
  const location = { roomId, roomArea, registrar, sentTo, sights, restricted: restricted ?? [] };
  return { shown, location, names, referralOpen: referralOpen ?? null, state: state ?? null };
}
