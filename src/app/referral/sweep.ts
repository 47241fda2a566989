/** The plain sweep: referrals whose accept window has passed lapse, old receipts are forgotten. Run again, it changes nothing. */
import { dayOf, type Day } from '../../domain/kernel/day.js';
import type { CaseId, ReferralId } from '../../domain/kernel/ids.js';
import { SYSTEM } from '../../domain/kernel/actor.js';
import type { ProblemCode } from '../../domain/kernel/problem-code.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import { run } from '../pipeline/command.js';
import { lapseReferral } from './commands.js';
import type { Runtime } from '../case/port.js';

export interface DueReferral {
  readonly caseId: CaseId;
  readonly referralId: ReferralId;
  readonly version: number;
}

/** What the sweep searches. */
export interface ExpiredItems {
  /** Sent and unanswered, past their last day or without one because the year's calendar was missing. */
  dueReferrals(today: Day): Promise<readonly DueReferral[]>;
  forgetReceipts(at: Date): Promise<void>;
  /** Writes the next date of cases that have none yet, a bounded number at a time. */
  dateUndated(at: Date): Promise<void>;
}

/** Rules that say only that somebody was faster or that the day has not come: the next sweep asks again. */
const LATER: readonly ProblemCode[] = [
  'STALE_VERSION',
  'REFERRAL_NOT_DUE',
  'REFERRAL_NOT_OPEN',
  'STEP_NOT_OPEN',
  'NOT_FOUND',
];

/** Returns how many referrals lapsed. */
export async function sweep(runtime: Runtime, expired: ExpiredItems): Promise<number> {
  const at = runtime.now();
  await expired.forgetReceipts(at);
  await expired.dateUndated(at);
  let lapsed = 0;
  for (const due of await expired.dueReferrals(dayOf(at))) if (await lapse(runtime, due)) lapsed += 1;
  return lapsed;
}

async function lapse(runtime: Runtime, { caseId, referralId, version }: DueReferral): Promise<boolean> {
  try {
    const idempotencyKey = `lapse-${referralId}-${version}`;
    await run(lapseReferral, runtime, SYSTEM, { idempotencyKey, caseId, expectedVersion: version });
    return true;
  } catch (error) {
    if (error instanceof RuleBroken && LATER.includes(error.code)) return false;
    throw error;
  }
}
