/** Why a period ends on its day: each step of the computation, in the order in which a party follows it. */
import type { Calendar } from '../kernel/calendar.js';
import { addDays, type Day, weekday } from '../kernel/day.js';
import type { Measured } from './measure.js';
import { type Pause, stretchAt, stretchesOf } from './pauses.js';
import type { Cite, ClockRow, ExtensionRule, Length, StartEvent } from './row.js';

/** Days that were not counted, or over which the end rolled. */
export interface DaysOff {
  /** Off by the official notice. */
  readonly holidays: readonly Day[];
  readonly weekends: readonly Day[];
  /** Weekend days that the notice made working days, and that therefore count. */
  readonly madeUp: readonly Day[];
}

export interface Extended {
  readonly length: Length;
  readonly on: Day;
  readonly by: ExtensionRule['by'];
}

export type Reason =
  | { readonly kind: 'START'; readonly event: StartEvent; readonly day: Day }
  | { readonly kind: 'LENGTH'; readonly length: Length }
  | ({ readonly kind: 'NOT_COUNTED' } & DaysOff)
  | ({ readonly kind: 'PAUSED' } & Pause)
  | ({ readonly kind: 'EXTENDED' } & Extended)
  | { readonly kind: 'LAST_DAY'; readonly day: Day; readonly monthEnd: boolean }
  | ({ readonly kind: 'ROLLED'; readonly day: Day } & DaysOff)
  | { readonly kind: 'STANDS_STILL'; readonly left: Length | null }
  | { readonly kind: 'NO_CALENDAR'; readonly year: number }
  | { readonly kind: 'DUE'; readonly day: Day }
  | ({ readonly kind: 'CITE' } & Cite);

interface Explained {
  readonly row: ClockRow;
  readonly length: Length;
  readonly startedOn: Day;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extended[];
}

/** The reasons of a computed, paused or not yet computable period. */
export function reasonsOf(period: Explained, measured: Measured, calendar: Calendar): Reason[] {
  const { row, length, startedOn, pauses, extensions } = period;
  return [
    { kind: 'START', event: row.from, day: startedOn },
    { kind: 'LENGTH', length },
    ...extensions.map((extended): Reason => ({ kind: 'EXTENDED', ...extended })),
    ...pauses.map((pause): Reason => ({ kind: 'PAUSED', ...pause })),
    ...endOf(period, measured, calendar),
    { kind: 'CITE', ...row.cite },
  ];
}

function endOf(period: Explained, measured: Measured, calendar: Calendar): Reason[] {
  const { dueOn, rawLast, missingYear, paused, left } = measured;
  const known: Reason[] = [];
  if (rawLast) known.push(...notCounted(period, rawLast, calendar), lastDay(period, rawLast));
  if (missingYear !== null) return [...known, { kind: 'NO_CALENDAR', year: missingYear }];
  if (paused || !dueOn || !rawLast) return [...known, { kind: 'STANDS_STILL', left }];
  const over = daysOff(rawLast, addDays(dueOn, -1), calendar);
  if (dueOn > rawLast) known.push({ kind: 'ROLLED', day: dueOn, ...over });
  return [...known, { kind: 'DUE', day: dueOn }];
}

function lastDay({ startedOn, length }: Explained, day: Day): Reason {
  const monthEnd = (length.unit === 'M' || length.unit === 'Y') && day.slice(8) < startedOn.slice(8);
  return { kind: 'LAST_DAY', day, monthEnd };
}

/** Of a period in working days: which days of it were off. */
function notCounted({ length, startedOn, pauses }: Explained, rawLast: Day, calendar: Calendar): Reason[] {
  if (length.unit !== 'WD') return [];
  const stretches = stretchesOf(pauses);
  const off = daysOff(addDays(startedOn, 1), rawLast, calendar, (day) => stretchAt(day, stretches) === null);
  return off.holidays.length + off.weekends.length + off.madeUp.length > 0 ? [{ kind: 'NOT_COUNTED', ...off }] : [];
}

function daysOff(from: Day, to: Day, calendar: Calendar, counts: (day: Day) => boolean = () => true): DaysOff {
  const off = { holidays: [] as Day[], weekends: [] as Day[], madeUp: [] as Day[] };
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const exception = calendar.exceptions.get(day);
    if (!counts(day)) continue;
    if (exception === 'OFF') off.holidays.push(day);
    else if (exception === 'WORK') off.madeUp.push(day);
    else if (weekday(day) > 5) off.weekends.push(day);
  }
  return off;
}
