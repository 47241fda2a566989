/** The milestones of a case, from which the book is derived. Each keeps the columns as they were at that moment. */
import type { EndGround } from './outcome.js';
import type { Recorded } from './events.js';
import { runningMandate } from './mandate.js';
import { mandateResultOf, withTurn } from './mandate-turns.js';
import { goingOn } from './suspension-evolve.js';
import { presiderOf, type CaseState, type Milestone, type Turn } from './state.js';

/** Adds a milestone in the case's present room on the event's day. */
export function withMilestone(
  state: CaseState,
  event: Recorded,
  turn: Turn,
  form: Milestone['agreementForm'] = formSoFar(state),
): CaseState {
  const milestone: Milestone = {
    event: event.id,
    room: state.room,
    day: event.day,
    ...turn,
    presiderPost: presiderOf(state),
    agreementForm: form,
    agreedAmount: form ? (state.agreement?.agreedAmount ?? 0) : 0,
    firstSessionHeld: state.sessions.some((s) => s.status === 'HELD'),
  };
  return { ...state, milestones: [...state.milestones, milestone], booked: [...state.booked, event.id] };
}

/**
 * Ends the case where it is: outcome, ground and day are kept, planned sessions are cancelled. Under a mandate only the
 * mandate ends, the case stays with its authority and the main book sees nothing of it (domain.md §7.1; §8, 7).
 */
export function endAt(
  state: CaseState,
  event: Recorded,
  turn: Extract<Turn, { kind: 'ENDED' | 'UNACCEPTED' | 'ENDED_OUTSIDE' }>,
  ground: EndGround | null,
  form?: Milestone['agreementForm'],
): CaseState {
  if (turn.kind === 'ENDED' && runningMandate(state.mandates)) {
    const back = { ...goingOn(state, event.day), sessions: nonePlanned(state), status: 'TRANSFERRED_OUT' as const };
    return withTurn(back, event, 'ENDED', mandateResultOf(turn.detail));
  }
  return withMilestone(
    { ...state, sessions: nonePlanned(state), ending: { outcome: turn.detail, ground, on: event.day } },
    event,
    turn,
    form,
  );
}

/** What was planned does not take place. */
export function nonePlanned({ sessions }: CaseState): CaseState['sessions'] {
  return sessions.map((s) => (s.status === 'SCHEDULED' ? { ...s, status: 'CANCELLED' as const } : s));
}

function formSoFar(state: CaseState): Milestone['agreementForm'] {
  return state.agreement?.effectiveOn ? state.agreement.form : (state.milestones.at(-1)?.agreementForm ?? '');
}
