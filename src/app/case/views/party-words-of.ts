/** What parties said about those who work on their case, for who answers for them. */
import { answerDue, openWords } from '../../../domain/case/party-word.js';
import type { CaseSecret } from '../../../domain/case/secret.js';
import type { CaseState } from '../../../domain/case/state.js';
import type { Visibility } from '../../../domain/case/visibility.js';
import type { PartyWordView } from './case-view.js';

/** The heads of the room that holds the case, and justice supervisors: never the mediators concerned. */
export function readsWords({ accessLevel, through, mayOpenKept }: Visibility): boolean {
  return mayOpenKept || (accessLevel === 'OVERSEER' && through?.role === 'JUSTICE_SUPERVISOR');
}

/** What parties said of the mediation, to who may read it; nothing to anybody else. */
export function partyWordsOf(state: CaseState, { texts }: CaseSecret, visibility: Visibility): PartyWordView[] {
  if (!readsWords(visibility)) return [];
  const open = openWords(state);
  return (state.partyWords ?? []).map((word) => {
    const { id, kind, partyId, mediator, on, answeredOn = null } = word;
    const text = texts[`${kind === 'OBJECTION' ? 'objection' : 'complaint'}:${id}`] ?? '';
    const dueOn = open.includes(word) ? answerDue(word) : null;
    return { id, kind, partyId, mediator, on, dueOn, text, answeredOn, answer: texts[`answer:${id}`] ?? null };
  });
}
