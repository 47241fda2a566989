/** The months that a period touches, each cut to it: a line of a statement by month is the statement of one of them. */
import { addDays, type Day } from '../../domain/kernel/day.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { FigureQuery, Period, StatementQuery } from './port.js';

/** Ten years. */
const MOST_MONTHS = 120;

export interface Month extends Period {
  /** `2026-11`. */
  readonly key: string;
}

const keyOf = (day: Day): string => day.slice(0, 7);
const firstOf = (day: Day): Day => `${keyOf(day)}-01`;
const nextAfter = (day: Day): Day => firstOf(addDays(firstOf(day), 31));

/** In their order. */
export function monthsOf({ from, to }: Period): readonly Month[] {
  const months: Month[] = [];
  for (let first = from; first <= to; first = nextAfter(first)) {
    const last = addDays(nextAfter(first), -1);
    months.push({ key: keyOf(first), from: first, to: last < to ? last : to });
  }
  return months;
}

/** MONTHS_TOO_MANY: each month is a line of every class, whether or not anything happened in it. */
export function ensureFewMonths({ by, period }: Pick<StatementQuery, 'by' | 'period'>): void {
  if (by !== 'MONTH') return;
  const last = keyOf(period.to);
  const [years, months] = [Number(last.slice(0, 4)), Number(last.slice(5))];
  const count = (years - Number(period.from.slice(0, 4))) * 12 + months - Number(period.from.slice(5, 7)) + 1;
  ensure(count <= MOST_MONTHS, 'MONTHS_TOO_MANY', { field: 'period', facts: { most: MOST_MONTHS } });
}

/** A figure of one month is that of the month by itself (FIGURE_KEY_UNFIT for a month outside of the period). */
export function ofItsMonth(query: FigureQuery): FigureQuery {
  if (query.by !== 'MONTH') return query;
  ensureFewMonths(query);
  const month = monthsOf(query.period).find(({ key }) => key === query.key);
  ensure(month, 'FIGURE_KEY_UNFIT', { field: 'key', facts: { by: query.by } });
  return { ...query, by: 'CLASS', key: '', period: { from: month.from, to: month.to } };
}
