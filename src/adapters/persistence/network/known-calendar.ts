/**
 * The calendar as this process read it last, for the dates that are written beside a case: they cost no statement then.
 * What was written with an older calendar is computed anew by the sweep; rules that refuse anything read the calendar
 * itself (Network.calendar).
 */
import { createHash } from 'node:crypto';
import { type Calendar, calendarOf, type DayKind } from '../../../domain/kernel/calendar.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

/** A calendar and a short text that differs when it does. */
export interface StampedCalendar {
  readonly calendar: Calendar;
  readonly stamp: string;
}

export interface CalendarData {
  readonly years: readonly number[];
  readonly days: readonly (readonly [Day, DayKind])[];
}

/** One statement: the loaded years beside the days that differ from their weekday. */
export const CALENDAR = statement(
  (_: Given<object>) =>
    sql<CalendarData>`
    select coalesce((select json_agg(year order by year) from calendar_year), '[]') as years,
      coalesce((select json_agg(json_build_array(day, kind) order by day) from calendar_day), '[]') as days`,
);

export const calendarFrom = (data: CalendarData | undefined): Calendar =>
  calendarOf(data?.days ?? [], data?.years ?? []);

const known = new WeakMap<Orm, StampedCalendar>();

/** As it was read last; read now where it was not yet. */
export async function knownCalendar(orm: Orm, execute: Execute): Promise<StampedCalendar> {
  return known.get(orm) ?? readCalendar(orm, execute);
}

/** Read now, and known from now on. */
export async function readCalendar(orm: Orm, execute: Execute): Promise<StampedCalendar> {
  const [data] = await execute(CALENDAR({}));
  const stamp = createHash('sha256').update(JSON.stringify(data)).digest('base64url').slice(0, 12);
  const read = { calendar: calendarFrom(data), stamp };
  known.set(orm, read);
  return read;
}

/** It was edited: the next that needs it reads it. */
export function forgetCalendar(orm: Orm): void {
  known.delete(orm);
}
