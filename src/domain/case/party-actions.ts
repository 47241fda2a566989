/** Parties who come, go or are succeeded while the case is under way. */
import { assigned, CLERKS, here } from './access.js';
import type { ActionRow } from './action-row.js';
import { byAnalogy, CIVIL_PROCEDURE_RULES, law, MEDIATION_LAW, OURS } from './basis.js';
import { hasSpareParty, ownCustody } from './guards.js';
import { AGREED, HELD, ON_DESK } from './status.js';

export const PARTY_ACTIONS = {
  addParty: {
    from: [...ON_DESK, ...HELD],
    to: ['same'],
    grants: [assigned, here(...CLERKS)],
    basis: [law(MEDIATION_LAW, '17, 23', 'V'), OURS],
    guard: ownCustody,
  },
  dropParty: {
    from: [...ON_DESK, ...HELD],
    to: ['same'],
    grants: [assigned, here(...CLERKS)],
    basis: [law(MEDIATION_LAW, '23(2)', 'V'), OURS],
    guard: hasSpareParty,
  },
  substituteParty: {
    from: [...ON_DESK, ...HELD, ...AGREED],
    to: ['same'],
    grants: [assigned, here(...CLERKS)],
    basis: [byAnalogy(CIVIL_PROCEDURE_RULES, '55, 63', 'K'), OURS],
    guard: ownCustody,
  },
} as const satisfies Record<string, ActionRow>;
