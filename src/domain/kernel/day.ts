/** Days: effective time is a calendar day in Asia/Shanghai (ledger.md, Time); instants are kept apart. */
import { ensure, type Facts, RuleBroken } from './rule-broken.js';

/** `YYYY-MM-DD`, compared as text. */
export type Day = string;

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The day in Asia/Shanghai at an instant (UTC+8 all year since 1991, so no zone database is asked). */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** `2026-06-10 14:00`, as the clock on the wall in Asia/Shanghai shows the instant. */
export function minuteOf(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** 00:00 of the day in Asia/Shanghai. */
export function startOf(day: Day): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - SHANGHAI_OFFSET_MS);
}

/** True for a day that exists in the calendar; `2026-02-30` does not. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** Refuses a text that is no day (DAY_MALFORMED, with the field). */
export function asDay(text: string, field: string): Day {
  ensure(isDay(text), 'DAY_MALFORMED', { field, facts: { given: text } });
  return text;
}

/** No mediation of this system is older: the people's committees of the new state began after this day (D). */
export const EARLIEST_DAY: Day = '1949-10-01';

/** How far ahead anything can be due, in years: the longest instalments and maintenance run shorter (D). */
export const PLANNING_YEARS = 30;

/** Why a day is outside the range that this system accepts; null when it is inside. */
export type DayFault = 'DAY_TOO_EARLY' | 'DAY_IN_FUTURE' | 'DAY_TOO_LATE';

/** Of a day on which something happened: from EARLIEST_DAY to today. */
export function pastDayFault(day: Day, today: Day): DayFault | null {
  if (day < EARLIEST_DAY) return 'DAY_TOO_EARLY';
  return day > today ? 'DAY_IN_FUTURE' : null;
}

/** Of a day that may lie ahead, such as one on which something is due: at most PLANNING_YEARS from today. */
export function plannedDayFault(day: Day, today: Day): DayFault | null {
  if (day < EARLIEST_DAY) return 'DAY_TOO_EARLY';
  return day > latestPlannedDay(today) ? 'DAY_TOO_LATE' : null;
}

function latestPlannedDay(today: Day): Day {
  return `${String(yearOf(today) + PLANNING_YEARS).padStart(4, '0')}-12-31`;
}

/** Refuses a day that does not exist, lies before EARLIEST_DAY or after today: DAY_MALFORMED, DAY_TOO_EARLY, DAY_IN_FUTURE. */
export function asPastDay(text: string, field: string, today: Day): Day {
  const day = asDay(text, field);
  return within(day, field, pastDayFault(day, today), { day, today, earliest: EARLIEST_DAY });
}

/** Refuses a day that does not exist or is out of range; it may lie ahead: DAY_MALFORMED, DAY_TOO_EARLY, DAY_TOO_LATE. */
export function asPlannedDay(text: string, field: string, today: Day): Day {
  const day = asDay(text, field);
  const facts = { day, earliest: EARLIEST_DAY, latest: latestPlannedDay(today) };
  return within(day, field, plannedDayFault(day, today), facts);
}

function within(day: Day, field: string, fault: DayFault | null, facts: Facts): Day {
  if (fault) throw new RuleBroken(fault, { field, facts });
  return day;
}

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return new Date(Date.parse(`${day}T00:00:00Z`)).getUTCDay() || 7;
}

/** `2026` of `2026-11-25`. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** How many calendar days from one day to a later one; negative to an earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
