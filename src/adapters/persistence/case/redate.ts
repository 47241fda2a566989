/** Dates of cases computed anew: those without a next date yet, and those whose clocks were computed with another calendar. */
import type { CaseState } from '../../../domain/case/state.js';
import { type Day, dayOf } from '../../../domain/kernel/day.js';
import { readCalendar, type StampedCalendar } from '../network/known-calendar.js';
import { type Execute, send } from '../database/execute.js';
import { tablesOn } from '../database/mapped.js';
import type { Orm } from '../database/orm.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { ClockTable } from '../tables/clock.js';
import { asSystem } from '../visibility/transactions.js';
import { clockRowsOf } from './clock-rows.js';
import { nextColumns } from './file.js';
import { proceedingRowsOf } from './proceeding-rows.js';
import { KEPT_UNTIL } from './kept-until.js';

interface Undated {
  readonly home: string;
  readonly caseId: string;
  readonly state: CaseState;
}

const A_BATCH = 200;
const MOST_BATCHES = 25;

/** Locked, so that no command writes between; what a command holds is left to the next sweep. */
const UNDATED = statement(
  ({ stamp, limit }: Given<{ stamp: string; limit: number }>) => sql<Undated>`
    select c.home, c.case_id as "caseId", c.state from case_file c
    where (c.home, c.case_id) in (
        select u.home, u.case_id from case_file u where u.next_kind is null and u.status <> 'VOIDED'
        union select k.home, k.case_id from clock k where k.state <> 'PAUSED' and (k.calendar < ${stamp} or k.calendar > ${stamp}))
    order by c.case_id limit ${limit} for update skip locked`,
);

const DATE = statement(
  ({ rows }: Given<{ rows: string }>) => sql`
    update case_file c set next_kind = r.next_kind,
      next_due = case when c.status = 'ARCHIVED' then ${KEPT_UNTIL} else r.next_due end
    from jsonb_to_recordset(${rows}::jsonb) r (home text, case_id uuid, next_due date, next_kind text)
    where c.home = r.home and c.case_id = r.case_id`,
);

/** The last days of authorities, by the calendar of now. */
const DUE = statement(
  ({ rows }: Given<{ rows: string }>) => sql`
    update proceeding p set due_on = r."dueOn"
    from jsonb_to_recordset(${rows}::jsonb) r (home text, "caseId" uuid, "proceedingId" uuid, "dueOn" date)
    where p.home = r.home and p.case_id = r."caseId" and p.proceeding_id = r."proceedingId"`,
);

const CLEAR = statement(
  ({ homes, cases }: Given<{ homes: readonly string[]; cases: readonly string[] }>) => sql`
    delete from clock k using unnest(${homes}::text[], ${cases}::uuid[]) u (home, case_id)
    where k.home = u.home and k.case_id = u.case_id`,
);

/** One batch; how many cases it had. */
async function redateSome(orm: Orm, execute: Execute, dating: StampedCalendar, today: Day): Promise<number> {
  const cases = await execute(UNDATED({ stamp: dating.stamp, limit: A_BATCH }));
  if (cases.length === 0) return 0;
  const rows = cases.map(({ home, caseId, state }) => {
    const { nextDue, nextKind } = nextColumns(state, today, dating.calendar);
    return { home, case_id: caseId, next_due: nextDue, next_kind: nextKind };
  });
  const clocks = cases.flatMap(({ state }) => clockRowsOf(state, dating, today));
  send(execute, DATE({ rows: JSON.stringify(rows) }));
  send(execute, CLEAR({ homes: cases.map(({ home }) => home), cases: cases.map(({ caseId }) => caseId) }));
  tablesOn(orm, execute).insert(ClockTable, clocks);
  const proceedings = cases.flatMap(({ state }) => proceedingRowsOf(state, dating, today));
  if (proceedings.length > 0) send(execute, DUE({ rows: JSON.stringify(proceedings) }));
  return cases.length;
}

/** Batch by batch, each its own transaction, so that nothing is lost by a crash and nobody waits long. */
export async function redate(orm: Orm, at: Date): Promise<void> {
  const dating = await asSystem(orm, (execute) => readCalendar(orm, execute));
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const done = await asSystem(orm, (execute) => redateSome(orm, execute, dating, dayOf(at)));
    if (done < A_BATCH) return;
  }
}
