/** The rows by which lists find a case: who mediates it, and where it was offered. */
import { type CaseStatus, isOpen } from '../../../domain/case/status.js';
import { externalNumber } from '../../../domain/kernel/external-number.js';
import type { CaseState } from '../../../domain/case/state.js';

/** What an authority holds is no work of its former mediators. */
const inWork = (status: CaseStatus): boolean => isOpen(status) && status !== 'TRANSFERRED_OUT';

export function assignmentsOf(state: CaseState) {
  const { home, id: caseId } = state;
  return state.mediators.map(({ postId, personId, presider }) => ({
    home,
    caseId,
    postId,
    personId,
    presider,
    open: inWork(state.status),
  }));
}

/** Nothing to rewrite while mediators and openness are the same. */
export function sameAssignments(before: CaseState | null, after: CaseState): boolean {
  return before !== null && before.mediators === after.mediators && inWork(before.status) === inWork(after.status);
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

/**
 * The numbers of other systems by which a case is found, in the form in which they are compared; a void case has none. ''
 * stands for one that is sealed.
 */
export function numbersOf({ status, externalNumbers }: CaseState): string[] {
  return status === 'VOIDED' ? [] : [...new Set(externalNumbers.map(externalNumber).filter(Boolean))];
}
