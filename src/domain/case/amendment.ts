/** `amend`: what was wrong is put right in the file; the book is restated from the changed milestones. */
import type { Day } from '../kernel/day.js';
import type { Amendment, Recorded } from './events.js';
import type { Agreement, CaseState, Milestone } from './state.js';
import { trackOf } from './track.js';

/** The columns of the dispute that the book carries; the place changes the file only. */
const BOOK_FACTS = ['type', 'source', 'amount', 'people', 'difficult'];

/** True when the amendment restates the book. */
export function touchesBook(fields: readonly string[]): boolean {
  return fields.some(
    (f) => BOOK_FACTS.includes(f) || ['agreedAmount', 'registeredOn', 'acceptedOn', 'endedOn', 'parties'].includes(f),
  );
}

/** The corrected columns, days and parties take the place of the wrong ones, in the milestones too. */
export function applyAmendment(state: CaseState, event: Extract<Recorded, { type: 'Amended' }>): CaseState {
  const { amendment, fields } = event.data;
  const dispute = { ...state.dispute, ...amendment.dispute };
  return {
    ...state,
    dispute,
    agreement: amendedAgreement(state.agreement, amendment),
    track: trackOf(state.room.kind, dispute.type),
    parties: amendment.parties ?? state.parties,
    ending: state.ending && amendment.endedOn ? { ...state.ending, on: amendment.endedOn } : state.ending,
    milestones: state.milestones.map((m) => amended(m, amendment)),
    booked: touchesBook(fields) ? [...state.booked, event.id] : state.booked,
  };
}

function amendedAgreement(agreement: Agreement | null, change: Amendment): Agreement | null {
  return (
    agreement && {
      ...agreement,
      agreedAmount: change.agreedAmount ?? agreement.agreedAmount,
      effectiveOn: agreement.effectiveOn && (change.endedOn ?? agreement.effectiveOn),
    }
  );
}

function amended(milestone: Milestone, change: Amendment): Milestone {
  const agreedAmount = milestone.agreementForm
    ? (change.agreedAmount ?? milestone.agreedAmount)
    : milestone.agreedAmount;
  return { ...milestone, agreedAmount, day: newDay(milestone.kind, change) ?? milestone.day };
}

function newDay(kind: Milestone['kind'], change: Amendment): Day | undefined {
  switch (kind) {
    case 'REGISTERED':
      return change.registeredOn;
    case 'ACCEPTED':
      return change.acceptedOn;
    case 'ENDED':
    case 'UNACCEPTED':
      return change.endedOn;
    case 'ROUTED':
    case 'REFERRED':
    case 'FELL':
      return undefined;
  }
}
