/** Reading the logs: who saw a case, and who searched in an area, latest first. */
import { type Keyset, type Page, pageOf } from '../../../app/reading/page.js';
import type { AccessRow, ExportRow, SearchRow } from '../../../app/privacy/port.js';
import type { CaseId } from '../../../domain/kernel/ids.js';
import type { CaseLocation } from '../../../domain/case/location.js';
import { raw, sql } from '../database/sql.js';
import { LOCATION } from '../reading/columns.js';
import { afterKey, type Order, orderBy, readPage } from '../reading/pager.js';
import { runPlannedAnew, type Snapshot } from '../reading/snapshot.js';
import { iso, openedText, type SealedOfCase } from './opened.js';

const NAME = (person: string): string => `coalesce((select p.name from person p where p.id = ${person}), '')`;

const ENTRY = raw(
  `l.log_id as id, l.at, l.kind, l.person_id as "personId", ${NAME('l.person_id')} as "personName", l.role, l.sight as "accessLevel",
   l.party_id as "partyId", l.field, l.reason, l.note as sealed, l.request_id as "requestId",
   coalesce((select coalesce(rv.name, o.name) from post t left join organisation o on o.id = t.organisation_id
     left join lateral (select v.name from room_version v where v.room_id = t.room_id order by v.version desc limit 1) rv on true
     where t.id = l.post_id), '') as "placeName"`,
);

type Read = Omit<AccessRow, 'at' | 'note'> &
  SealedOfCase & { readonly location: CaseLocation; readonly at: string | Date; readonly listTotal: number | null };

/** The id begins with its time, so that the newest is first. */
const NEWEST: Order = { by: [{ expression: 'l.log_id', type: 'uuid' }], down: true };

/** Null when the case does not exist for the viewer; the case itself is one row also where nobody has read it yet. */
export async function accessLogOf(
  snapshot: Snapshot,
  caseId: CaseId,
  keyset: Keyset,
): Promise<{ location: CaseLocation; page: Page<AccessRow> } | null> {
  const all = keyset.total
    ? raw('(select count(*)::int from access_log n where n.home = c.home and n.case_id = c.case_id)')
    : raw('null::int');
  const rows = await runPlannedAnew<Read>(
    snapshot,
    sql`
    select c.home, c.case_id as "caseId", k.wrapped, ${LOCATION} as location, e.*, ${all} as "listTotal"
    from case_file c left join case_key k on k.home = c.home and k.case_id = c.case_id
    left join lateral (select ${ENTRY} from access_log l where l.home = c.home and l.case_id = c.case_id
      ${afterKey(NEWEST, keyset)} ${orderBy(NEWEST)} limit ${keyset.size + 1}) e on true
    where c.case_id = ${caseId}::uuid`,
  );
  const [first] = rows;
  if (!first) return null;
  const entries = await Promise.all(
    rows.filter(({ id }) => id !== null).map(async (row) => accessRow(row, await openedText(snapshot, row, 'access'))),
  );
  return { location: first.location, page: pageOf(entries, keyset.size, ({ id }) => [id], first.listTotal) };
}

function accessRow(row: Read, note: string | null): AccessRow {
  const { id, kind, personId, personName, role, placeName, accessLevel, partyId, reason, requestId } = row;
  const field = kind === 'REVEALED' ? row.field : null;
  const at = iso(row.at) as string;
  return { id, at, kind, personId, personName, role, placeName, accessLevel, partyId, field, reason, note, requestId };
}

const SEARCH = raw(
  `l.log_id as id, l.at, l.person_id as "personId", ${NAME('l.person_id')} as "personName", l.role, l.kinds as by,
   l.reason, l.found, l.request_id as "requestId"`,
);

export async function searchesIn(
  snapshot: Snapshot,
  areas: readonly string[],
  keyset: Keyset,
): Promise<Page<SearchRow>> {
  const from = sql`from search_log l where l.area ^@ any (${areas}::text[])`;
  const listing = { columns: SEARCH, from, order: NEWEST };
  const page = await readPage<SearchRow>((query) => runPlannedAnew(snapshot, query), listing, keyset);
  return { ...page, rows: page.rows.map((row) => ({ ...row, at: iso(row.at) as string })) };
}

const EXPORT = raw(
  `l.log_id as id, l.at, l.person_id as "personId", ${NAME('l.person_id')} as "personName", l.role, l.list, l.format,
   l.asked, l.rows, l.request_id as "requestId"`,
);

export async function exportsIn(
  snapshot: Snapshot,
  areas: readonly string[],
  keyset: Keyset,
): Promise<Page<ExportRow>> {
  const from = sql`from export_log l where l.area ^@ any (${areas}::text[])`;
  const listing = { columns: EXPORT, from, order: NEWEST };
  const page = await readPage<ExportRow>((query) => runPlannedAnew(snapshot, query), listing, keyset);
  return { ...page, rows: page.rows.map((row) => ({ ...row, at: iso(row.at) as string })) };
}
