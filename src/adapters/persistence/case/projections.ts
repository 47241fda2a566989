/** The rows by which lists find a case: who mediates it, and where it was offered. */
import { isOpen } from '../../../domain/case/status.js';
import type { CaseState } from '../../../domain/case/state.js';

export function assignmentsOf(state: CaseState) {
  const { home, id: caseId } = state;
  return state.mediators.map(({ postId, personId, presider }) => ({
    home,
    caseId,
    postId,
    personId,
    presider,
    open: isOpen(state.status),
  }));
}

/** Nothing to rewrite while mediators and openness are the same. */
export function sameAssignments(before: CaseState | null, after: CaseState): boolean {
  return before !== null && before.mediators === after.mediators && isOpen(before.status) === isOpen(after.status);
}

export function referralsOf(state: CaseState) {
  const { home, id: caseId } = state;
  return state.referrals.map((r) => ({
    home,
    caseId,
    referralId: r.id,
    status: r.status,
    fromRoom: r.from.id,
    fromArea: r.from.divisionCode,
    toRoom: r.to.id,
    toArea: r.to.divisionCode,
    direction: r.direction,
    reason: r.reason,
    returnsReferral: r.returnsReferralId,
    proposedOn: r.proposedOn,
    sentOn: r.sentOn,
    dueOn: r.dueOn,
    answeredOn: r.answeredOn,
    declineReason: r.declineReason,
  }));
}
