// What parties say themselves: the field that a refusal names, what is sealed under which key, and how much may be said.
import { describe, expect, it, test } from '@jest/globals';
import type { Action } from '../../../src/domain/case/actions.js';
import { openWords } from '../../../src/domain/case/party-word.js';
import { LONGEST_WORD, MOST_WORDS } from '../../../src/domain/case/steps/self-service.js';
import { addDays } from '../../../src/domain/kernel/day.js';
import { anAct, LI, MONDAY, refusal, WANG } from './fixtures.js';
import { caseThatIs, type Story } from './story.js';

const assigned = () => caseThatIs('ASSIGNED');
const asked = () => caseThatIs('CONSENT_PENDING');
const late = anAct(LI, addDays(MONDAY, 1));
const most = { most: LONGEST_WORD };
const much = '𠮷'.repeat(LONGEST_WORD);
const full = () => Array.from({ length: MOST_WORDS }).reduce<Story>((story) => story.take('complain'), assigned());

test.each<[Action, object, string, string | null, object, () => Story]>([
  ['answerConsent', { act: late }, 'DAY_IN_FUTURE', 'consents', {}, asked],
  ['objectToMediator', { act: late }, 'DAY_IN_FUTURE', 'act', {}, assigned],
  ['objectToMediator', { mediator: 'else' }, 'MEDIATOR_UNKNOWN', 'mediator', {}, assigned],
  ['objectToMediator', { reason: ' ' }, 'TEXT_MISSING', 'reason', {}, assigned],
  ['objectToMediator', { reason: `${much}多` }, 'WORD_TOO_LONG', 'reason', most, assigned],
  ['objectToMediator', {}, 'WORDS_TOO_MANY', null, { most: MOST_WORDS }, full],
  ['complain', { act: late }, 'DAY_IN_FUTURE', 'act', {}, assigned],
  ['complain', { text: ' ' }, 'TEXT_MISSING', 'text', {}, assigned],
  ['complain', { text: `${much}多` }, 'WORD_TOO_LONG', 'text', most, assigned],
  ['complain', {}, 'WORDS_TOO_MANY', null, { most: MOST_WORDS }, full],
  ['answerPartyWord', { wordId: 'else' }, 'PARTY_WORD_UNKNOWN', 'wordId', {}, () => assigned().take('complain')],
  ['answerPartyWord', { answer: ' ' }, 'TEXT_MISSING', 'answer', {}, () => assigned().take('complain')],
])('%s is refused: %#', (action, over, code, field, facts, story) => {
  expect(refusal(() => story().attempt(action, over))).toMatchObject({ code, field, facts });
});

describe('the words of a party', () => {
  it('are sealed, without blanks around them, under the key of their kind', () => {
    const story = assigned().take('objectToMediator', { reason: ' 他是对方的表兄 ' });
    const wordId = openWords(story.state)[0]?.id ?? '';
    expect(story.last.secret).toEqual({ texts: { [`objection:${wordId}`]: '他是对方的表兄' } });
    story.take('answerPartyWord', { wordId, answer: ' 已换人 ' });
    expect(story.last.secret).toEqual({ texts: { [`answer:${wordId}`]: '已换人' } });
    const complaint = assigned().take('complain', { text: much });
    const [word] = openWords(complaint.state);
    expect(complaint.last.secret).toEqual({ texts: { [`complaint:${word?.id}`]: much } });
  });

  it('may be about either of two mediators', () => {
    const two = { others: ['town/MEDIATOR-2'] };
    const story = () => caseThatIs('ACCEPTED').take('assignMediators', two);
    for (const mediator of ['town/MEDIATOR', 'town/MEDIATOR-2'])
      expect(story().attempt('objectToMediator', { mediator })).toHaveLength(1);
  });

  it('take the place of the former answer of that party, and of no other', () => {
    const answer = (party: typeof LI, consents: boolean) => ({ act: anAct(party), consents });
    const story = asked().take('answerConsent', answer(LI, true)).take('answerConsent', answer(WANG, true));
    expect(story.state.consentAnswers).toEqual([answer(LI, true), answer(WANG, true)]);
    expect(story.take('answerConsent', answer(LI, false)).state.consentAnswers).toEqual([
      answer(WANG, true),
      answer(LI, false),
    ]);
  });
});
