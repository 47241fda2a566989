/** Effective days: what is recorded later may have happened earlier, but never in the future and never out of order. */
import { asPastDay, dayOf, type Day } from '../kernel/day.js';
import { ensure } from '../kernel/rule-broken.js';
import type { CaseState } from './state.js';

/** A real day that has come and is no typing error of a century (DAY_MALFORMED, DAY_TOO_EARLY, DAY_IN_FUTURE). */
export function notFuture(day: Day, today: Day, field: string): void {
  asPastDay(day, field, today);
}

/** Not before the last milestone or the last turn of a mandate (ledger.md, Time: DAY_BEFORE_LAST_STEP). */
export function afterLastTurn({ milestones, mandates }: CaseState, day: Day, field: string): void {
  const turned = mandates?.at(-1)?.turns.at(-1)?.day ?? '';
  notBefore(day, [milestones.at(-1)?.day ?? '', turned].sort().at(-1) ?? '', field);
}

/** The day of a further step: not in the future, and neither before the last milestone nor before a session already held. */
export function inOrder(state: CaseState, day: Day, today: Day, field: string): void {
  notFuture(day, today, field);
  afterLastTurn(state, day, field);
  notBefore(day, heldDays(state).at(-1) ?? '', field);
}

/** Days of the sessions held, in order. */
export function heldDays(state: CaseState): Day[] {
  return state.sessions
    .filter((s) => s.status === 'HELD')
    .map((s) => dayOf(new Date(s.startsAt)))
    .sort();
}

/** Not before another day (DAY_BEFORE_LAST_STEP). */
export function notBefore(day: Day, last: Day, field: string): void {
  ensure(day >= last, 'DAY_BEFORE_LAST_STEP', { field, facts: { day, last } });
}
