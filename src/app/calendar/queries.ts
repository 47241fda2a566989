/** The calendar as everybody who is signed in may read it. */
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { CalendarReading, CalendarYear } from './port.js';

/** A year with the days that differ from their weekday; YEAR_OUT_OF_RANGE beyond 1949 to 2200. */
export async function calendarYear(reading: CalendarReading, year: number): Promise<CalendarYear> {
  ensure(year >= 1949 && year <= 2200, 'YEAR_OUT_OF_RANGE', { field: 'year' });
  return reading.year(year);
}
