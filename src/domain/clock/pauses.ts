/** Pauses: days that do not count. The day on which a cause begins still counts, the day on which it ends no more (as R1). */
import type { Day } from '../kernel/day.js';
import type { PauseCause } from './row.js';

/** One cause, from the day on which it was recorded to the day on which it ended; null while it lasts. */
export interface Pause {
  readonly cause: PauseCause;
  readonly from: Day;
  readonly until: Day | null;
}

/** The days after `from` up to and with `until`; null: without end so far. */
export interface Stretch {
  readonly from: Day;
  readonly until: Day | null;
}

/** Overlapping causes count once; in order, without touching each other. What ended before it began is none. */
export function stretchesOf(pauses: readonly Stretch[]): Stretch[] {
  const sorted = pauses
    .filter(({ from, until }) => until === null || until > from)
    .sort((a, b) => a.from.localeCompare(b.from));
  const merged: Stretch[] = [];
  for (const { from, until } of sorted) {
    const last = merged.at(-1);
    if (last && (last.until === null || from <= last.until)) {
      merged[merged.length - 1] = { from: last.from, until: later(last.until, until) };
    } else merged.push({ from, until });
  }
  return merged;
}

/** The stretch in which a day lies, if any. */
export function stretchAt(day: Day, stretches: readonly Stretch[]): Stretch | null {
  return stretches.find(({ from, until }) => day > from && (until === null || day <= until)) ?? null;
}

function later(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}
