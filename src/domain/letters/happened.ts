/** An event of a case with the case before and after it: what the table of letters reads. */
import type { Recorded } from '../case/events.js';
import { fold, standing } from '../case/fold.js';
import type { CaseState } from '../case/state.js';
import { SYSTEM_POST } from '../kernel/actor.js';
import { daysBetween, dayOf } from '../kernel/day.js';

export interface Happened<Event extends Recorded = Recorded> {
  readonly event: Event;
  /** Null before the first event. */
  readonly before: CaseState | null;
  readonly after: CaseState;
  /** Its place in the history, undone events included: later news of one thing has a higher one. */
  readonly position: number;
}

/** What is recorded later than this after its day is bookkeeping, and no news to anybody (D). */
const NEWS_FOR_DAYS = 7;

/**
 * The event in its history; null where nobody is to be told of it: it was undone since, or recorded long after its day,
 * as whole paper files are.
 */
export function happenedIn(history: readonly Recorded[], event: Recorded): Happened | null {
  const at = history.indexOf(event);
  if (!standing(history).includes(event) || isBookkeeping(event)) return null;
  const before = at > 0 ? fold(history.slice(0, at)).state : null;
  return { event, before, after: fold(history.slice(0, at + 1)).state, position: at };
}

/** What the system itself ends, as a period that is over, is news whenever it comes to it. */
function isBookkeeping({ post, day, at }: Recorded): boolean {
  return post !== SYSTEM_POST.id && daysBetween(day, dayOf(at)) > NEWS_FOR_DAYS;
}
