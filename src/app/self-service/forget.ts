/** Visits of parties and the codes that opened them are kept as long as a complaint about them may come, and then forgotten. */
import { dayOf, startOf } from '../../domain/kernel/day.js';
import { forgottenBefore } from '../../domain/privacy/kept-beside.js';

export interface OldVisits {
  /** Visits and codes that ended before; returns how many. A few thousand at a time. */
  forget(before: Date): Promise<number>;
}

/** What the sweep does each time: mostly nothing. */
export function forgetVisits(visits: OldVisits, at: Date): Promise<number> {
  return visits.forget(startOf(forgottenBefore('PARTY_VISIT', dayOf(at))));
}
