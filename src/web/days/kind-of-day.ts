/** Whether a day is a working day, by the notice of its year: a made-up working day, a day off, a weekend or none of these. */
import type { CalendarYear } from './calendar-year.js';

export type KindOfDay =
  | { readonly kind: 'WORKING' | 'WEEKEND' | 'NOT_LOADED' }
  | { readonly kind: 'OFF' | 'MADE_UP'; readonly name: string };

/** `2026-11-29`, in a year whose calendar is given. Nothing is reckoned for a year whose notice is not loaded. */
export function kindOfDay(day: string, { loaded, days }: Pick<CalendarYear, 'loaded' | 'days'>): KindOfDay {
  if (!loaded) return { kind: 'NOT_LOADED' };
  const other = days.find((one) => one.day === day);
  if (other) return { kind: other.kind === 'WORK' ? 'MADE_UP' : 'OFF', name: other.name };
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return { kind: weekday === 0 || weekday === 6 ? 'WEEKEND' : 'WORKING' };
}
