/** The register of parties' requests, as its rooms and their supervision read it: what is due first, first. */
import type { Keyset, Page } from '../../../app/reading/page.js';
import type { RightsQuery, RightsRow } from '../../../app/privacy/port.js';
import { dueDayUnknown } from '../../../domain/kernel/calendar.js';
import { joined, raw, type Sql, sql } from '../database/sql.js';
import { runPlannedAnew, type Snapshot } from '../reading/snapshot.js';
import { type Order, readPage } from '../reading/pager.js';
import { iso, openedText, type SealedOfCase } from './opened.js';

/** A request without a day (no calendar was loaded) is due at once. */
const DUE: Order = {
  by: [
    { expression: `coalesce(q.due_on, '-infinity'::date)`, type: 'date' },
    { expression: 'q.request_id', type: 'uuid' },
  ],
  down: false,
};

const COLUMNS = raw(
  `q.home, q.case_id as "caseId", q.request_id as id, c.display_no as "displayNo", q.party_id as "partyId",
   q.through_id as "throughId", q.kind, q.identity, q.asked_on::text as "askedOn", q.due_on::text as "dueOn",
   case when q.due_on is null and q.outcome is null then calendar_missing(q.asked_on) end as "missingYear",
   coalesce((select p.name from person p where p.id = q.received_by), '') as "receivedByName", q.outcome, q.basis,
   q.decided_at as "decidedAt", (select p.name from person p where p.id = q.decided_by) as "decidedByName",
   (select g->>'amendedOn' from jsonb_array_elements(c.state->'grantedCorrections') g
     where g->>'requestId' = q.request_id::text) as "carriedOutOn",
   q.asked as "askedSealed", q.reason as "reasonSealed", k.wrapped`,
);
const FROM = raw(
  `from rights_request q join case_file c on c.home = q.home and c.case_id = q.case_id
   left join case_key k on k.home = q.home and k.case_id = q.case_id`,
);

type Read = Omit<RightsRow, 'asked' | 'reason' | 'dueOnUnknown'> &
  SealedOfCase & {
    readonly missingYear: number | null;
    readonly askedSealed: Buffer;
    readonly reasonSealed: Buffer | null;
  };

export async function requestsIn(
  snapshot: Snapshot,
  { caseId, open, rooms, areas }: RightsQuery,
  keyset: Keyset,
): Promise<Page<RightsRow>> {
  const kept = [sql`c.room_id = any (${rooms}::uuid[])`, sql`c.room_area ^@ any (${areas}::text[])`];
  const conditions: Sql[] = [sql`(${joined(kept, ' or ')})`];
  if (caseId) conditions.push(sql`q.case_id = ${caseId}::uuid`);
  if (open) conditions.push(raw('q.outcome is null'));
  const listing = { columns: COLUMNS, from: sql`${FROM} where ${joined(conditions, ' and ')}`, order: DUE };
  const page = await readPage<Read>((query) => runPlannedAnew(snapshot, query), listing, keyset);
  return { ...page, rows: await Promise.all(page.rows.map((row) => opened(snapshot, row))) };
}

export async function requestOf(snapshot: Snapshot, id: string): Promise<RightsRow | null> {
  const [row] = await runPlannedAnew<Read>(snapshot, sql`select ${COLUMNS} ${FROM} where q.request_id = ${id}::uuid`);
  return row ? opened(snapshot, row) : null;
}

async function opened(snapshot: Snapshot, row: Read): Promise<RightsRow> {
  const { home, caseId, id, displayNo, partyId, throughId, kind, identity, askedOn, dueOn, receivedByName } = row;
  const { outcome, basis, decidedByName, carriedOutOn, askedSealed, reasonSealed } = row;
  const [decidedAt, dueOnUnknown] = [iso(row.decidedAt), dueDayUnknown(row.missingYear)];
  const asked = await openedText(snapshot, { ...row, sealed: askedSealed }, 'asked');
  const reason = await openedText(snapshot, { ...row, sealed: reasonSealed }, 'reason');
  const whose = { home, caseId, id, displayNo, partyId, throughId, kind, identity, askedOn, dueOn, receivedByName };
  return { ...whose, outcome, basis, decidedAt, decidedByName, carriedOutOn, asked, reason, dueOnUnknown };
}
