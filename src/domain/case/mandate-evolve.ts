/** What the turns of a mandate make of a case: the authority keeps it, a room mediates it in between (domain.md §7.1, 7.5). */
import type { Recorded } from './events.js';
import { runningMandate } from './mandate.js';
import { withLast, withTurn } from './mandate-turns.js';
import { nonePlanned, withMilestone } from './milestone.js';
import { blank } from './opening.js';
import type { CaseState, Mediator } from './state.js';
import { goingOn } from './suspension-evolve.js';

type Of<T extends Recorded['type']> = Extract<Recorded, { type: T }>;

/** A case that begins with an authority: no room accepted it, and it counts as accepted nowhere (ledger.md). */
export function entrusted(event: Of<'Entrusted'>): CaseState {
  const { authority, document } = event.data;
  const custody = { authority, since: event.day, event: event.id, number: document.number || null };
  const began: CaseState = { ...blank(event), status: 'TRANSFERRED_OUT', custody };
  return withMilestone(began, event, { kind: 'SENT_OUTSIDE', detail: '', authority });
}

type Turned = Of<
  | 'MandateOffered'
  | 'MandateTaken'
  | 'MandateDeclined'
  | 'MandateLapsed'
  | 'MandateRecalled'
  | 'JudgeChanged'
  | 'MandateReported'
>;

/** Whatever happens to a mandate while its authority keeps the case. */
export function mandateTurned(state: CaseState, event: Turned): CaseState {
  switch (event.type) {
    case 'MandateOffered':
      return mandateOffered(state, event);
    case 'MandateTaken':
      return mandateTaken(state, event);
    case 'MandateDeclined':
    case 'MandateLapsed':
      return mandateUntaken(state, event);
    case 'MandateRecalled':
      return mandateRecalled(state, event);
    case 'JudgeChanged':
      return judgeChanged(state, event);
    case 'MandateReported':
      return withLast(state, (mandate) => ({ ...mandate, reportedOn: event.day }));
  }
}

/** Nothing moves while the offer waits. */
function mandateOffered(state: CaseState, event: Of<'MandateOffered'>): CaseState {
  const { mandate } = event.data;
  const asked = { ...state, mandates: [...(state.mandates ?? []), { ...mandate, receiptSignedOn: null, turns: [] }] };
  return withTurn(asked, event, 'OFFERED');
}

/** The room mediates it now, beginning anew: an earlier draft is void, earlier mediators have gone. */
function mandateTaken(state: CaseState, event: Of<'MandateTaken'>): CaseState {
  const { room, track, receipt } = event.data;
  const there: CaseState = { ...state, room, track, status: 'ACCEPTED', mediators: [], agreement: null };
  return withTurn(there, event, 'TAKEN', null, {
    receiptSignedOn: receipt.signedOn,
    receiptDocument: receipt.document,
  });
}

/** Declined or lapsed: an offer that was never taken. */
function mandateUntaken(state: CaseState, event: Of<'MandateDeclined'> | Of<'MandateLapsed'>): CaseState {
  return withTurn(state, event, 'ENDED', event.type === 'MandateDeclined' ? 'declined' : 'lapsed');
}

/** The authority takes the offer, or the mediation itself, back; a draft that is not in effect is void. */
function mandateRecalled(state: CaseState, event: Of<'MandateRecalled'>): CaseState {
  const running = runningMandate(state.mandates) !== null;
  const back = { ...goingOn(state, event.day), sessions: nonePlanned(state), status: 'TRANSFERRED_OUT' as const };
  return withTurn(running ? { ...back, agreement: null } : back, event, 'ENDED', 'recalled');
}

function judgeChanged(state: CaseState, { data: { judge } }: Of<'JudgeChanged'>): CaseState {
  return withLast(state, ({ judge: _before, ...mandate }) => ({ ...mandate, ...(judge && { judge }) }));
}

/** Who mediates a case that a court sent is remembered with the mandate (domain.md §8, 16). */
export function withMediators(state: CaseState, mediators: readonly Mediator[]): CaseState {
  const staffed = { ...state, mediators };
  if (!runningMandate(state.mandates)) return staffed;
  return withLast(staffed, (mandate) => ({
    ...mandate,
    mediatedBy: [...new Set([...(mandate.mediatedBy ?? []), ...mediators.map(({ personId }) => personId)])],
  }));
}
