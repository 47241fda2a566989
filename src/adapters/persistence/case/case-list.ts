/** Lists of cases: one statement, shaped by the fields asked for, plain rows. */
import type { Keyset, Page } from '../../../app/reading/page.js';
import type { CaseListQuery, CaseSort, Shape, StoredRow } from '../../../app/case/views/reading-port.js';
import type { CaseLocation } from '../../../domain/case/location.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { raw, sql } from '../database/sql.js';
import { askedColumns } from '../reading/columns.js';
import { conditionOf } from './conditions.js';
import { namesOf, run, runPlannedAnew, type Snapshot, sealersOf } from '../reading/snapshot.js';
import { type Order, readPage, type SortColumn } from '../reading/pager.js';

const ID: SortColumn = { expression: 'c.case_id', type: 'uuid' };

/** Each as an index of migration 0003 has it. */
const ORDERS: Record<CaseSort, Order> = {
  NEWEST: { by: [ID], down: true },
  ACCEPTED: { by: [{ expression: `coalesce(c.accepted_on, '-infinity'::date)`, type: 'date' }, ID], down: true },
  AMOUNT: { by: [{ expression: 'c.amount', type: 'bigint' }, ID], down: true },
  REFERRAL_DUE: { by: [{ expression: `coalesce(c.referral_due, 'infinity'::date)`, type: 'date' }, ID], down: false },
  NEXT_DUE: { by: [{ expression: `coalesce(c.next_due, 'infinity'::date)`, type: 'date' }, ID], down: false },
};

const COLUMNS = raw(
  `c.home, c.case_id as "caseId", c.version, c.status, c.display_no as "displayNo", c.number, c.room_id as "roomId",
   c.dispute_type as type, c.source, case when c.amount_known then c.amount::float8 end as amount, c.people, c.difficult, c.place_code as "placeCode",
   c.registered_on::text as "registeredOn", c.accepted_on::text as "acceptedOn", c.ended_on::text as "endedOn", c.outcome,
   c.referral_due::text as "referralDue", c.next_due::text as "nextDue", c.next_kind as "nextKind", c.room_area as "roomArea", c.registrar, c.referral_to as "sentTo",
   nullif(c.restricted, '{}')::text[] as restricted, c.changed_at as "changedAt"`,
);

type Read = Omit<
  StoredRow,
  'id' | 'room' | 'names' | 'state' | 'externalNumber' | 'changedAt' | 'location' | 'referralOpen'
> &
  Pick<CaseLocation, 'roomArea' | 'registrar' | 'sentTo'> & {
    readonly caseId: string;
    readonly roomId: string;
    readonly restricted: readonly string[] | null;
    readonly referralOpen?: boolean;
    readonly changedAt: string | Date;
    readonly room?: StoredRow['room'] | null;
    readonly listSealed?: Buffer | null;
    readonly externalNumber?: string | null;
    readonly state?: StoredRow['state'];
  };

export async function listCases(
  snapshot: Snapshot,
  actor: Actor,
  { among, where, sort }: CaseListQuery,
  asked: Shape,
  keyset: Keyset,
): Promise<Page<StoredRow>> {
  const from = sql`from case_file c where ${await conditionOf(snapshot, actor, among, where)}`;
  const listing = { columns: sql`${COLUMNS}${askedColumns(asked)}`, from, order: ORDERS[sort] };
  const by = among.kind === 'CASELOAD' && !where.number && !where.area ? run : runPlannedAnew;
  const { rows, ...page } = await readPage<Read>((query) => by(snapshot, query), listing, keyset);
  const sealers = await sealersOf(
    snapshot.sealer,
    rows.flatMap((row) => (row.listSealed ? [row.home] : [])),
  );
  return { ...page, rows: rows.map((row) => storedRow(row, namesOf(row, sealers))) };
}

function storedRow(read: Read, names: StoredRow['names']): StoredRow {
  const { caseId, roomId, changedAt, room, placeName, mediators, externalNumber, state } = read;
  const { home, version, status, displayNo, number, type, source, amount, people, difficult, placeCode } = read;
  const {
    registeredOn,
    acceptedOn,
    endedOn,
    outcome,
    referralDue,
    nextDue,
    nextKind,
    roomArea,
    registrar,
    sentTo,
    restricted,
  } = read;
  return {
    id: caseId,
    home,
    version,
    status,
    displayNo,
    number,
    type,
    source,
    amount,
    people,
    difficult,
    placeCode,
    registeredOn,
    acceptedOn,
    endedOn,
    outcome,
    referralDue,
    nextDue,
    nextKind,
    externalNumber: externalNumber ?? null,
    location: { roomId, roomArea, registrar, sentTo, restricted: restricted ?? [] },
    referralOpen: read.referralOpen ?? null,
    names,
    room: room ?? { id: roomId, name: '', nameEn: '' },
    placeName: placeName ?? null,
    mediators: mediators ?? null,
    state: state ?? null,
    changedAt: new Date(changedAt).toISOString(),
  };
}
