/** What a party's evaluation makes of a case. */
import type { Recorded } from './events.js';
import type { CaseState } from './state.js';
import { AGREED, type CaseStatus } from './status.js';

type Of<T extends Recorded['type']> = Extract<Recorded, { type: T }>;

/** Where an evaluation is kept but does not move the case: its agreement is still tracked, or was annulled. */
const STAYS: readonly CaseStatus[] = [...AGREED, 'ENDED_OUTSIDE', 'ANNULLED'];

/** A score from one of the two sides makes the case EVALUATED; a third party's score is only stored. */
export function addEvaluation(state: CaseState, event: Of<'Evaluated'>): CaseState {
  const evaluations = [...state.evaluations, { partyId: event.data.partyId, score: event.data.score, on: event.day }];
  const third = state.parties.find((p) => p.id === event.data.partyId)?.side === 'THIRD_PARTY';
  return { ...state, evaluations, status: third || STAYS.includes(state.status) ? state.status : 'EVALUATED' };
}
