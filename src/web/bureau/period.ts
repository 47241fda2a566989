/** Periods of statements: the usual ones, the one before, the same a year ago, and their months. Days are `2026-11-29`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const PRESETS = ['MONTH', 'LAST_MONTH', 'QUARTER', 'HALF', 'YEAR', 'LAST_YEAR'] as const;
export type Preset = (typeof PRESETS)[number];

const DAY_MS = 86_400_000;
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);
const day = (year: number, month: number, date: number): string => iso(Date.UTC(year, month - 1, date));
const numbersOf = (text: string) => text.split('-').map(Number) as [number, number, number];

/** A period that is not over ends today. */
export function presetOf(preset: Preset, today: string): Period {
  const [year, month] = numbersOf(today);
  const since = { MONTH: month, QUARTER: month - ((month - 1) % 3), HALF: month > 6 ? 7 : 1, YEAR: 1 };
  if (preset === 'LAST_MONTH') return { from: day(year, month - 1, 1), to: day(year, month, 0) };
  if (preset === 'LAST_YEAR') return { from: day(year - 1, 1, 1), to: day(year - 1, 12, 31) };
  return { from: day(year, since[preset], 1), to: today };
}

const isMonthsEnd = (text: string): boolean => iso(Date.parse(text) + DAY_MS).endsWith('-01');

/** The months before as many months of a whole period; else as many days before. */
export function before({ from, to }: Period): Period {
  const [year, month, date] = numbersOf(from);
  const [lastYear, lastMonth] = numbersOf(to);
  const end = iso(Date.parse(from) - DAY_MS);
  if (date !== 1 || !isMonthsEnd(to)) return { from: iso(2 * Date.parse(from) - Date.parse(to) - DAY_MS), to: end };
  const months = (lastYear - year) * 12 + lastMonth - month + 1;
  return { from: day(year, month - months, 1), to: end };
}

/** 29 February has the 28th a year ago. */
export function yearAgo({ from, to }: Period): Period {
  const back = (text: string): string => {
    const [year, month, date] = numbersOf(text);
    const last = Number(day(year - 1, month + 1, 0).slice(8));
    return day(year - 1, month, Math.min(date, last));
  };
  return { from: back(from), to: back(to) };
}

/** From the month of one day to that of another; negative where it lies before. */
export function monthsBetween(from: string, to: string): number {
  const [[year, month], [laterYear, laterMonth]] = [numbersOf(from), numbersOf(to)];
  return (laterYear - year) * 12 + laterMonth - month;
}

/** `2026-11` and so many months. */
export function monthsLater(month: string, count: number): string {
  const [year, number] = numbersOf(month);
  return day(year, number + count, 1).slice(0, 7);
}

/** The months that a period touches, each cut to it; not more than the last twenty-four. */
export function monthsOf({ from, to }: Period): readonly Period[] {
  const [year, month] = numbersOf(from);
  const count = monthsBetween(from, to) + 1;
  const all = Array.from({ length: Math.max(0, count) }, (_, n) => ({
    from: day(year, month + n, 1),
    to: day(year, month + n + 1, 0),
  }));
  const cut = all.map((one) => ({ from: one.from < from ? from : one.from, to: one.to > to ? to : one.to }));
  return cut.slice(-24);
}
