/** Which cases behind a figure a person may see: those that exist for them in every other list. */
import type { Actor } from '../../../domain/kernel/actor.js';
import { seenInScope } from '../visibility/scope.js';
import { type Sql, sql } from '../database/sql.js';

/** The condition on `hit` that a drill-down asks for; what it hides is counted, not listed. */
export function visibleTo(actor: Actor): Sql {
  return sql`exists (select from case_file c
    where c.home = hit.home and c.case_id = hit.case_id and ${seenInScope(actor, 'c')})`;
}
