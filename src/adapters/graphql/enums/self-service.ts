// The enums of self-service.
import { PARTY_WORD_LABELS } from '../../../app/texts/labels/self-service.js';
import { enumOf } from './enum.js';

export const PartyWordEnum = enumOf('PartyWordKind', '异议或者投诉 — An objection or a complaint', PARTY_WORD_LABELS);
