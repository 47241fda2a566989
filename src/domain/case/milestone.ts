/** The turns of a case that the book knows. Columns true at that moment are kept with the turn. */
import type { Recorded } from './events.js';
import { presiderOf, type CaseState, type Milestone } from './state.js';

/** Adds a turn in the case's present room on the event's day. */
export function withMilestone(
  state: CaseState,
  event: Recorded,
  kind: Milestone['kind'],
  detail = '',
  form: Milestone['agreementForm'] = formSoFar(state),
): CaseState {
  const milestone: Milestone = {
    event: event.id,
    kind,
    room: state.room,
    day: event.day,
    detail,
    presiderPost: presiderOf(state),
    agreementForm: form,
    agreedAmount: form ? (state.agreement?.agreedAmount ?? 0) : 0,
    firstSessionHeld: state.sessions.some((s) => s.status === 'HELD'),
  };
  return { ...state, milestones: [...state.milestones, milestone], booked: [...state.booked, event.id] };
}

/** Ends the case where it is: outcome, ground and day are kept, planned sessions fall away. */
export function endAt(
  state: CaseState,
  event: Recorded,
  kind: 'ENDED' | 'UNACCEPTED',
  outcome: string,
  ground: string | null,
  form?: Milestone['agreementForm'],
): CaseState {
  const sessions = state.sessions.map((s) => (s.status === 'SCHEDULED' ? { ...s, status: 'CANCELLED' as const } : s));
  return withMilestone({ ...state, sessions, ending: { outcome, ground, on: event.day } }, event, kind, outcome, form);
}

function formSoFar(state: CaseState): Milestone['agreementForm'] {
  return state.agreement?.effectiveOn ? state.agreement.form : (state.milestones.at(-1)?.agreementForm ?? '');
}
