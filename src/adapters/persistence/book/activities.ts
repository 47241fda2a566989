/** The tallies of circuit sessions and services: read by their days, never from the rows behind them. */
import type { ActivityQuery, ActivityReader } from '../../../app/book/activities.js';
import type { ActivityCount } from '../../../domain/book/activity.js';
import type { Execute } from '../database/execute.js';
import { raw, type Sql, sql } from '../database/sql.js';

function keyOf({ by, divisionDigits }: ActivityQuery): Sql {
  if (by === 'ROOM') return raw('c.room_id::text');
  if (by !== 'DIVISION') return raw(`''`);
  return divisionDigits === undefined ? raw('c.area') : sql`left(c.area, ${divisionDigits}::integer)`;
}

export function activityReaderOn(execute: Execute): ActivityReader {
  return {
    counts: async (query) => {
      const { period, rooms, areas } = query;
      const rows = await execute(sql<ActivityCount>`
        select ${keyOf(query)} as key, c.kind, sum(c.times)::int as times, sum(c.people)::int as people, sum(c.cases)::int as cases
        from activity_cell c
        where c.on_day between ${period.from}::date and ${period.to}::date
          and (${rooms}::uuid[] is null or c.room_id = any (${rooms}::uuid[]))
          and (${areas}::text[] is null or c.area ^@ any (${areas}::text[]))
        group by 1, 2 having sum(c.times) <> 0 order by 1, 2`);
      return [...rows];
    },
  };
}
