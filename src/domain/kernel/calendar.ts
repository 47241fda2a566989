/** Periods: how the last day of a legal period is found (domain.md §2.0, rules R1, R2, R3 and R7). */
import { addDays, type Day, weekday, yearOf } from './day.js';
import { type Breach, ensure, RuleBroken } from './rule-broken.js';

/** How a day differs from its weekday: a holiday or its bridge (OFF), a made-up working day (WORK). */
export type DayKind = 'OFF' | 'WORK';

/** The exceptions of the years for which a holiday notice is loaded; nothing is computed outside them. */
export interface Calendar {
  readonly exceptions: ReadonlyMap<Day, DayKind>;
  readonly years: ReadonlySet<number>;
}

/** A calendar of the loaded years, from the days that differ from their weekday. */
export function calendarOf(exceptions: Iterable<readonly [Day, DayKind]>, years: Iterable<number>): Calendar {
  return { exceptions: new Map(exceptions), years: new Set(years) };
}

/**
 * Monday to Friday less public holidays plus made-up days (全国年节及纪念日放假办法, yearly notice).
 * Refuses a year without its notice: CALENDAR_MISSING, fact `year`.
 */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  const year = yearOf(day);
  ensure(calendar.years.has(year), 'CALENDAR_MISSING', { facts: { year } });
  const exception = calendar.exceptions.get(day);
  return exception ? exception === 'WORK' : weekday(day) <= 5;
}

/** R3: a last day that is off moves to the first working day after it (民诉法 art 85 ¶3, 民法典 art 203). */
export function rollForward(day: Day, calendar: Calendar): Day {
  let last = day;
  while (!isWorkingDay(last, calendar)) last = addDays(last, 1);
  return last;
}

/** Last day of `count` working days; the start day is not counted (R1). */
export function addWorkingDays(start: Day, count: number, calendar: Calendar): Day {
  let day = start;
  for (let left = whole(count); left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** A last day, or the year whose notice is missing, until which it cannot be told (domain.md §8, 25). */
export type LastDay =
  | { readonly on: Day; readonly missingYear: null }
  | { readonly on: null; readonly missingYear: number };

/** Reckons a last day; a missing notice is no refusal but a day that is told later. */
export function lastDay(reckon: () => Day): LastDay {
  try {
    return { on: reckon(), missingYear: null };
  } catch (error) {
    if (!(error instanceof RuleBroken) || error.code !== 'CALENDAR_MISSING') throw error;
    return { on: null, missingYear: Number(error.facts['year']) };
  }
}

/** Why a day that is due is not told (DUE_DAY_UNKNOWN, fact `year`); null when no year is missing. */
export function dueDayUnknown(missingYear: number | null | undefined): Breach | null {
  return missingYear ? { code: 'DUE_DAY_UNKNOWN', field: 'dueOn', facts: { year: missingYear } } : null;
}

/** Last day of `count` calendar days; the start day is not counted (R1) and the end rolls forward (R3). */
export function addCalendarDays(start: Day, count: number, calendar: Calendar): Day {
  return rollForward(addDays(start, whole(count)), calendar);
}

/** Last day of `count` months, rolled forward (R2, R3); a year is twelve months. */
export function addMonths(start: Day, count: number, calendar: Calendar): Day {
  return rollForward(sameDayLater(start, whole(count)), calendar);
}

/** R2: the same day of the month, or the month's last day where it has no such day (民法典 art 202). */
export function sameDayLater(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}

/**
 * R7: in labour arbitration 3, 5 and 10 days are working days, 15 and 45 are calendar days
 * (劳动人事争议仲裁办案规则 art 80). The rule names no other length, so none is accepted.
 */
export function addLabourDays(start: Day, count: 3 | 5 | 10 | 15 | 45, calendar: Calendar): Day {
  return count <= 10 ? addWorkingDays(start, count, calendar) : addCalendarDays(start, count, calendar);
}

/** A period has a whole, positive length; anything else is an error of the program, not of a person. */
function whole(count: number): number {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`A period of ${count} is none.`);
  return count;
}
