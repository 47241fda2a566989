/** Queues by what is due: the groups of a work list, and the two orders of a queue. */
import { isDay, type Day } from '../../domain/kernel/day.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { type Keyset, keysetOf, type PageRequest } from './page.js';

/** Past its last day; ending today; ending within seven days, today among them. */
export const QUEUE_DUE = ['OVERDUE', 'TODAY', 'WEEK'] as const;
export type QueueDue = (typeof QUEUE_DUE)[number];

export type QueueSort = 'NEWEST' | 'DUE';

/** A group, and the day from which it is told. */
export interface DueOn {
  readonly group: QueueDue;
  readonly today: Day;
}

/** A cursor of another order is no cursor (CURSOR_MALFORMED). */
export function queuePage(request: PageRequest, sort: QueueSort): Keyset {
  const page = keysetOf(request, sort === 'DUE' ? 2 : 1);
  const [first = ''] = page.after ?? [];
  ensure(!page.after || sort === 'NEWEST' || isDay(first) || first === 'infinity', 'CURSOR_MALFORMED', {
    field: 'after',
  });
  return page;
}
