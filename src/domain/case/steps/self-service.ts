/** What parties say themselves: consent, objection to a mediator, complaint; and how it is answered. */
import type { PostId } from '../../kernel/ids.js';
import { ensure } from '../../kernel/rule-broken.js';
import { bindingActs, validActs } from '../acts.js';
import type { PartyAct } from '../party.js';
import type { PartyWord } from '../party-word.js';
import type { CaseState } from '../state.js';
import type { Events, StepContext } from './context.js';

/** So long may a text of a party be, in characters. */
export const LONGEST_WORD = 2000;
/** So many objections and complaints of one party stand in a case; who has more to say comes to the room. */
export const MOST_WORDS = 20;

/** Whether the party agrees to mediation (人民调解法 17, 23); a minor answers through the guardian. Until acceptance the last answer counts. */
export function answerConsent(
  state: CaseState,
  { act, consents }: { act: PartyAct; consents: boolean },
  context: StepContext,
): Events {
  bindingActs([act], state.parties, { on: context.today, today: context.today }, 'consents');
  return [{ type: 'ConsentAnswered', day: act.on, data: { act, consents } }];
}

/** Parties choose or accept their mediators (人民调解法 19, 23): MEDIATOR_UNKNOWN, TEXT_MISSING, WORDS_TOO_MANY. The head decides what follows. */
export function objectToMediator(
  state: CaseState,
  { act, mediator, reason }: { act: PartyAct; mediator: PostId; reason: string },
  context: StepContext,
): Events {
  bindingActs([act], state.parties, { on: context.today, today: context.today }, 'act');
  ensure(
    state.mediators.some(({ postId }) => postId === mediator),
    'MEDIATOR_UNKNOWN',
    { field: 'mediator' },
  );
  const wordId = context.newId();
  const texts = { [`objection:${wordId}`]: soundWord(reason, 'reason') };
  fewWords(state, act);
  return [{ type: 'MediatorObjected', day: act.on, data: { wordId, act, mediator }, secret: { texts } }];
}

/** About whatever was done or left undone in the case; anybody may complain, a minor too. */
export function complain(
  state: CaseState,
  { act, text }: { act: PartyAct; text: string },
  context: StepContext,
): Events {
  validActs([act], state.parties, context.today, 'act');
  const wordId = context.newId();
  const texts = { [`complaint:${wordId}`]: soundWord(text, 'text') };
  fewWords(state, act);
  return [{ type: 'ComplaintMade', day: act.on, data: { wordId, act }, secret: { texts } }];
}

/**
 * The head answers with a text that the party reads; one who wants no other mediator gives the reason so (人民调解法 15, 19).
 * `open` are those that wait: PARTY_WORD_UNKNOWN, TEXT_MISSING, WORD_TOO_LONG.
 */
export function answerPartyWord(
  open: readonly PartyWord[],
  { wordId, answer }: { wordId: string; answer: string },
  { today }: StepContext,
): Events {
  ensure(
    open.some(({ id }) => id === wordId),
    'PARTY_WORD_UNKNOWN',
    { field: 'wordId' },
  );
  const texts = { [`answer:${wordId}`]: soundWord(answer, 'answer') };
  return [{ type: 'PartyWordAnswered', day: today, data: { wordId }, secret: { texts } }];
}

function soundWord(text: string, field: string): string {
  const said = text.trim();
  ensure(said, 'TEXT_MISSING', { field });
  ensure([...said].length <= LONGEST_WORD, 'WORD_TOO_LONG', { field, facts: { most: LONGEST_WORD } });
  return said;
}

function fewWords({ partyWords = [] }: CaseState, { partyId }: PartyAct): void {
  const own = partyWords.filter((word) => word.partyId === partyId).length;
  ensure(own < MOST_WORDS, 'WORDS_TOO_MANY', { facts: { most: MOST_WORDS } });
}
