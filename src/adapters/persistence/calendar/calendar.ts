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
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import type { Entities } from '../database/transaction.js';
import { CalendarDayTable, CalendarYearTable } from '../tables/calendar.js';
import { waitingOn } from './undated.js';
import { forgetCalendar } from '../network/known-calendar.js';
import { asSystem } from '../visibility/transactions.js';

const CLEAR_YEAR = statement(
  ({ year }: Given<{ year: number }>) =>
    sql`delete from calendar_day where day between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`,
);

function editingOn(execute: Execute, entities: Entities): CalendarEditing {
  return {
    load: async (year, source, days) => {
      await execute(CLEAR_YEAR({ year }));
      await entities().upsertMany(CalendarDayTable, [...days]);
      await entities().upsert(CalendarYearTable, { year, official: true, source });
    },
    set: async (day) => void (await entities().upsert(CalendarDayTable, { ...day })),
    clear: async (day) => void (await entities().nativeDelete(CalendarDayTable, { day })),
    markLoaded: async (year, source) =>
      void (await entities().upsert(CalendarYearTable, { year, official: true, source })),
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
    inTransaction: async (work) => {
      const answer = await asSystem(orm, (execute, entities) =>
        work({ receipts: receiptsOn(execute, sealer), calendar: editingOn(execute, entities) }),
      );
      forgetCalendar(orm);
      return answer;
    },
  };
}

const YEAR = statement(
  ({ year }: Given<{ year: number }>) => sql<{ source: string | null; days: CalendarDay[] }>`
    select (select source from calendar_year where year = ${year}) as source,
      coalesce((select jsonb_agg(jsonb_build_object('day', day, 'kind', kind, 'name', name, 'source', source) order by day)
        from calendar_day where day between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)), '[]') as days`,
);

/** `ofAll` sees what waits in every room. */
export function calendarReadingOn(execute: Execute, ofAll: Execute): CalendarReading {
  return {
    waiting: () => waitingOn(ofAll),
    year: async (year): Promise<CalendarYear> => {
      const [row] = await execute(YEAR({ year }));
      const source = row?.source ?? null;
      return { year, loaded: source !== null, source, days: row?.days ?? [] };
    },
  };
}
