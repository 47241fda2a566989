/** What the steps of linked proceedings make of a case: nothing of them is a milestone, and nothing moves in the book. */
import type { ProceedingId } from '../kernel/ids.js';
import type { Recorded } from './events.js';
import { begun, type Proceeding, type ProceedingStep, withStep } from './proceeding.js';
import type { CaseState } from './state.js';

type Of<T extends Recorded['type']> = Extract<Recorded, { type: T }>;
type Step = Of<'ProceedingStepRecorded' | 'ProceedingWithdrawn' | 'ProceedingObjected'>;

/** One more proceeding, at its first status. */
export function proceedingBegun(state: CaseState, { data, day, id }: Of<'ProceedingPrepared'>): CaseState {
  const { proceedingId, kind, authority, party, status } = data;
  const head = { id: proceedingId, kind, authority, ...(party && { party }) } as Omit<Proceeding, 'steps'>;
  const one = begun(head, { event: id, status, on: day, number: null, document: null });
  return { ...state, proceedings: [...(state.proceedings ?? []), one] };
}

/** A step of one that runs. */
export function proceedingStepped(state: CaseState, event: Step): CaseState {
  const { status, number, document, receivedOn, knownOn, extendedBy, wish } = event.data;
  const step: ProceedingStep = {
    ...{ event: event.id, status, on: event.day, number, document },
    ...(receivedOn && { receivedOn }),
    ...(knownOn && { knownOn }),
    ...(extendedBy && { extendedBy }),
    ...(wish && { wish }),
  };
  return changed(state, event.data.proceedingId, (one) => withStep(one, step));
}

function changed(state: CaseState, id: ProceedingId, change: (one: Proceeding) => Proceeding): CaseState {
  return { ...state, proceedings: (state.proceedings ?? []).map((one) => (one.id === id ? change(one) : one)) };
}
