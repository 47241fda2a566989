/** What filling in last days asks of the store. */
import type { Calendar } from '../../domain/kernel/calendar.js';
import type { Day } from '../../domain/kernel/day.js';
import type { DueReferral } from '../referral/sweep.js';

/** An offer that was sent and has no last day to answer. */
export interface Undated extends DueReferral {
  readonly sentOn: Day;
}

export interface DatedRequests {
  readonly askedOn: Day;
  readonly dueOn: Day;
}

/** What has no last day though the year in which it began is loaded; the oldest first, a bounded number at a time. */
export interface UndatedItems {
  referrals(): Promise<readonly Undated[]>;
  /** Days on which such requests were asked. */
  requestDays(): Promise<readonly Day[]>;
  calendar(): Promise<Calendar>;
  /** Writes the last day of undecided requests that have none yet; returns how many. */
  dateRequests(days: readonly DatedRequests[]): Promise<number>;
}
