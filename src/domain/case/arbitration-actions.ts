/** What is recorded of consultation and arbitration; none of it moves the case (domain.md §7.6). */
import { area, assigned, authority, CLERKS, here } from './access.js';
import type { ActionRow } from './action-row.js';
import { law, LABOUR_ARBITRATION_LAW } from './basis.js';
import { alwaysOpen } from './guards.js';
import { NOT_ARCHIVED } from './status.js';

export const ARBITRATION_ACTIONS = {
  recordArbitrationStep: {
    from: NOT_ARCHIVED,
    to: ['same'],
    grants: [assigned, here(...CLERKS), authority('ARB_CLERK', 'ARBITRATOR'), area('HUB_DISPATCHER')],
    basis: [law(LABOUR_ARBITRATION_LAW, '5', 'V'), law('劳动人事争议仲裁办案规则', '69', 'V')],
    guard: alwaysOpen,
  },
} as const satisfies Record<string, ActionRow>;
