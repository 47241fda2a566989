/** Cuts a period into whole months, which cells answer, and ragged days, which entries answer. */
import type { Period } from '../../../app/book/port.js';
import { addDays, type Day } from '../../../domain/kernel/day.js';

/** Days, both included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

export interface Periods {
  /** First day of the month in which the period begins: cells of earlier months lie before it. */
  readonly cellsBefore: Day;
  /** Days before the period in the month in which it begins. */
  readonly raggedBefore: Days | null;
  /** First day of the first whole month, and first day after the last. */
  readonly whole: { readonly from: Day; readonly until: Day } | null;
  /** Days of the period in no whole month. */
  readonly ragged: readonly Days[];
  /** The month in which the period ends ragged, after whole months: some of its days are in, some not. */
  readonly lastMonth: Days | null;
}

export function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

export function nextMonth(day: Day): Day {
  return monthOf(addDays(monthOf(day), 31));
}

const nonEmpty = (days: Days): boolean => days.from <= days.to;

/** The pieces of a period; together they are the period, once. */
export function periodsOf({ from, to }: Period): Periods {
  const cellsBefore = monthOf(from);
  const first = from === cellsBefore ? from : nextMonth(from);
  const after = addDays(to, 1);
  const until = monthOf(after) === after ? after : monthOf(to);
  const before = { from: cellsBefore, to: addDays(from, -1) };
  const whole = first < until ? { from: first, until } : null;
  const pieces = whole
    ? [
        { from, to: addDays(first, -1) },
        { from: until, to },
      ]
    : [{ from, to }];
  const lastMonth = whole && until <= to ? { from: until, to: addDays(nextMonth(until), -1) } : null;
  return {
    cellsBefore,
    raggedBefore: nonEmpty(before) ? before : null,
    whole,
    ragged: pieces.filter(nonEmpty),
    lastMonth,
  };
}
