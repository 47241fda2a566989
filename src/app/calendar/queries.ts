/** The calendar as everybody who is signed in may read it, and what waits for it, for who keeps it. */
import type { Actor } from '../../domain/kernel/actor.js';
import { ensurePermitted } from '../permission/operations.js';
import { ensureYear } from './edit-day.js';
import type { CalendarReading, CalendarYear, Waiting } from './port.js';

/** A year with the days that differ from their weekday; YEAR_OUT_OF_RANGE beyond 1949 to 2200. */
export async function calendarYear(reading: CalendarReading, year: number): Promise<CalendarYear> {
  ensureYear(year, 'year');
  return reading.year(year);
}

/** How many last days wait for which year, the next year first; NOT_PERMITTED. */
export async function calendarWaiting(reading: CalendarReading, actor: Actor): Promise<Waiting[]> {
  ensurePermitted('calendarWaiting', actor);
  return reading.waiting();
}
