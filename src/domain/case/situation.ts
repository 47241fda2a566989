/** What, beyond the status, shuts an action: facts of the case that no input can change. Same for door and buttons. */
import { ensure } from '../kernel/rule-broken.js';
import { unperformed, wantingSignatures } from './agreement.js';
import type { Action } from './lifecycle.js';
import { openReferral, type Referral } from './referral.js';
import type { CaseState } from './state.js';
import { AGREEMENT_FORM } from './track.js';

type Policy = (state: CaseState) => void;

/** Refuses with the rule that shuts the action in this case's situation. */
export function situationOf(action: Action, state: CaseState): void {
  SITUATIONS[action]?.(state);
}

const SITUATIONS: Partial<Record<Action, Policy>> = {
  rescheduleSession: hasPlannedSession,
  cancelSession: hasPlannedSession,
  sign: (state) => ensure(wantingSignatures(state).length > 0, 'NOTHING_TO_SIGN'),
  recordOralAgreement: mayBeOral,
  recordPerformance: (state) => ensure(unperformed(state.agreement).length > 0, 'NOTHING_TO_PERFORM'),
  evaluate: (state) =>
    ensure(
      state.parties.some((p) => !state.evaluations.some((e) => e.partyId === p.id)),
      'ALREADY_EVALUATED',
    ),
  recordFall: (state) => {
    ensure(state.ending?.outcome === 'settled', 'FALL_NEEDS_SETTLEMENT');
    ensure(!state.milestones.some((m) => m.kind === 'FELL'), 'FALL_ALREADY_RECORDED');
  },
  askUndo: (state) => ensure(!state.undoAsked, 'UNDO_ALREADY_ASKED'),
  confirmUndo: (state) => {
    ensure(state.undoAsked, 'UNDO_NOT_ASKED');
    ensure(state.booked.at(-1) === state.undoAsked.event, 'UNDO_STALE');
  },
  declineUndo: (state) => ensure(state.undoAsked, 'UNDO_NOT_ASKED'),
  proposeReferral: noOpenReferral,
  returnReferral: (state) => {
    noOpenReferral(state);
    ensure(arrivedBy(state), 'NOT_REFERRED_HERE');
  },
  attestReferred: fromRegister,
  attestEnded: fromRegister,
  sendReferral: inStatus('PROPOSED'),
  acceptReferral: inStatus('SENT'),
  declineReferral: inStatus('SENT'),
  expireReferral: inStatus('SENT'),
  recallReferral: (state) => ensure(openReferral(state.referrals), 'REFERRAL_NOT_OPEN'),
};

/** An oral agreement is barred where the statute wants a document (劳动争议调解仲裁法 14, 医疗条例 39). */
export function mayBeOral(state: CaseState): void {
  const { oral, basis } = AGREEMENT_FORM[state.track];
  ensure(oral, 'ORAL_BARRED', { facts: { track: state.track, basis } });
}

/** The accepted referral by which the case came to the room that holds it now. */
export function arrivedBy(state: CaseState): Referral | null {
  const last = state.referrals.findLast((r) => r.status === 'ACCEPTED');
  return last && last.to.id === state.room.id ? last : null;
}

/** An imported register speaks only of cases it brought. */
function fromRegister(state: CaseState): void {
  ensure(state.applicationForm === 'REGISTER', 'NOT_FROM_REGISTER');
}

function hasPlannedSession(state: CaseState): void {
  ensure(
    state.sessions.some((s) => s.status === 'SCHEDULED'),
    'NO_SESSION_PLANNED',
  );
}

function noOpenReferral(state: CaseState): void {
  ensure(!openReferral(state.referrals), 'REFERRAL_ALREADY_OPEN');
}

function inStatus(status: Referral['status']): Policy {
  return (state) => {
    const referral = openReferral(state.referrals);
    ensure(referral?.status === status, 'REFERRAL_NOT_OPEN', { facts: { status: referral?.status ?? 'NONE' } });
  };
}
