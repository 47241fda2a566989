/** The reminders of cases as they have to stand: rows are added, moved and forgotten in one statement; told ones are left alone. */
import type { Planned, ReminderPlan, StaleCase, StaleReminders } from '../../../app/reminders/port.js';
import type { CaseId } from '../../../domain/kernel/ids.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import type { Orm } from '../database/orm.js';
import { knownCalendar, readCalendar } from '../network/known-calendar.js';

/**
 * A row of another sweep or follower is waited for, and then seen as that one left it. That a row waits is asked by its
 * missing end: the index of all that wait would be read whole where the planner takes them for few.
 */
const REPLAN = statement(
  ({ rows, homes, cases }: Given<{ rows: string; homes: readonly string[]; cases: readonly string[] }>) => sql`
    with wanted as (
      select w.* from jsonb_to_recordset(${rows}::jsonb) w (home text, case_id uuid, kind text, clock text, subject text,
        on_day date, step text, reader text, due_at timestamptz, fresh boolean)),
    gone as (
      delete from reminder r using unnest(${homes}::text[], ${cases}::uuid[]) c (home, case_id)
      where r.home = c.home and r.case_id = c.case_id and r.closed_at is null
        and (r.home, r.case_id, r.kind, r.clock, r.subject, r.on_day, r.step, r.reader) not in (
          select home, case_id, kind, clock, subject, on_day, step, reader from wanted)),
    moved as (
      update reminder r set due_at = w.due_at from wanted w
      where r.home = w.home and r.case_id = w.case_id and r.kind = w.kind and r.clock = w.clock and r.subject = w.subject
        and r.on_day = w.on_day and r.step = w.step and r.reader = w.reader
        and r.closed_at is null and r.due_at <> w.due_at)
    insert into reminder (home, case_id, kind, clock, subject, on_day, step, reader, due_at)
    select home, case_id, kind, clock, subject, on_day, step, reader, due_at from wanted where fresh
    on conflict do nothing`,
);

/** Locks the plan of the case, also where it is by that calendar already: whoever reckons one case waits for each other. */
const PLANNED = statement(
  ({ homes, cases, stamp }: Given<{ homes: readonly string[]; cases: readonly string[]; stamp: string }>) => sql`
    insert into reminder_plan (home, case_id, calendar)
    select home, case_id, ${stamp}::text from unnest(${homes}::text[], ${cases}::uuid[]) c (home, case_id)
    on conflict (home, case_id) do update set calendar = excluded.calendar
    where reminder_plan.calendar is distinct from excluded.calendar`,
);

/** Locked, so that of two sweeps each reckons others. */
const STALE = statement(
  ({ stamp, limit }: Given<{ stamp: string; limit: number }>) => sql<{ caseId: CaseId }>`
    select case_id as "caseId" from reminder_plan where calendar < ${stamp} or calendar > ${stamp}
    order by calendar limit ${limit}::int for update skip locked`,
);

/** Read when the lock is held: what changes afterwards is followed after it. */
const CASES = statement(
  ({ ids }: Given<{ ids: readonly string[] }>) => sql<StaleCase>`
    select c.home, c.case_id as "caseId", c.state, c.changed_at as "changedAt", p.calendar = '' as first
    from reminder_plan p join case_file c on c.home = p.home and c.case_id = p.case_id
    where c.case_id = any(${ids}::uuid[])`,
);

function rowsOf({ home, caseId, all, since }: Planned): object[] {
  return all.map(({ kind, clock, subject, on, step, to, dueAt }) => ({
    ...{ home, case_id: caseId, kind, clock: clock ?? '', subject, on_day: on, step, reader: to },
    ...{ due_at: dueAt, fresh: dueAt > since },
  }));
}

/** By the calendar as this process knows it: the sweep reads it itself, and reckons anew what was reckoned by another one. */
export function reminderPlanOn(orm: Orm, execute: Execute): ReminderPlan {
  return {
    calendar: () => knownCalendar(orm, execute),
    replan: async (planned) => {
      const [first] = planned;
      if (!first) return;
      const homes = planned.map(({ home }) => home);
      const cases = planned.map(({ caseId }) => caseId);
      await execute(PLANNED({ homes, cases, stamp: first.stamp }));
      await execute(REPLAN({ rows: JSON.stringify(planned.flatMap(rowsOf)), homes, cases }));
    },
  };
}

export function staleRemindersOn(orm: Orm, execute: Execute): StaleReminders {
  return {
    ...reminderPlanOn(orm, execute),
    calendar: () => readCalendar(orm, execute),
    stale: async (stamp, limit) => {
      const locked = await execute(STALE({ stamp, limit }));
      const cases = locked.length > 0 ? await execute(CASES({ ids: locked.map(({ caseId }) => caseId) })) : [];
      return cases.map((one) => ({ ...one, changedAt: new Date(one.changedAt) }));
    },
  };
}
