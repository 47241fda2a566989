/** Nobody is disturbed at night: from 21 to 8 by the clock in Asia/Shanghai letters wait until the morning (D). */
import { addDays, dayOf, minuteOf, startOf } from '../kernel/day.js';

const QUIET_FROM = 21;
const QUIET_UNTIL = 8;
const HOUR_MS = 3_600_000;

/** Eight in the morning of the day on which it is next. */
export function nextMorning(at: Date): Date {
  const day = hourOf(at) < QUIET_UNTIL ? dayOf(at) : addDays(dayOf(at), 1);
  return new Date(startOf(day).getTime() + QUIET_UNTIL * HOUR_MS);
}

/** The instant itself by day, else the next morning; at once where what the letter tells begins before that. */
export function civilHour(at: Date, begins: string | null = null): Date {
  const hour = hourOf(at);
  if (hour >= QUIET_UNTIL && hour < QUIET_FROM) return at;
  const morning = nextMorning(at);
  return begins !== null && new Date(begins) <= morning ? at : morning;
}

const hourOf = (at: Date): number => Number(minuteOf(at).slice(11, 13));
