/** Whether an act was in time (domain.md §2.0: R4 cut-off, R5 post). It answers, and never refuses a party anything. */
import { addDays, type Day, dayOf, startOf } from '../kernel/day.js';

/** R4: the last day ends at 24:00 in Asia/Shanghai; where the body has business hours, with these. */
export function cutOff(dueOn: Day, closesAt: Date | null = null): Date {
  const midnight = startOf(addDays(dueOn, 1));
  return closesAt && dayOf(closesAt) === dueOn ? closesAt : midnight;
}

interface Act {
  /** When it reached the body. */
  readonly at: Date;
  /** The day of its postmark, if it was posted. */
  readonly postedOn?: Day | null;
}

/** R5: what was handed to the post by the last day is in time, however long it travelled; `posted` is the row's. */
export function inTime({ at, postedOn }: Act, dueOn: Day, posted: boolean, closesAt: Date | null = null): boolean {
  if (posted && postedOn) return postedOn <= dueOn;
  return at <= cutOff(dueOn, closesAt);
}
