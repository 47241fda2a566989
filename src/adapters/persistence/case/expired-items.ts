/** What the sweep looks through, by index: sent referrals past their day, receipts past their keeping. */
import type { DueReferral, ExpiredItems } from '../../../app/referral/sweep.js';
import type { Execute } from '../database/execute.js';

const DUE = `
  select r.case_id as "caseId", r.referral_id as "referralId", c.version
  from referral r join case_file c on c.home = r.home and c.case_id = r.case_id
  where r.status = 'SENT' and (r.due_on < $1::date or r.due_on is null)
  order by r.due_on nulls last limit 500`;

export function dustOn(execute: Execute): ExpiredItems {
  return {
    dueReferrals: (today) => execute<DueReferral>(DUE, [today]),
    forgetReceipts: async (at) => {
      await execute(`delete from receipt where recorded_at < $1::timestamptz - interval '30 days'`, [at]);
    },
  };
}
