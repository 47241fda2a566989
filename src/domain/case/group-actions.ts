/** Actions on a side of many people; none of them moves the case. */
import { assigned, CLERKS, here } from './access.js';
import type { ActionRow } from './action-row.js';
import { byAnalogy, CIVIL_PROCEDURE_LAW, CIVIL_PROCEDURE_RULES, law } from './basis.js';
import { hasManyPeople, hasMembers } from './group-guards.js';
import { HELD, ON_DESK } from './status.js';

export const GROUP_ACTIONS = {
  recordGroupMembers: {
    from: [...ON_DESK, ...HELD],
    to: ['same'],
    grants: [assigned, here(...CLERKS)],
    basis: [
      law('劳动人事争议仲裁办案规则', '63', 'V'),
      byAnalogy(CIVIL_PROCEDURE_LAW, '56', 'V'),
      byAnalogy(CIVIL_PROCEDURE_RULES, '78', 'K'),
    ],
    guard: hasManyPeople,
  },
  recordGroupConsents: {
    from: ['AGREEMENT_DRAFTED'],
    to: ['same'],
    grants: [assigned, here(...CLERKS)],
    basis: [byAnalogy(CIVIL_PROCEDURE_LAW, '56', 'V')],
    guard: hasMembers,
  },
} as const satisfies Record<string, ActionRow>;
