/** A step of consultation or arbitration, from its paper. */
import { type ArbitrationInput, recordArbitrationStep as step } from '../../../domain/case/steps/arbitration.js';
import type { Dated } from './intake.js';
import { onCase, type OnCase } from './on-case.js';

type Recording = OnCase & Dated & Omit<ArbitrationInput, 'on'>;

export const recordArbitrationStep = onCase('recordArbitrationStep', ({ state }, input: Recording, context) =>
  step(state, { ...input, on: input.on ?? context.today }, context),
);
