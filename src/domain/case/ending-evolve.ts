/** What the events that end a case make of it. */
import type { Recorded } from './events.js';
import { endAt } from './milestone.js';
import type { EndedAs } from './outcome.js';
import type { CaseState } from './state.js';
import { type CaseStatus, ON_DESK } from './status.js';

type Of<T extends Recorded['type']> = Extract<Recorded, { type: T }>;

/** A case that was refused was never accepted, and the book counts it so. */
export function refused(state: CaseState, event: Of<'Refused'>): CaseState {
  const { detail, ground } = event.data;
  return endAt({ ...state, status: 'NOT_ACCEPTED' }, event, { kind: 'UNACCEPTED', detail }, ground);
}

/** An authority that holds the case gives the notice of further ways itself. */
export function periodLapsed(state: CaseState, event: Of<'PeriodLapsed'>): CaseState {
  const ended = { ...state, status: 'TERMINATED_FAILED', ...(state.custody ? {} : { routeNoticeOwed: true }) } as const;
  return endAt(ended, event, { kind: 'ENDED', detail: 'failed' }, 'PERIOD_EXPIRED');
}

/** Mediation ended without an agreement. */
export function terminated(state: CaseState, event: Of<'Terminated'>): CaseState {
  const { detail, ground } = event.data;
  return endAt({ ...state, status: 'TERMINATED_FAILED' }, event, { kind: 'ENDED', detail }, ground);
}

/** Before its acceptance it was no case of the book's. */
export function withdrawn(state: CaseState, event: Of<'Withdrawn'>): CaseState {
  const kind = ON_DESK.some((desk) => desk === state.status) ? 'UNACCEPTED' : 'ENDED';
  return endAt({ ...state, status: 'WITHDRAWN' }, event, { kind, detail: 'withdrawn' }, 'WITHDRAWN');
}

/** What was settled in part is an end of another kind. */
export function tookEffect(state: CaseState, event: Of<'AgreementEffective'>): CaseState {
  const agreement = state.agreement && { ...state.agreement, effectiveOn: event.day };
  const detail = agreement?.scope === 'PART' ? 'partly-settled' : 'settled';
  return endAt({ ...state, status: 'AGREEMENT_EFFECTIVE', agreement }, event, { kind: 'ENDED', detail }, null);
}

/** An end that a register attests. */
export function attestedEnd(state: CaseState, event: Of<'AttestedEnded'>): CaseState {
  const { outcome, form, attested } = event.data;
  const ended = { ...state, status: attestedStatus(outcome, attested.performance), attested };
  return endAt(ended, event, { kind: 'ENDED', detail: outcome }, null, form);
}

/** A register names no items, so an unperformed agreement cannot be tracked item by item. */
function attestedStatus(outcome: EndedAs, performance: string | null): CaseStatus {
  if (outcome === 'withdrawn') return 'WITHDRAWN';
  if (outcome !== 'settled') return 'TERMINATED_FAILED';
  return performance === 'PERFORMED' || performance === 'ON_THE_SPOT' ? 'FULFILLED' : 'AGREEMENT_EFFECTIVE';
}
