/** What a suspension, its end and an extension make of the case. */
import type { Day } from '../kernel/day.js';
import type { Recorded } from './events.js';
import type { CaseState } from './state.js';

type Of<T extends Recorded['type']> = Extract<Recorded, { type: T }>;

/** It stands still from the day of the cause, not from the day on which it was recorded. */
export function suspended(state: CaseState, { data, day, id }: Of<'Suspended'>): CaseState {
  const suspension = { cause: data.cause, from: day, until: null, event: id };
  return { ...state, status: 'SUSPENDED', suspensions: [...(state.suspensions ?? []), suspension] };
}

/** The suspension that lasts ends on that day; a case that is not suspended stays as it is. */
export function goingOn(state: CaseState, day: Day): CaseState {
  if (!state.suspensions?.some(({ until }) => until === null)) return state;
  return { ...state, suspensions: state.suspensions.map((s) => (s.until === null ? { ...s, until: day } : s)) };
}

/** The extension belongs to the clock that ran then; another period that begins later has none of it. */
export function extended(state: CaseState, { data, day, id }: Of<'PeriodExtended'>): CaseState {
  const { clock, length, by } = data;
  return { ...state, extensions: [...(state.extensions ?? []), { clock, length, by, on: day, event: id }] };
}
