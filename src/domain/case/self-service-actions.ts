/** What parties alone do, by self-service: no post is named, so that nobody does it in their name; and how they are answered. */
import type { ActionRow } from './action-row.js';
import { here, HEADS } from './access.js';
import { law, MEDIATION_LAW, OURS } from './basis.js';
import { alwaysOpen, hasOpenWord } from './guards.js';
import { CASE_STATUSES, STAFFED } from './status.js';

const NOT_VOID = CASE_STATUSES.filter((status) => status !== 'VOIDED');

export const SELF_SERVICE_ACTIONS = {
  answerConsent: {
    from: ['CONSENT_PENDING'],
    to: ['same'],
    grants: [],
    byParty: true,
    basis: [law(MEDIATION_LAW, '17, 23(1)', 'V')],
    guard: alwaysOpen,
  },
  objectToMediator: {
    from: STAFFED,
    to: ['same'],
    grants: [],
    byParty: true,
    basis: [law(MEDIATION_LAW, '19, 23(1)', 'V')],
    guard: alwaysOpen,
  },
  complain: {
    from: NOT_VOID,
    to: ['same'],
    grants: [],
    byParty: true,
    basis: [law(MEDIATION_LAW, '15', 'V'), OURS],
    guard: alwaysOpen,
  },
  answerPartyWord: {
    from: NOT_VOID,
    to: ['same'],
    grants: [here(...HEADS)],
    basis: [law(MEDIATION_LAW, '15', 'V'), OURS],
    guard: hasOpenWord,
  },
} as const satisfies Record<string, ActionRow>;
