/** Labels of what parties say by self-service. */
import type { PartyWord } from '../../../domain/case/party-word.js';
import type { Labels } from './label.js';

export const PARTY_WORD_LABELS: Labels<PartyWord['kind']> = {
  OBJECTION: ['对调解员的异议', 'an objection to a mediator'],
  COMPLAINT: ['投诉', 'a complaint'],
};
