/** How long a file is kept and what forbids its destruction; and the files whose time has come. */
import type { Keyset, Page } from '../../../app/reading/page.js';
import type { DueRow, HoldRow, KeepingRow, ProposalRow } from '../../../app/privacy/port.js';
import type { CaseLocation } from '../../../domain/case/location.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { CaseId } from '../../../domain/kernel/ids.js';
import { raw, sql } from '../database/sql.js';
import { LOCATION } from '../reading/columns.js';
import { runPlannedAnew, type Snapshot } from '../reading/snapshot.js';
import { type Order, readPage } from '../reading/pager.js';
import { KEEPING } from './keeping.js';
import { iso, openedText } from './opened.js';

const NAME = (person: string): string => `coalesce((select p.name from person p where p.id = ${person}), '')`;

const HOLDS = raw(
  `select l.hold_id as id, l.ground, l.note as "noteSealed", l.set_at as "setAt", ${NAME('l.set_by')} as "setByName",
     l.lifted_at as "liftedAt", l.lift_reason as "reasonSealed" from legal_hold l`,
);

type ReadHold = Omit<HoldRow, 'note' | 'liftReason'> & { noteSealed: Buffer; reasonSealed: Buffer | null };
type Read = Omit<KeepingRow, 'holds' | 'rules'> & {
  readonly location: CaseLocation;
  readonly wrapped: Buffer | null;
  readonly rules: string[] | null;
};

const PROPOSAL = raw(
  `(select jsonb_build_object('id', d.proposal_id, 'appraisal', d.appraisal, 'proposedAt', d.proposed_at,
      'proposedByName', ${NAME('d.proposed_by')}, 'confirmed', d.confirmed)
    from destruction_proposal d where d.home = c.home and d.case_id = c.case_id order by d.proposed_at desc, d.proposal_id desc limit 1)`,
);

export async function keepingRowOf(
  snapshot: Snapshot,
  caseId: CaseId,
): Promise<{ location: CaseLocation; row: KeepingRow } | null> {
  const [read] = await runPlannedAnew<Read>(
    snapshot,
    sql`
    select c.home, c.case_id as "caseId", c.display_no as "displayNo", c.status, ${LOCATION} as location, k.wrapped,
      r.archived_on::text as "archivedOn", r.years, r.until::text as until, r.rules, ${PROPOSAL} as proposal,
      x.certificate, x.destroyed_at as "destroyedAt"
    from case_file c left join case_key k on k.home = c.home and k.case_id = c.case_id
    left join destruction x on x.home = c.home and x.case_id = c.case_id
    left join lateral (select * from retention n where n.home = c.home and n.case_id = c.case_id order by n.seq desc limit 1) r on true
    where c.case_id = ${caseId}::uuid`,
  );
  if (!read) return null;
  const { location, wrapped, ...row } = read;
  const holds = await runPlannedAnew<ReadHold>(
    snapshot,
    sql`${HOLDS} where l.home = ${row.home} and l.case_id = ${caseId}::uuid order by l.set_at, l.hold_id`,
  );
  const opened = await Promise.all(holds.map((hold) => holdOf(snapshot, { ...row, wrapped }, hold)));
  const proposal = row.proposal && proposalOf(row.proposal);
  return {
    location,
    row: { ...row, proposal, rules: row.rules ?? [], destroyedAt: iso(row.destroyedAt), holds: opened },
  };
}

async function holdOf(
  snapshot: Snapshot,
  of: { home: string; caseId: string; wrapped: Buffer | null },
  { noteSealed, reasonSealed, setAt, liftedAt, ...hold }: ReadHold,
): Promise<HoldRow> {
  const { home, caseId, wrapped } = of;
  const text = (place: string, sealed: Buffer | null) =>
    openedText(snapshot, { home, caseId, wrapped, id: hold.id, sealed }, place);
  const [note, liftReason] = [await text('hold', noteSealed), await text('lift', reasonSealed)];
  return { ...hold, note, liftReason, setAt: iso(setAt) as string, liftedAt: iso(liftedAt) };
}

function proposalOf(proposal: ProposalRow): ProposalRow {
  return { ...proposal, proposedAt: iso(proposal.proposedAt) as string };
}

const BY_DATE: Order = {
  by: [
    { expression: `coalesce(f.until, '-infinity')::date`, type: 'date' },
    { expression: 'f.id', type: 'uuid' },
  ],
  down: false,
};

/** What is destroyed already has no key; voided registrations are due at once. */
export async function dueIn(
  snapshot: Snapshot,
  today: Day,
  rooms: readonly string[],
  areas: readonly string[],
  keyset: Keyset,
): Promise<Page<DueRow>> {
  const found = sql`
    select c.home, c.case_id as "caseId", c.case_id as id, c.display_no as "displayNo", c.number, c.dispute_type as type, ${KEEPING},
      exists (select from destruction_proposal d where d.home = c.home and d.case_id = c.case_id and d.answered_at is null) as proposed
    from case_file c
    where (c.room_id = any (${rooms}::uuid[]) or c.room_area ^@ any (${areas}::text[])) and c.list_sealed is not null
      and (c.status = 'VOIDED' or c.status = 'ARCHIVED' and exists (
        select from retention r where r.home = c.home and r.case_id = c.case_id and r.until <= ${today}::date))`;
  const due = sql`from (${found}) f where (f.status = 'VOIDED' or f.until::date <= ${today}::date)`;
  const listing = { columns: raw('f.*'), from: due, order: BY_DATE };
  return readPage<DueRow>((query) => runPlannedAnew(snapshot, query), listing, keyset);
}
