/** What an answer to a referral makes of the case. Nothing moves before the target accepts. */
import type { Recorded } from './events.js';
import { nonePlanned } from './milestone.js';
import type { DeclineReason, Referral, ReferralStatus } from './referral.js';
import type { CaseState } from './state.js';
import { goingOn } from './suspension-evolve.js';

type Of<T extends Recorded['type']> = Extract<Recorded, { type: T }>;

/** The offer was sent, with the last day to answer; null until the year's calendar is loaded. */
export function sent(state: CaseState, event: Of<'ReferralSent'>): CaseState {
  const { referralId, dueOn } = event.data;
  return change(state, referralId, { status: 'SENT', sentOn: event.day, sentByPerson: event.by, dueOn });
}

/** The last day to answer is told after the year was loaded. */
export function dated(state: CaseState, { data: { referralId, dueOn } }: Of<'ReferralDated'>): CaseState {
  return change(state, referralId, { dueOn });
}

/** The case stays in its room; the referral keeps its answer and day. */
export function answered(
  state: CaseState,
  event: Of<'ReferralDeclined'> | Of<'ReferralLapsed'> | Of<'ReferralRecalled'>,
  status: ReferralStatus,
  declineReason: DeclineReason | null = null,
): CaseState {
  return change(state, event.data.referralId, { status, answeredOn: event.day, declineReason });
}

/** F03: the case moves to today's version of the new room, accepted and unassigned; mediators are released and an unsigned draft is void. */
export function moveTo(state: CaseState, event: Of<'ReferralAccepted'>): CaseState {
  const { administrativeScope: _former, ...accepted } = goingOn(
    change(state, event.data.referralId, { status: 'ACCEPTED', answeredOn: event.day }),
    event.day,
  );
  return {
    ...accepted,
    status: 'ACCEPTED',
    room: event.data.room,
    track: event.data.track,
    mediators: [],
    agreement: null,
    sessions: nonePlanned(state),
    ...(event.data.administrativeScope ? { administrativeScope: event.data.administrativeScope } : {}),
  };
}

function change(state: CaseState, id: string, patch: Partial<Referral>): CaseState {
  return { ...state, referrals: state.referrals.map((r) => (r.id === id ? { ...r, ...patch } : r)) };
}
