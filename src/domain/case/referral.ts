/** An offer of a case to another room (domain.md §7.3); separate from the status of the case. */
import { lengthOf } from '../clock/clocks.js';
import { addWorkingDays, type Calendar } from '../kernel/calendar.js';
import type { Day } from '../kernel/day.js';
import type { PersonId, PostId, ReferralId, RoomId } from '../kernel/ids.js';
import type { RoomRef } from './room-ref.js';

export const REFERRAL_STATUSES = ['PROPOSED', 'SENT', 'ACCEPTED', 'DECLINED', 'LAPSED', 'RECALLED'] as const;
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];
/** Proposed or sent, and not yet answered. */
export const OPEN_REFERRAL = ['PROPOSED', 'SENT'] as const satisfies readonly ReferralStatus[];
export const REFERRAL_DIRECTIONS = ['UP', 'DOWN', 'LATERAL', 'RETURN'] as const;
export type ReferralDirection = (typeof REFERRAL_DIRECTIONS)[number];
export const REFERRAL_REASONS = [
  'BEYOND_ABILITY',
  'SPECIALISED',
  'TERRITORIAL',
  'PARTIES_WISH',
  'CONFLICT',
  'CAPACITY',
  'RETURNED',
  'OTHER',
] as const;
export type ReferralReason = (typeof REFERRAL_REASONS)[number];
export const DECLINE_REASONS = ['OUT_OF_SCOPE', 'OUT_OF_AREA', 'CONFLICT', 'CAPACITY'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export interface Referral {
  readonly id: ReferralId;
  readonly status: ReferralStatus;
  readonly from: RoomRef;
  readonly to: RoomRef;
  readonly direction: ReferralDirection;
  readonly reason: ReferralReason;
  /** The accepted referral that this one gives back. */
  readonly returnsReferralId: ReferralId | null;
  readonly proposedOn: Day;
  readonly proposedBy: PostId;
  readonly sentOn: Day | null;
  readonly sentByPerson: PersonId | null;
  /** Last day of the accept window RF-01; null until sent, or while the year's calendar is not loaded. */
  readonly dueOn: Day | null;
  readonly answeredOn: Day | null;
  readonly declineReason: DeclineReason | null;
}

/** A referral that was sent, so that its day is known. */
export type SentReferral = Referral & { readonly sentOn: Day };

/** Distinguishes a referral that was sent from one that is only proposed. */
export function wasSent(referral: Referral): referral is SentReferral {
  return referral.sentOn !== null;
}

/** Last day to answer an offer (clock RF-01: three working days, D, modelled on ON-03). CALENDAR_MISSING while the notice of its year is not loaded. */
export function answerDue(sentOn: Day, calendar: Calendar): Day {
  return addWorkingDays(sentOn, lengthOf('RF-01').count, calendar);
}

/** After more referrals than this the hub's dispatcher decides (D). */
export const FREE_HOPS = 3;

/** At most one referral of a case is open (domain.md §8, 3). */
export function openReferral(referrals: readonly Referral[]): Referral | null {
  return referrals.find(({ status }) => OPEN_REFERRAL.some((open) => open === status)) ?? null;
}

/** The accepted referral by which a case came to the room that holds it. */
export function cameBy(referrals: readonly Referral[], holder: RoomId): Referral | null {
  const last = referrals.findLast((r) => r.status === 'ACCEPTED');
  return last?.to.id === holder ? last : null;
}

/** Up or down by the level of the area served (a shorter code is higher), then by layer. */
export function directionOf(from: RoomRef, to: RoomRef): ReferralDirection {
  const level = from.divisionCode.length - to.divisionCode.length || to.layer.localeCompare(from.layer);
  if (level === 0) return 'LATERAL';
  return level > 0 ? 'UP' : 'DOWN';
}
