/** The calendar in the database: read a year at a time, edited in a transaction with its receipt. */
import type {
  CalendarDay,
  CalendarEditing,
  CalendarReading,
  CalendarRuntime,
  CalendarYear,
} from '../../../app/calendar/port.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import { receiptsOn } from '../pipeline/receipts.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { asSystem } from '../visibility/frames.js';

const SET = `
  insert into calendar_day (day, kind, name, source) values ($1, $2, $3, $4)
  on conflict (day) do update set kind = excluded.kind, name = excluded.name, source = excluded.source`;

const LOAD = `
  insert into calendar_year (year, official, source) values ($1, true, $2)
  on conflict (year) do update set official = true, source = excluded.source`;

function editingOn(execute: Execute): CalendarEditing {
  return {
    set: async ({ day, kind, name, source }) => void (await execute(SET, [day, kind, name, source])),
    clear: async (day) => void (await execute('delete from calendar_day where day = $1', [day])),
    markLoaded: async (year, source) => void (await execute(LOAD, [year, source])),
  };
}

export function calendarRuntimeOf(parts: {
  orm: Orm;
  sealer: Sealer;
  now: () => Date;
  newId: () => string;
}): CalendarRuntime {
  const { orm, sealer, now, newId } = parts;
  return {
    now,
    newId,
    inTransaction: (work) =>
      asSystem(orm, (execute) => work({ receipts: receiptsOn(execute, sealer), calendar: editingOn(execute) })),
  };
}

const YEAR = `
  select (select source from calendar_year where year = $1) as source,
    coalesce((select jsonb_agg(jsonb_build_object('day', day, 'kind', kind, 'name', name, 'source', source) order by day)
      from calendar_day where day between make_date($1, 1, 1) and make_date($1, 12, 31)), '[]') as days`;

export function calendarReadingOn(execute: Execute): CalendarReading {
  return {
    year: async (year): Promise<CalendarYear> => {
      const [row] = await execute<{ source: string | null; days: CalendarDay[] }>(YEAR, [year]);
      const source = row?.source ?? null;
      return { year, loaded: source !== null, source, days: row?.days ?? [] };
    },
  };
}
