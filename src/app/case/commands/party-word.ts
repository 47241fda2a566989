/** The head answers what a party said about those who work on its case. */
import * as step from '../../../domain/case/steps/self-service.js';
import { onCase, type OnCase } from './on-case.js';

export const answerPartyWord = onCase(
  'answerPartyWord',
  (_file, input: OnCase & { wordId: string; answer: string }, context, { proof }) =>
    step.answerPartyWord(proof, input, context),
);
