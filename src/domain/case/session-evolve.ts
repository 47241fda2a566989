/** What events about mediators and sessions make of a case. */
import type { Recorded } from './events.js';
import { withMediators } from './mandate-evolve.js';
import type { CaseState } from './state.js';

type Of<T extends Recorded['type']> = Extract<Recorded, { type: T }>;

/** What the mediator before had signed has to be signed anew. */
export function mediatorReplaced(state: CaseState, { data }: Of<'MediatorReplaced'>): CaseState {
  const mediators = [...state.mediators.filter((m) => m.postId !== data.out), data.in];
  const signatures = state.agreement?.signatures.filter((s) => s.signer !== 'MEDIATOR') ?? [];
  return { ...withMediators(state, mediators), agreement: state.agreement && { ...state.agreement, signatures } };
}

/** A session that was scheduled begins at another time, or is cancelled. */
export function sessionChanged(
  state: CaseState,
  id: string,
  change: Partial<CaseState['sessions'][number]>,
): CaseState {
  return { ...state, sessions: state.sessions.map((s) => (s.id === id ? { ...s, ...change } : s)) };
}

/** It takes the place of the one that was scheduled, if it was. */
export function sessionHeld(state: CaseState, { data: { session } }: Of<'SessionHeld'>): CaseState {
  const others = state.sessions.filter((s) => s.id !== session.id);
  return { ...state, status: 'MEDIATING', sessions: [...others, session] };
}
