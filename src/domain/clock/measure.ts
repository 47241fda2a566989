/** How the last day of a period is found (domain.md §2.0: R1, R2, R3; pauses; extensions). */
import { type Calendar, isWorkingDay, sameDayLater } from '../kernel/calendar.js';
import { addDays, type Day, daysBetween, yearOf } from '../kernel/day.js';
import { type Stretch, stretchAt, stretchesOf } from './pauses.js';
import type { Length, Unit } from './row.js';

export interface Period {
  /** Not counted itself (R1). */
  readonly startedOn: Day;
  readonly length: Length;
  /** Added before the end rolls; in the unit of the period they make it longer as a whole. */
  readonly extensions: readonly Length[];
  readonly pauses: readonly Stretch[];
}

export interface Measured {
  /** Ends at 24:00 (R4); null while the period stands still or the calendar of a year is missing. */
  readonly dueOn: Day | null;
  /** The last day before it rolls over days off (R3); null while it cannot be known. */
  readonly rawLast: Day | null;
  /** What is still to count while the period stands still; null when it runs, or is counted in months. */
  readonly left: Length | null;
  readonly paused: boolean;
  /** The year whose official calendar is not loaded (domain.md §8, 25). */
  readonly missingYear: number | null;
}

/** What stops a count: a pause without end, or a year without its calendar. */
type Stop = { readonly at: 'PAUSE'; readonly left: Length | null } | { readonly at: 'CALENDAR'; readonly year: number };
type Counted = Day | Stop;
const stopped = (counted: Counted): counted is Stop => typeof counted !== 'string';

/** R1, R2 and R3 with pauses and extensions. A year without its calendar gives no day, and its number. */
export function measure({ startedOn, length, extensions, pauses }: Period, calendar: Calendar): Measured {
  const stretches = stretchesOf(pauses);
  let raw: Counted = startedOn;
  for (const part of joined([length, ...extensions])) {
    if (!stopped(raw)) raw = counted(raw, part, stretches, calendar);
  }
  if (stopped(raw)) return unknown(raw, null);
  const due = rolled(raw, stretches, calendar);
  if (stopped(due)) return unknown(due, raw);
  return { dueOn: due, rawLast: raw, left: null, paused: false, missingYear: null };
}

/** Counted back from an event: the last day by which notice is given. A day off moves it to the working day before (D). */
export function lastDayBefore(event: Day, { count, unit }: Length, calendar: Calendar): Day | null {
  let day = unit === 'CD' ? addDays(event, -count) : event;
  for (let left = unit === 'CD' ? 0 : count; left > 0; ) {
    day = addDays(day, -1);
    if (!loaded(day, calendar)) return null;
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  while (loaded(day, calendar) && !isWorkingDay(day, calendar)) day = addDays(day, -1);
  return loaded(day, calendar) ? day : null;
}

const loaded = (day: Day, { years }: Calendar): boolean => years.has(yearOf(day));

function unknown(stop: Stop, rawLast: Day | null): Measured {
  const paused = stop.at === 'PAUSE';
  const left = stop.at === 'PAUSE' ? stop.left : null;
  return { dueOn: null, rawLast, left, paused, missingYear: stop.at === 'CALENDAR' ? stop.year : null };
}

/** Lengths of one unit are one length: two months and a month are three months, not two ends of months. */
function joined(lengths: readonly Length[]): Length[] {
  const sums = new Map<Unit, number>();
  for (const { count, unit } of lengths) sums.set(unit, (sums.get(unit) ?? 0) + count);
  return [...sums].map(([unit, count]) => ({ unit, count }));
}

function counted(start: Day, { count, unit }: Length, stretches: readonly Stretch[], calendar: Calendar): Counted {
  if (unit === 'M' || unit === 'Y') return shifted(start, unit === 'Y' ? count * 12 : count, stretches);
  if (unit === 'CD' && stretches.length === 0) return addDays(start, count);
  let day = start;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const still = stretchAt(day, stretches);
    if (still?.until === null) return { at: 'PAUSE', left: { count: left, unit } };
    if (still) day = still.until as Day;
    else if (unit === 'CD') left -= 1;
    else if (!loaded(day, calendar)) return { at: 'CALENDAR', year: yearOf(day) };
    else if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** R2 gives the day some months later; each pause before it moves it by its days (D: no rule says how). */
function shifted(start: Day, months: number, stretches: readonly Stretch[]): Counted {
  let last = sameDayLater(start, months);
  for (const { from, until } of stretches) {
    if (from >= last) break;
    if (until === null) return { at: 'PAUSE', left: null };
    const begin = from > start ? from : start;
    if (until > begin) last = addDays(last, daysBetween(begin, until));
  }
  return last;
}

/** R3: the last day moves over days off, and over days that do not count. */
function rolled(raw: Day, stretches: readonly Stretch[], calendar: Calendar): Counted {
  let day = raw;
  for (;;) {
    const still = stretchAt(day, stretches);
    if (still?.until === null) return { at: 'PAUSE', left: null };
    if (still) day = still.until as Day;
    else if (!loaded(day, calendar)) return { at: 'CALENDAR', year: yearOf(day) };
    else if (isWorkingDay(day, calendar)) return day;
    day = addDays(day, 1);
  }
}
