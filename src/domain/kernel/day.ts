/** Days: effective time is a calendar day in Asia/Shanghai (ledger.md, Time); instants are kept apart. */
import { ensure } from './rule-broken.js';

/** `YYYY-MM-DD`, compared as text. */
export type Day = string;

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The day in Asia/Shanghai at an instant (UTC+8 all year since 1991, so no zone database is asked). */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
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
