/** What the sweep searches, by index: sent referrals past their day, receipts past their keeping. */
import type { ExpiredItems } from '../../../app/referral/sweep.js';
import { type Day, dayOf } from '../../../domain/kernel/day.js';
import type { Execute } from '../database/execute.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { nextColumns } from './file.js';

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

const UNDATED = db
  .selectFrom('case_file')
  .select(['home', 'case_id as caseId', 'state'])
  .where('next_kind', 'is', null)
  .where('status', '<>', sql.lit('VOIDED'))
  .orderBy('case_id')
  .limit(sql.lit(500));

const DATE = statement(
  ({ rows }: Given<{ rows: string }>) => sql`
    update case_file c set next_due = r.next_due, next_kind = r.next_kind
    from jsonb_to_recordset(${rows}::jsonb) r (home text, case_id uuid, next_due date, next_kind text)
    where c.home = r.home and c.case_id = r.case_id and c.next_kind is null`,
);

async function dateUndated(execute: Execute, today: Day): Promise<void> {
  const undated = await execute(UNDATED);
  if (undated.length === 0) return;
  const rows = undated.map(({ home, caseId, state }) => {
    const { nextDue, nextKind } = nextColumns(state, today);
    return { home, case_id: caseId, next_due: nextDue, next_kind: nextKind };
  });
  await execute(DATE({ rows: JSON.stringify(rows) }));
}

export function expiredItemsOn(execute: Execute): ExpiredItems {
  return {
    dueReferrals: (today) => execute(DUE({ today })),
    dateUndated: (at) => dateUndated(execute, dayOf(at)),
    forgetReceipts: async (at) => void (await execute(FORGET({ at }))),
  };
}
