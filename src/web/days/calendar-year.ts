/** The calendar of a year as the server has it: asked once for all dates of a page, and anew after a while. */
import { useEffect, useSyncExternalStore } from 'react';
import { calendarYear, type CalendarYearQuery } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { sessionState } from '../server/session.js';

export type CalendarYear = CalendarYearQuery['calendar'];

interface Asked {
  readonly at: number;
  /** Null until the answer is there, and where there is none. */
  readonly calendar: CalendarYear | null;
}

const KEPT_MS = 10 * 60_000;
const years = new Map<number, Asked>();
const listeners = new Set<() => void>();

function onYears(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function keep(year: number, calendar: CalendarYear | null): void {
  years.set(year, { at: Date.now(), calendar });
  for (const listener of listeners) listener();
}

function askFor(year: number): void {
  const known = years.get(year);
  if (known && Date.now() - known.at < KEPT_MS) return;
  years.set(year, { at: Date.now(), calendar: known?.calendar ?? null });
  void ask(calendarYear, { year }).then(
    ({ calendar }) => keep(year, calendar),
    () => undefined,
  );
}

/** Null where it is not known, and for who is not signed in. */
export function useCalendarYear(year: number | null): CalendarYear | null {
  const calendar = useSyncExternalStore(onYears, () => (year === null ? null : (years.get(year)?.calendar ?? null)));
  useEffect(() => {
    if (year !== null && sessionState() === 'IN') askFor(year);
  }, [year]);
  return calendar;
}
