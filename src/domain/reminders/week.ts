/** When what is overdue is gathered: on the first working day of each week, in the morning. */
import type { Calendar } from '../kernel/calendar.js';
import { addDays, type Day, dayOf, weekday } from '../kernel/day.js';
import { isWorking, morningOf } from './working-days.js';

/** The Monday of the week whose summary is due by that instant; null before it, and in a week without a working day. */
export function summaryWeek(at: Date, calendar: Calendar): Day | null {
  const today = dayOf(at);
  const monday = addDays(today, 1 - weekday(today));
  const days = [0, 1, 2, 3, 4, 5, 6].map((count) => addDays(monday, count));
  const first = days.find((day) => isWorking(day, calendar));
  return first && at >= morningOf(first) ? monday : null;
}
