/** Sound inputs of papers of the police, land and petition offices. */
import { recordAuthorityPaper } from '../../../src/domain/case/steps/authority-paper.js';
import type { Moves } from './move.js';

export const AUTHORITY_PAPER_MOVES: Pick<Moves, 'recordAuthorityPaper'> = {
  recordAuthorityPaper: {
    input: ({ today: on }) => ({ kind: 'PETITION_REGISTERED', number: '信访3206122026000123', on }),
    decide: ({ state }, input, _, context) => recordAuthorityPaper(state, input, context),
  },
};
