/** What reminders ask of the store: rows that are due at an instant, written and told in transactions. */
import type { CaseState } from '../../domain/case/state.js';
import type { Calendar } from '../../domain/kernel/calendar.js';
import type { CaseId, Home } from '../../domain/kernel/ids.js';
import type { Reminder } from '../../domain/reminders/reminders.js';

export interface StampedCalendar {
  readonly calendar: Calendar;
  readonly stamp: string;
}

/** The reminders of a case as they have to stand. */
export interface Planned {
  readonly home: Home;
  readonly caseId: CaseId;
  /** All that the case has; what is not among them and was not told is forgotten. */
  readonly all: readonly Reminder[];
  /** Only what is due after it is written down: what was past already when it was recorded is not told late. */
  readonly since: Date;
  readonly stamp: string;
}

export interface ReminderPlan {
  calendar(): Promise<StampedCalendar>;
  /** Told ones stay, so that none is told again whatever the clock does. */
  replan(planned: readonly Planned[]): Promise<void>;
}

/** A case whose reminders were reckoned with another calendar. */
export interface StaleCase extends Pick<RemindedCase, 'home' | 'caseId' | 'state' | 'changedAt'> {
  /** They were never reckoned, for the case is older than reminders are. */
  readonly first: boolean;
}

/** In one transaction. */
export interface StaleReminders extends ReminderPlan {
  /** At most so many, locked: other sweepers leave them out. */
  stale(stamp: string, limit: number): Promise<readonly StaleCase[]>;
}

/** A case as far as reminders are reckoned of it and told. */
export interface RemindedCase {
  readonly home: Home;
  readonly caseId: CaseId;
  readonly state: CaseState;
  readonly changedAt: Date;
  readonly roomName: string;
  /** The place of a session as somebody wrote it; null in the room itself and where none was named. */
  placeOf(sessionId: string): Promise<string | null>;
}

/** A row that is due. `key` is what `keyOf` makes of its reminder. */
export interface DueRow {
  readonly home: Home;
  readonly caseId: CaseId;
  readonly key: string;
}

/** TOLD: letters were written · OVERTAKEN: its day was over, or the case no longer has it. */
export type Closed = DueRow & { readonly as: 'TOLD' | 'OVERTAKEN' };

/** In one transaction. */
export interface DueReminders {
  calendar(): Promise<StampedCalendar>;
  /** Due and not told, at most so many, locked: other sweepers leave them out. The oldest first; without those of some cases. */
  take(at: Date, limit: number, without: readonly CaseId[]): Promise<readonly DueRow[]>;
  /** Those of them that still exist and were not destroyed. */
  cases(ids: readonly CaseId[]): Promise<readonly RemindedCase[]>;
  close(rows: readonly Closed[], at: Date): Promise<void>;
}
