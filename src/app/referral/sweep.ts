/**
 * The plain sweep: referrals whose accept window has passed lapse, mediations whose period is over by law end, clocks that
 * only remind end once, old receipts are forgotten. Run again, and by many servers, it changes nothing more.
 */
import { dayOf, type Day } from '../../domain/kernel/day.js';
import type { CaseId, ReferralId } from '../../domain/kernel/ids.js';
import { SYSTEM } from '../../domain/kernel/actor.js';
import type { ProblemCode } from '../../domain/kernel/problem-code.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import { run } from '../pipeline/command.js';
import type { CaseCommand, OnCase } from '../case/commands/on-case.js';
import { lapsePeriod } from '../case/commands/period.js';
import type { Runtime } from '../case/port.js';
import { lapseMandate } from '../mandate/commands.js';
import { lapseReferral } from './commands.js';

export interface DueReferral {
  readonly caseId: CaseId;
  readonly referralId: ReferralId;
  readonly version: number;
}

export interface DuePeriod {
  readonly caseId: CaseId;
  readonly clock: string;
  readonly version: number;
}

/** What the sweep searches. */
export interface ExpiredItems {
  /** Sent and unanswered, past their last day or without one because the year's calendar was missing. */
  dueReferrals(today: Day): Promise<readonly DueReferral[]>;
  /** Clocks past their last day, after which the law takes the mediation for failed or lets an offer of a court lapse. */
  duePeriods(today: Day): Promise<readonly DuePeriod[]>;
  /** Ends the clocks that are over and only remind, each once whoever sweeps; returns how many. */
  endReminders(today: Day): Promise<number>;
  forgetReceipts(at: Date): Promise<void>;
  /** Next date and clocks of cases that have none yet, or were computed with another calendar; a bounded number at a time. */
  dateUndated(at: Date): Promise<void>;
}

/** Rules that say only that somebody was faster or that the day has not come: the next sweep asks again. */
const LATER: readonly ProblemCode[] = [
  'STALE_VERSION',
  'REFERRAL_NOT_DUE',
  'REFERRAL_NOT_OPEN',
  'STEP_NOT_OPEN',
  'NOT_FOUND',
  'PERIOD_NOT_OVER',
  'PERIOD_ONLY_REMINDS',
  'MANDATE_NOT_DUE',
  'NO_MANDATE_OFFERED',
  'CASE_DESTROYED',
];

export interface Swept {
  readonly referrals: number;
  readonly periods: number;
  /** Clocks that only remind. */
  readonly reminders: number;
}

/** Returns how many of each had come to their end. */
export async function sweep(runtime: Runtime, expired: ExpiredItems): Promise<Swept> {
  const at = runtime.now();
  const today = dayOf(at);
  await expired.forgetReceipts(at);
  let [referrals, periods] = [0, 0];
  for (const due of await expired.dueReferrals(today)) {
    const idempotencyKey = `lapse-${due.referralId}-${due.version}`;
    if (await lapsed(runtime, lapseReferral, { ...due, idempotencyKey })) referrals += 1;
  }
  for (const due of await expired.duePeriods(today)) {
    const idempotencyKey = `lapse-${due.clock}-${due.caseId}-${due.version}`;
    const command = due.clock === 'ON-03' ? lapseMandate : lapsePeriod;
    if (await lapsed(runtime, command, { ...due, idempotencyKey })) periods += 1;
  }
  const reminders = await expired.endReminders(today);
  await expired.dateUndated(at);
  return { referrals, periods, reminders };
}

type Due = Pick<DuePeriod, 'caseId' | 'version'> & { readonly idempotencyKey: string };

async function lapsed(runtime: Runtime, command: CaseCommand<OnCase>, due: Due): Promise<boolean> {
  const { idempotencyKey, caseId, version } = due;
  try {
    await run(command, runtime, SYSTEM, { idempotencyKey, caseId, expectedVersion: version });
    return true;
  } catch (error) {
    if (error instanceof RuleBroken && LATER.includes(error.code)) return false;
    throw error;
  }
}
