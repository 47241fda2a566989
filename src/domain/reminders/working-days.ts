/** Working days around a date, for reminders: without the notice of a year its weekdays are near enough. */
import { type Calendar, isWorkingDay } from '../kernel/calendar.js';
import { addDays, type Day, startOf, weekday, yearOf } from '../kernel/day.js';

/** So many working days after the day, or before it when negative; with 0 the day itself, or the working day before it. */
export function workingDaysFrom(day: Day, count: number, calendar: Calendar): Day {
  const step = count > 0 ? 1 : -1;
  let found = day;
  if (count === 0) while (!isWorking(found, calendar)) found = addDays(found, -1);
  for (let left = Math.abs(count); left > 0; ) {
    found = addDays(found, step);
    if (isWorking(found, calendar)) left -= 1;
  }
  return found;
}

/** Monday to Friday where the notice of the year is missing. */
export function isWorking(day: Day, calendar: Calendar): boolean {
  return calendar.years.has(yearOf(day)) ? isWorkingDay(day, calendar) : weekday(day) <= 5;
}

const AT_HOUR_MS = 9 * 3_600_000;

/** At nine, so that the day is there to act. */
export function morningOf(day: Day): Date {
  return new Date(startOf(day).getTime() + AT_HOUR_MS);
}
