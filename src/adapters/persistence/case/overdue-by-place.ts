/** Overdue cases of those that are accepted and open, as the book counts open ones, by where their rooms are: one statement over those in the viewer's close sight. */
import type { OverdueAt } from '../../../app/map/port.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { Day } from '../../../domain/kernel/day.js';
import { OPEN } from '../../../domain/case/status.js';
import type { DivisionCode } from '../../../domain/kernel/ids.js';
import { isDue } from './conditions.js';
import { sql } from '../database/sql.js';
import { runPlannedAnew, type Snapshot } from '../reading/snapshot.js';
import { inCloseScope } from '../visibility/scope.js';

export function overdueByPlace(
  snapshot: Snapshot,
  actor: Actor,
  area: DivisionCode | null,
  today: Day,
): Promise<OverdueAt[]> {
  return runPlannedAnew<OverdueAt>(
    snapshot,
    sql`select c.room_area as "divisionCode", count(*)::int as overdue from case_file c
      where c.status = any(${OPEN}::text[]) and c.accepted_on is not null and ${isDue('OVERDUE', today)} and c.room_area ^@ ${area ?? ''}::text
        and ${inCloseScope(actor, 'c')}
      group by 1 order by 1`,
  );
}
