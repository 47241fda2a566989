/** The calendar is put right: a holiday notice of a new year, or a day that was entered wrongly. */
import { yearOf, type Day } from '../../domain/kernel/day.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { Command, Effect, Keyed } from '../pipeline/command.js';
import type { CalendarUnit, DayKind } from './port.js';

export interface EditCalendarDay extends Keyed {
  readonly day: Day;
  /** Absent: the day is as its weekday says. */
  readonly kind?: DayKind;
  readonly name: string;
  readonly source: string;
  /** The year's notice is entered whole: from now on working days are computed in it. */
  readonly yearComplete?: boolean;
}

type Edited = Effect<object> & { readonly edit: EditCalendarDay };

/** TEXT_MISSING at `source`, YEAR_OUT_OF_RANGE. Periods already computed stay as they are. */
export const editCalendarDay: Command<EditCalendarDay, CalendarUnit, object, null, null, null, Edited> = {
  operation: 'editCalendarDay',
  check: ({ source, day }) => {
    ensure(source.trim(), 'TEXT_MISSING', { field: 'source' });
    ensureYear(yearOf(day), 'day');
  },
  /** A day is set whatever it was, so nothing is locked and no post is nearer to it than another. */
  lock: async () => null,
  gate: () => null,
  decide: (_passed, _facts, edit) => ({ subject: { kind: 'CALENDAR_DAY', id: edit.day }, made: {}, edit }),
  write: async ({ calendar }, { edit: { day, kind, name, source, yearComplete } }) => {
    if (kind) await calendar.set({ day, kind, name, source });
    else await calendar.clear(day);
    if (yearComplete) await calendar.markLoaded(yearOf(day), source);
  },
};

/** YEAR_OUT_OF_RANGE beyond 1949 to 2200. */
export function ensureYear(year: number, field: string): void {
  ensure(Number.isInteger(year) && year >= 1949 && year <= 2200, 'YEAR_OUT_OF_RANGE', { field });
}
