/** What parties alone do, by self-service: no post is named, so that nobody does it in their name. */
import type { ActionRow } from './action-row.js';
import { law, MEDIATION_LAW, OURS } from './basis.js';
import { alwaysOpen } from './guards.js';
import { CASE_STATUSES, STAFFED } from './status.js';

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
    from: CASE_STATUSES.filter((status) => status !== 'VOIDED'),
    to: ['same'],
    grants: [],
    byParty: true,
    basis: [law(MEDIATION_LAW, '15', 'V'), OURS],
    guard: alwaysOpen,
  },
} as const satisfies Record<string, ActionRow>;
