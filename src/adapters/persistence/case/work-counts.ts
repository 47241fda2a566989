/** How much waits in a list: one statement over the cases of it that are not archived. */
import type { CaseListQuery, WorkCounts } from '../../../app/case/views/reading-port.js';
import { OPEN } from '../../../domain/case/status.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { Day } from '../../../domain/kernel/day.js';
import { sql } from '../database/sql.js';
import { runPlannedAnew, type Snapshot } from '../reading/snapshot.js';
import { conditionOf, isDue } from './conditions.js';

export async function countWork(
  snapshot: Snapshot,
  actor: Actor,
  { among, where }: Omit<CaseListQuery, 'sort'>,
  today: Day,
): Promise<WorkCounts> {
  const counted = sql`select
      count(*) filter (where c.status = any(${OPEN}::text[]))::int as open,
      count(*) filter (where ${isDue('OVERDUE', today)})::int as overdue,
      count(*) filter (where ${isDue('TODAY', today)})::int as today,
      count(*) filter (where ${isDue('WEEK', today)})::int as week,
      count(*) filter (where ${isDue('COLD', today)})::int as cold
    from case_file c where c.status <> 'ARCHIVED' and ${await conditionOf(snapshot, actor, { among, where, sort: 'NEXT_DUE' })}`;
  const [counts] = await runPlannedAnew<WorkCounts>(snapshot, counted);
  return counts as WorkCounts;
}
