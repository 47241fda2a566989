/** What `amend` corrects in the file; the entries of the book follow from the changed milestones. */
import { carriedOut } from './granted-corrections.js';
import { correctedDays, withinIntake } from './corrected-days.js';
import type { Amendment, Recorded } from './events.js';
import type { Agreement, CaseState } from './state.js';
import { runningMandate } from './mandate.js';
import { type Track, trackOf, trackUnder } from './track.js';

/** The columns that the book carries; place, number and items change the file only. */
const BOOKED = [
  'type',
  'source',
  'amount',
  'people',
  'difficult',
  'agreedAmount',
  'registeredOn',
  'acceptedOn',
  'endedOn',
  'parties',
];

/** True when the amendment changes the book. */
export function touchesBook(fields: readonly string[]): boolean {
  return fields.some((f) => BOOKED.includes(f));
}

type Amended = Extract<Recorded, { type: 'Amended' }>;

/** The corrected columns, days and parties replace the wrong ones, in the milestones too. */
export function applyAmendment(state: CaseState, event: Amended): CaseState {
  const { amendment, fields } = event.data;
  const dispute = { ...state.dispute, ...amendment.dispute };
  const milestones = amendedMilestones(state, amendment);
  const grantedCorrections = carriedOut(state, event);
  return {
    ...state,
    ...(grantedCorrections && { grantedCorrections }),
    dispute,
    number: amendment.number ?? state.number,
    agreement: amendedAgreement(state.agreement, event),
    track: trackNow(state, dispute),
    parties: amendment.parties ?? state.parties,
    rightsNoticeOn: amendment.acceptedOn ? withinIntake(state.rightsNoticeOn, milestones) : state.rightsNoticeOn,
    ending: state.ending && amendment.endedOn ? { ...state.ending, on: amendment.endedOn } : state.ending,
    milestones,
    booked: touchesBook(fields) ? [...state.booked, event.id] : state.booked,
  };
}

function trackNow({ mandates, room }: CaseState, dispute: CaseState['dispute']): Track {
  const mandate = runningMandate(mandates);
  return mandate ? trackUnder(mandate.kind, room.kind, dispute) : trackOf(room.kind, dispute);
}

/** An agreement whose terms were corrected keeps the correction and the former text for ever. */
function amendedAgreement(agreement: Agreement | null, event: Amended): Agreement | null {
  if (!agreement) return null;
  const { agreedAmount, items, endedOn } = event.data.amendment;
  const effectiveOn = agreement.effectiveOn && (endedOn ?? agreement.effectiveOn);
  if (agreedAmount === undefined && items === undefined) return { ...agreement, effectiveOn };
  const before = { agreedAmount: agreement.agreedAmount, items: agreement.items };
  return {
    ...agreement,
    effectiveOn,
    agreedAmount: agreedAmount ?? agreement.agreedAmount,
    items: items ?? agreement.items,
    corrections: [...(agreement.corrections ?? []), { event: event.id, on: event.day, before }],
  };
}

function amendedMilestones({ milestones }: CaseState, change: Amendment): CaseState['milestones'] {
  const days = correctedDays(milestones, change);
  return milestones.map((milestone, at) => ({
    ...milestone,
    agreedAmount: milestone.agreementForm ? (change.agreedAmount ?? milestone.agreedAmount) : milestone.agreedAmount,
    day: days[at] ?? milestone.day,
  }));
}
