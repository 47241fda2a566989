/** What is due: as a condition on a column of days, and as an order in which nothing due comes last. */
import type { DueOn } from '../../../app/reading/due.js';
import { raw, type Sql, sql } from '../database/sql.js';
import type { Order } from './pager.js';

/** Nothing without a day belongs to any group. */
export function dueIs(expression: string, { group, today }: DueOn): Sql {
  const day = raw(expression);
  if (group === 'OVERDUE') return sql`${day} < ${today}::date`;
  return group === 'TODAY' ? sql`${day} = ${today}::date` : sql`${day} between ${today}::date and ${today}::date + 6`;
}

/** What is due first, first; what has no day last. */
export const byDue = (expression: string, id: string): Order => ({
  by: [
    { expression: `coalesce(${expression}, 'infinity'::date)`, type: 'date' },
    { expression: id, type: 'uuid' },
  ],
  down: false,
});
