/** The holiday notice of a year is entered whole: days off with their bridges, and made-up working days. */
import { type Day, weekday, yearOf } from '../../domain/kernel/day.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { Command, Effect, Keyed } from '../pipeline/command.js';
import { ensureYear } from './edit-day.js';
import type { CalendarUnit, DayKind } from './port.js';

export interface NoticeDay {
  readonly day: Day;
  readonly kind: DayKind;
  readonly name: string;
}

export interface LoadCalendarYear extends Keyed {
  readonly year: number;
  /** As the number of the notice. */
  readonly source: string;
  readonly days: readonly NoticeDay[];
}

type Loaded = Effect<object> & { readonly loaded: LoadCalendarYear };

/**
 * The days given take the place of all days of that year; periods already computed stay as they are. A notice may begin in
 * the December before. YEAR_OUT_OF_RANGE, TEXT_MISSING, CALENDAR_EMPTY, CALENDAR_DAY_TWICE, CALENDAR_DAY_ELSEWHERE,
 * CALENDAR_WORKDAY_WRONG.
 */
export const loadCalendarYear: Command<LoadCalendarYear, CalendarUnit, object, null, null, null, Loaded> = {
  operation: 'loadCalendarYear',
  check: ({ year, source, days }) => {
    ensureYear(year, 'year');
    ensure(source.trim(), 'TEXT_MISSING', { field: 'source' });
    ensure(
      days.some(({ kind }) => kind === 'OFF'),
      'CALENDAR_EMPTY',
      { field: 'days' },
    );
    days.forEach((one, i) => {
      ensureFits(one, year, `days[${i}].day`);
      const twice = days.findIndex(({ day }) => day === one.day) < i;
      ensure(!twice, 'CALENDAR_DAY_TWICE', { field: `days[${i}].day`, facts: { day: one.day } });
    });
  },
  /** A year is set whatever it was, so nothing is locked and no post is nearer to it than another. */
  lock: async () => null,
  gate: () => null,
  decide: (_passed, _facts, loaded) => ({
    subject: { kind: 'CALENDAR_YEAR', id: String(loaded.year) },
    made: {},
    loaded,
  }),
  write: ({ calendar }, { loaded: { year, source, days } }) =>
    calendar.load(
      year,
      source,
      days.map((one) => ({ ...one, source })),
    ),
};

function ensureFits({ day, kind }: NoticeDay, year: number, field: string): void {
  const inNotice = yearOf(day) === year || day.startsWith(`${year - 1}-12`);
  ensure(inNotice, 'CALENDAR_DAY_ELSEWHERE', { field, facts: { day, year } });
  ensure(kind === 'OFF' || weekday(day) > 5, 'CALENDAR_WORKDAY_WRONG', { field, facts: { day } });
}
