/** Sound inputs for what parties say themselves. */
import * as step from '../../../src/domain/case/steps/self-service.js';
import { openWords } from '../../../src/domain/case/party-word.js';
import type { Party } from '../../../src/domain/case/party.js';
import { anAct } from './fixtures.js';
import type { Moves } from './move.js';
import type { Story } from './story.js';

const first = ({ state, today }: Story) => anAct(state.parties[0] as Party, today);

export const SELF_SERVICE_MOVES: Pick<Moves, 'answerConsent' | 'objectToMediator' | 'complain' | 'answerPartyWord'> = {
  answerConsent: {
    input: (story) => ({ act: first(story), consents: true }),
    decide: ({ state }, input, _, context) => step.answerConsent(state, input, context),
  },
  objectToMediator: {
    input: (story) => ({
      act: first(story),
      mediator: story.state.mediators[0]?.postId ?? '',
      reason: '他是对方的表兄。',
    }),
    decide: ({ state }, input, _, context) => step.objectToMediator(state, input, context),
  },
  complain: {
    input: (story) => ({ act: first(story), text: '约好的时间没有人来。' }),
    decide: ({ state }, input, _, context) => step.complain(state, input, context),
  },
  answerPartyWord: {
    input: ({ state }) => ({ wordId: openWords(state)[0]?.id ?? '', answer: '已向当事人致歉，并另约时间。' }),
    decide: (_story, input, _, context, proof) => step.answerPartyWord(proof, input, context),
  },
};
