/** What is overdue in a district, and the weeks for which it was told. */
import type { OverdueCase, OverdueStore } from '../../../app/reminders/overdue.js';
import { HEADS } from '../../../domain/case/access.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { Home } from '../../../domain/kernel/ids.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { readCalendar } from '../network/known-calendar.js';
import { among, idsAmong, notDisabled, postsOn, standingOn } from '../network/statements.js';

/** Put back, the clock tells of no week before one that was told of. */
const HOMES = statement(
  ({ week }: Given<{ week: Day }>) => sql<{ home: Home }>`
    select distinct r.home from room r
    where not exists (select from overdue_summary s where s.home = r.home and s.week >= ${week}::date)
    order by r.home`,
);

const CLAIM = statement(
  ({ home, week, at }: Given<{ home: Home; week: Day; at: Date }>) => sql<{ home: Home }>`
    insert into overdue_summary (home, week, written_at) values (${home}, ${week}::date, ${at}::timestamptz)
    on conflict do nothing returning home`,
);

const OVERDUE = statement(
  ({ home, today }: Given<{ home: Home; today: Day }>) => sql<OverdueCase>`
    select coalesce(c.number, c.display_no) as no, c.room_id as "roomId", v.name as "roomName", c.room_area as area,
      c.next_kind as kind, c.next_due as "dueOn"
    from reminder_plan p join case_file c on c.home = p.home and c.case_id = p.case_id
    join room_version v on v.id = (c.state #>> '{room,version}')::uuid
    where p.home = ${home} and c.next_due < ${today}::date and c.status not in ('ARCHIVED', 'VOIDED')
    order by c.next_due, c.case_id`,
);

const ANSWERABLE = statement(
  ({ rooms, areas, day }: Given<{ rooms: readonly string[]; areas: readonly string[]; day: Day }>) =>
    postsOn(day)
      .where(standingOn('p', day))
      .where(notDisabled('p'))
      .where((eb) =>
        eb.or([
          eb.and([among('p.room_id', rooms), sql<boolean>`p.role = any(${HEADS}::text[])`]),
          sql<boolean>`p.role = 'JUSTICE_SUPERVISOR' and exists (select from unnest(${areas}::text[]) a (code)
            where a.code ^@ coalesce(v.division_code, o.division_code))`,
        ]),
      )
      .orderBy('p.id'),
);

export function overdueOn(orm: Orm, execute: Execute): OverdueStore {
  return {
    calendar: () => readCalendar(orm, execute),
    homes: async (week) => (await execute(HOMES({ week }))).map(({ home }) => home),
    claim: async (home, week, at) => (await execute(CLAIM({ home, week, at }))).length === 1,
    overdue: (home, today) => execute(OVERDUE({ home, today })),
    answerable: async (rooms, areas, day) => execute(ANSWERABLE({ rooms: idsAmong(rooms), areas, day })),
  };
}
