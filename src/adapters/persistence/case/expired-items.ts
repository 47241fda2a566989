/** What the sweep searches, by index: referrals and periods past their day, receipts past their keeping. */
import type { ExpiredItems } from '../../../app/referral/sweep.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { Orm } from '../database/orm.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { executorOfSystem } from '../visibility/transactions.js';
import { redate } from './redate.js';

const DUE = statement(({ today }: Given<{ today: Day }>) =>
  db
    .selectFrom('referral as r')
    .innerJoin('case_file as c', (on) => on.onRef('c.home', '=', 'r.home').onRef('c.case_id', '=', 'r.case_id'))
    .select(['r.case_id as caseId', 'r.referral_id as referralId', 'c.version'])
    .where('r.status', '=', sql.lit('SENT'))
    .where((eb) => eb.or([eb('r.due_on', '<', today), eb('r.due_on', 'is', null)]))
    .orderBy('r.due_on', (by) => by.asc().nullsLast())
    .limit(sql.lit(500)),
);

const FORGET = statement(({ at }: Given<{ at: Date }>) =>
  db.deleteFrom('receipt').where('recorded_at', '<', sql<string>`${at}::timestamptz - interval '30 days'`),
);

/** One statement, so that whoever runs it, each is ended once; the sweep then computes the case's next date anew. */
const END_REMINDERS = statement(
  ({ today }: Given<{ today: Day }>) => sql<{ n: number }>`
    with over as (delete from clock where (home, case_id, clock, subject) in (
        select home, case_id, clock, subject from clock
        where state = 'RUNNING' and not by_itself and due_on < ${today} order by due_on limit 500 for update skip locked)
      returning home, case_id),
    undated as (update case_file c set next_kind = null from (select distinct home, case_id from over) o
      where c.home = o.home and c.case_id = o.case_id and c.status <> 'ARCHIVED')
    select count(*)::int as n from over`,
);

const LAPSING = statement(({ today }: Given<{ today: Day }>) =>
  db
    .selectFrom('clock as k')
    .innerJoin('case_file as c', (on) => on.onRef('c.home', '=', 'k.home').onRef('c.case_id', '=', 'k.case_id'))
    .select(['k.case_id as caseId', 'k.clock', 'c.version'])
    .where('k.state', '=', sql.lit('RUNNING'))
    .where('k.by_itself', '=', sql.lit(true))
    .where('k.due_on', '<', today)
    .orderBy('k.due_on')
    .limit(sql.lit(500)),
);

export function expiredItemsOn(orm: Orm): ExpiredItems {
  const execute = executorOfSystem(orm);
  return {
    dueReferrals: (today) => execute(DUE({ today })),
    duePeriods: (today) => execute(LAPSING({ today })),
    endReminders: async (today) => (await execute(END_REMINDERS({ today })))[0]?.n ?? 0,
    dateUndated: (at) => redate(orm, at),
    forgetReceipts: async (at) => void (await execute(FORGET({ at }))),
  };
}
