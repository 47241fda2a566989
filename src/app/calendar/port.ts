/** What keeping the calendar asks of the store: single days put right, and a year whose notice is complete. */
import type { DayKind } from '../../domain/kernel/calendar.js';
import type { Day } from '../../domain/kernel/day.js';
import type { ChangeRuntime, ChangeUnit } from '../pipeline/port.js';

export type { DayKind };

export interface CalendarDay {
  readonly day: Day;
  readonly kind: DayKind;
  /** As 春节; '' where the notice names none. */
  readonly name: string;
  readonly source: string;
}

/** A year of the calendar; working days are computed only in a loaded one. */
export interface CalendarYear {
  readonly year: number;
  readonly loaded: boolean;
  readonly source: string | null;
  readonly days: readonly CalendarDay[];
}

export interface CalendarEditing {
  /** Sets the day, in place of what was there. */
  set(day: CalendarDay): Promise<void>;
  /** The day is as its weekday says again. */
  clear(day: Day): Promise<void>;
  markLoaded(year: number, source: string): Promise<void>;
  /** The year's days are these and no others, and its notice is complete. */
  load(year: number, source: string, days: readonly CalendarDay[]): Promise<void>;
}

export interface CalendarUnit extends ChangeUnit {
  readonly calendar: CalendarEditing;
}

export type CalendarRuntime = ChangeRuntime<CalendarUnit>;

/** What has no last day because the notice of the year is missing. */
export interface Waiting {
  readonly year: number;
  readonly referrals: number;
  readonly rightsRequests: number;
}

export interface CalendarReading {
  /** One statement. */
  year(year: number): Promise<CalendarYear>;
  waiting(): Promise<Waiting[]>;
}
