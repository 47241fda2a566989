/** What the sweep looks through, by index: sent referrals past their day, receipts past their keeping. */
import type { DueReferral, ExpiredItems } from '../../../app/referral/sweep.js';
import type { CaseState } from '../../../domain/case/state.js';
import { type Day, dayOf } from '../../../domain/kernel/day.js';
import type { Execute } from '../database/execute.js';
import { nextColumns } from './file.js';

const DUE = `
  select r.case_id as "caseId", r.referral_id as "referralId", c.version
  from referral r join case_file c on c.home = r.home and c.case_id = r.case_id
  where r.status = 'SENT' and (r.due_on < $1::date or r.due_on is null)
  order by r.due_on nulls last limit 500`;

const UNDATED = `
  select home, case_id as "caseId", state from case_file where next_kind is null and status <> 'VOIDED'
  order by case_id limit 500`;

const DATE = `
  update case_file c set next_due = r.next_due, next_kind = r.next_kind
  from jsonb_to_recordset($1::jsonb) r (home text, case_id uuid, next_due date, next_kind text)
  where c.home = r.home and c.case_id = r.case_id and c.next_kind is null`;

async function dateUndated(execute: Execute, today: Day): Promise<void> {
  const undated = await execute<{ home: string; caseId: string; state: CaseState }>(UNDATED);
  if (undated.length === 0) return;
  const rows = undated.map(({ home, caseId, state }) => {
    const { nextDue, nextKind } = nextColumns(state, today);
    return { home, case_id: caseId, next_due: nextDue, next_kind: nextKind };
  });
  await execute(DATE, [JSON.stringify(rows)]);
}

export function expiredItemsOn(execute: Execute): ExpiredItems {
  return {
    dueReferrals: (today) => execute<DueReferral>(DUE, [today]),
    dateUndated: (at) => dateUndated(execute, dayOf(at)),
    forgetReceipts: async (at) => {
      await execute(`delete from receipt where recorded_at < $1::timestamptz - interval '30 days'`, [at]);
    },
  };
}
