/** Actions on undisputed facts and addresses of service; none of them moves the case. */
import { assigned, CLERKS, here } from './access.js';
import type { ActionRow } from './action-row.js';
import { law, ONLINE_RULES } from './basis.js';
import { alwaysOpen } from './guards.js';
import { factsAwaitConfirmation } from './facts-guards.js';
import { AGREED, HELD, ON_DESK } from './status.js';

/** While the parties mediate, and when that failed: the record is made for the procedure that follows. */
const NOT_SETTLED = ['MEDIATING', 'SUSPENDED', 'AGREEMENT_DRAFTED', 'TERMINATED_FAILED'] as const;

export const FACTS_ACTIONS = {
  recordFacts: {
    from: NOT_SETTLED,
    to: ['same'],
    grants: [assigned],
    basis: [law(ONLINE_RULES, '18, 22', 'V'), law('法发〔2016〕14号', '23', 'K')],
    guard: alwaysOpen,
  },
  confirmFacts: {
    from: NOT_SETTLED,
    to: ['same'],
    grants: [assigned, here(...CLERKS)],
    byParty: true,
    basis: [law(ONLINE_RULES, '22', 'V')],
    guard: factsAwaitConfirmation,
  },
  confirmServiceAddress: {
    from: [...ON_DESK, ...HELD, ...AGREED, 'TERMINATED_FAILED'],
    to: ['same'],
    grants: [assigned, here(...CLERKS)],
    basis: [law(ONLINE_RULES, '17', 'V')],
    guard: alwaysOpen,
  },
} as const satisfies Record<string, ActionRow>;
