/** Visits of parties and the codes that opened them are kept as long as a complaint about them may come, and then forgotten. */
import { sameDayLater } from '../../domain/kernel/calendar.js';
import { dayOf, startOf } from '../../domain/kernel/day.js';

/** Years, as records of processing are kept (个人信息保护法 56 ¶2); logs of a network six months at least (网络安全法 21) (D: decision 67). */
const KEPT_YEARS = 3;

export interface OldVisits {
  /** Visits and codes that ended before; returns how many. A few thousand at a time. */
  forget(before: Date): Promise<number>;
}

/** What the sweep does each time: mostly nothing. */
export function forgetVisits(visits: OldVisits, at: Date): Promise<number> {
  return visits.forget(startOf(sameDayLater(dayOf(at), -12 * KEPT_YEARS)));
}
