/** How much waits in a list: one statement over the cases of it that are not archived. */
import type { CaseListQuery } from '../../../app/case/views/reading-port.js';
import type { StatusCount, WorkCounts } from '../../../app/case/views/work-counts.js';
import { isOpen, OPEN } from '../../../domain/case/status.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { Day } from '../../../domain/kernel/day.js';
import { sql } from '../database/sql.js';
import { runPlannedAnew, type Snapshot } from '../reading/snapshot.js';
import { conditionOf, isDue } from './conditions.js';

interface Counted extends Omit<StatusCount, 'ended'> {
  readonly open: number;
  readonly today: number;
  readonly week: number;
  readonly cold: number;
}

const sumOf = (rows: readonly Counted[], name: Exclude<keyof Counted, 'status'>): number =>
  rows.reduce((sum, row) => sum + row[name], 0);

export async function countWork(
  snapshot: Snapshot,
  actor: Actor,
  { among, where }: Omit<CaseListQuery, 'sort'>,
  today: Day,
): Promise<WorkCounts> {
  const counted = sql`select c.status, count(*)::int as cases,
      count(*) filter (where c.status = any(${OPEN}::text[]))::int as open,
      count(*) filter (where ${isDue('OVERDUE', today)})::int as overdue,
      count(*) filter (where ${isDue('TODAY', today)})::int as today,
      count(*) filter (where ${isDue('WEEK', today)})::int as week,
      count(*) filter (where ${isDue('COLD', today)})::int as cold
    from case_file c where c.status <> 'ARCHIVED' and ${await conditionOf(snapshot, actor, { among, where, sort: 'NEXT_DUE' })}
    group by c.status order by c.status`;
  const rows = await runPlannedAnew<Counted>(snapshot, counted);
  const totals = { open: sumOf(rows, 'open'), overdue: sumOf(rows, 'overdue'), today: sumOf(rows, 'today') };
  return {
    ...totals,
    week: sumOf(rows, 'week'),
    cold: sumOf(rows, 'cold'),
    statuses: rows.map((row) => ({ ...row, ended: !isOpen(row.status) })),
  };
}
