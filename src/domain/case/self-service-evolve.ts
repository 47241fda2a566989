/** What the words of parties make of a case: none of them moves it. */
import type { Recorded } from './events.js';
import type { PartyWord } from './party-word.js';
import type { CaseState } from './state.js';

type Of<T extends Recorded['type']> = Extract<Recorded, { type: T }>;

/** A later answer takes the place of the former. */
export function withConsentAnswer(state: CaseState, { data }: Of<'ConsentAnswered'>): CaseState {
  const others = (state.consentAnswers ?? []).filter(({ act }) => act.partyId !== data.act.partyId);
  return { ...state, consentAnswers: [...others, data] };
}

/** A text of the head, on a day; another mediator answers an objection without one. */
export function withWordAnswered(state: CaseState, { data, day }: Of<'PartyWordAnswered'>): CaseState {
  const answered = (word: PartyWord): PartyWord => (word.id === data.wordId ? { ...word, answeredOn: day } : word);
  return { ...state, partyWords: (state.partyWords ?? []).map(answered) };
}

/** Kept in order; an objection names the mediator. */
export function withPartyWord(state: CaseState, event: Of<'MediatorObjected' | 'ComplaintMade'>): CaseState {
  const { partyId, on } = event.data.act;
  const word: PartyWord =
    event.type === 'MediatorObjected'
      ? { id: event.data.wordId, kind: 'OBJECTION', partyId, mediator: event.data.mediator, on }
      : { id: event.data.wordId, kind: 'COMPLAINT', partyId, mediator: null, on };
  return { ...state, partyWords: [...(state.partyWords ?? []), word] };
}
