/** A paper of the police, a land or a petition office. */
import { type AuthorityPaperInput, recordAuthorityPaper as step } from '../../../domain/case/steps/authority-paper.js';
import { onCase, type OnCase } from './on-case.js';

export const recordAuthorityPaper = onCase(
  'recordAuthorityPaper',
  ({ state }, input: OnCase & AuthorityPaperInput, context) => step(state, input, context),
);
