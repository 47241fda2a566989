/** What the events about undisputed facts and addresses of service make of a case. */
import type { Recorded } from './events.js';
import type { CaseState } from './state.js';

type Of<T extends Recorded['type']> = Extract<Recorded, { type: T }>;

/** Confirmations belong to a version: the new one has none. */
export function withFacts(state: CaseState, { day, data }: Of<'FactsRecorded'>): CaseState {
  const { version, items } = data;
  return { ...state, undisputedFacts: { version, on: day, items, confirmations: [] } };
}

/** Those of earlier parties and of this one together. */
export function withConfirmations(state: CaseState, { data }: Of<'FactsConfirmed'>): CaseState {
  const { undisputedFacts: facts } = state;
  if (!facts) return state;
  return { ...state, undisputedFacts: { ...facts, confirmations: [...facts.confirmations, ...data.acts] } };
}

/** A later address takes the place of the former. */
export function withServiceAddress(state: CaseState, { data }: Of<'ServiceAddressConfirmed'>): CaseState {
  const { act, electronic } = data;
  const { partyId } = act;
  const others = (state.serviceAddresses ?? []).filter((one) => one.partyId !== partyId);
  return { ...state, serviceAddresses: [...others, { partyId, act, electronic }] };
}
