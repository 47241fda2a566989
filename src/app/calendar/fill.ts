/** Last days that could not be told while a year's notice was missing are told as soon as it is loaded. Run again, it changes nothing. */
import { lastDay } from '../../domain/kernel/calendar.js';
import { SYSTEM } from '../../domain/kernel/actor.js';
import type { ProblemCode } from '../../domain/kernel/problem-code.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import { answerDue } from '../../domain/case/referral.js';
import { decisionDue } from '../../domain/privacy/rights.js';
import type { Runtime } from '../case/port.js';
import { run } from '../pipeline/command.js';
import { dateReferral } from '../referral/commands.js';
import type { Undated, UndatedItems } from './undated-port.js';

export interface Filled {
  readonly referrals: number;
  readonly rightsRequests: number;
}

/** Rules that say only that somebody was faster: the next sweep asks again. */
const LATER: readonly ProblemCode[] = [
  'STALE_VERSION',
  'REFERRAL_NOT_OPEN',
  'STEP_NOT_OPEN',
  'NOT_FOUND',
  'CALENDAR_MISSING',
];

/** Returns how many of each got their last day. */
export async function fillLastDays(runtime: Runtime, undated: UndatedItems): Promise<Filled> {
  const [offers, requestDays] = await Promise.all([undated.referrals(), undated.requestDays()]);
  if (offers.length + requestDays.length === 0) return { referrals: 0, rightsRequests: 0 };
  const calendar = await undated.calendar();
  const days = requestDays.flatMap((askedOn) => {
    const dueOn = lastDay(() => decisionDue(askedOn, calendar)).on;
    return dueOn === null ? [] : [{ askedOn, dueOn }];
  });
  const rightsRequests = days.length > 0 ? await undated.dateRequests(days) : 0;
  let referrals = 0;
  for (const offer of offers) {
    const known = lastDay(() => answerDue(offer.sentOn, calendar)).on !== null;
    if (known && (await date(runtime, offer))) referrals += 1;
  }
  return { referrals, rightsRequests };
}

async function date(runtime: Runtime, { caseId, referralId, version }: Undated): Promise<boolean> {
  try {
    const idempotencyKey = `date-${referralId}-${version}`;
    await run(dateReferral, runtime, SYSTEM, { idempotencyKey, caseId, expectedVersion: version });
    return true;
  } catch (error) {
    if (error instanceof RuleBroken && LATER.includes(error.code)) return false;
    throw error;
  }
}
