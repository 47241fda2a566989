/** Sound inputs of the steps of consultation and arbitration. */
import { recordArbitrationStep } from '../../../src/domain/case/steps/arbitration.js';
import type { Moves } from './move.js';

export const ARBITRATION_MOVES: Pick<Moves, 'recordArbitrationStep'> = {
  recordArbitrationStep: {
    input: ({ today: on }) => ({ kind: 'CONSULTATION_ASKED', document: '协商申请书', on }),
    decide: ({ state }, input, _, context) => recordArbitrationStep(state, input, context),
  },
};
