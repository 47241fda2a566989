/** What packages are read from besides the case: names of organisations, and the entries of the access log about packages. */
import type { PackageReading, PackageRow } from '../../../app/packages/port.js';
import { type Keyset, type Page, pageOf } from '../../../app/reading/page.js';
import type { CaseLocation } from '../../../domain/case/location.js';
import type { PackageFormat, PackageKind, Recipient } from '../../../domain/case/packages.js';
import type { CaseId } from '../../../domain/kernel/ids.js';
import { raw, sql } from '../database/sql.js';
import { iso } from '../privacy/opened.js';
import { LOCATION } from '../reading/columns.js';
import { afterKey, type Order, orderBy } from '../reading/pager.js';
import { sentOf } from './sent.js';
import { run, runPlannedAnew, type Snapshot } from '../reading/snapshot.js';

export function packageReadingOn(snapshot: Snapshot): PackageReading {
  return {
    organisations: async (ids) => {
      const rows = await run<{ id: string; name: string }>(
        snapshot,
        sql`select id, name from organisation where id = any (${ids}::uuid[])`,
      );
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
    log: (...asked) => packagesOf(snapshot, ...asked),
    sent: (caseId) => sentOf(snapshot, caseId),
  };
}

/** The id begins with its time, so that the newest is first. */
const NEWEST: Order = { by: [{ expression: 'l.log_id', type: 'uuid' }], down: true };

const ENTRY = raw(
  `l.log_id as id, l.at, l.field, l.reason, l.party_id as "partyId", l.person_id as "personId", l.role,
   coalesce((select p.name from person p where p.id = l.person_id), '') as "personName", l.request_id as "requestId"`,
);

type Read = Omit<PackageRow, 'package' | 'recipient' | 'format' | 'at'> & {
  readonly at: string | Date;
  readonly field: string;
  readonly location: CaseLocation;
  readonly listTotal: number | null;
};

async function packagesOf(
  snapshot: Snapshot,
  caseId: CaseId,
  keyset: Keyset,
): Promise<{ location: CaseLocation; page: Page<PackageRow> } | null> {
  const all = keyset.total
    ? raw(
        `(select count(*)::int from access_log n where n.home = c.home and n.case_id = c.case_id and n.kind = 'PACKAGED')`,
      )
    : raw('null::int');
  const rows = await runPlannedAnew<Read>(
    snapshot,
    sql`
    select ${LOCATION} as location, e.*, ${all} as "listTotal" from case_file c
    left join lateral (select ${ENTRY} from access_log l
      where l.home = c.home and l.case_id = c.case_id and l.kind = 'PACKAGED' ${afterKey(NEWEST, keyset)}
      ${orderBy(NEWEST)} limit ${keyset.size + 1}) e on true
    where c.case_id = ${caseId}::uuid`,
  );
  const [first] = rows;
  if (!first) return null;
  const entries = rows.filter(({ id }) => id !== null).map(rowOf);
  return { location: first.location, page: pageOf(entries, keyset.size, ({ id }) => [id], first.listTotal) };
}

function rowOf({ field, at, location: _location, listTotal: _total, ...row }: Read): PackageRow {
  const [kind, recipient, format] = field.split(':') as [PackageKind, Recipient, PackageFormat];
  return { ...row, at: iso(at) as string, package: kind, recipient, format };
}
