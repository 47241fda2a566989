/** What has no last day because a year's calendar was missing: how much waits, and what can be dated by now. */
import type { UndatedItems } from '../../../app/calendar/undated-port.js';
import type { Waiting } from '../../../app/calendar/port.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { Execute } from '../database/execute.js';
import { raw, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { networkOn } from '../network/network.js';

const WAITING = sql<Waiting>`
  select year, count(*) filter (where what = 'REFERRAL')::int as referrals,
    count(*) filter (where what = 'REQUEST')::int as "rightsRequests"
  from (select calendar_missing(sent_on) as year, 'REFERRAL' as what from referral where status = 'SENT' and due_on is null
    union all
    select calendar_missing(asked_on), 'REQUEST' from rights_request where due_on is null and outcome is null) waiting
  where year is not null group by year order by year`;

const LOADED = (day: string) => raw(`exists (select from calendar_year y where y.year = extract(year from ${day}))`);

const REFERRALS = sql<{ caseId: string; referralId: string; version: number; sentOn: Day }>`
  select r.case_id as "caseId", r.referral_id as "referralId", c.version, r.sent_on::text as "sentOn"
  from referral r join case_file c on c.home = r.home and c.case_id = r.case_id
  where r.status = 'SENT' and r.due_on is null and ${LOADED('r.sent_on')} order by r.sent_on limit 500`;

const REQUEST_DAYS = sql<{ day: Day }>`
  select distinct asked_on::text as day from rights_request
  where due_on is null and outcome is null and ${LOADED('asked_on')} order by day limit 500`;

const DATE_REQUESTS = statement(
  ({ days }: Given<{ days: string }>) => sql`
    update rights_request q set due_on = d."dueOn"
    from jsonb_to_recordset(${days}::jsonb) d ("askedOn" date, "dueOn" date)
    where q.asked_on = d."askedOn" and q.due_on is null and q.outcome is null returning q.request_id`,
);

/** Counts over all cases: no case is told of. */
export async function waitingOn(execute: Execute): Promise<Waiting[]> {
  return execute(WAITING);
}

export function undatedItemsOn(execute: Execute): UndatedItems {
  return {
    referrals: () => execute(REFERRALS),
    requestDays: async () => (await execute(REQUEST_DAYS)).map(({ day }) => day),
    calendar: () => networkOn(execute).calendar(),
    dateRequests: async (days) => (await execute(DATE_REQUESTS({ days: JSON.stringify(days) }))).length,
  };
}
