/** Papers of the police, land and petition offices; none of them moves the case. */
import { assigned, CLERKS, here } from './access.js';
import type { ActionRow } from './action-row.js';
import { goesByPapers } from './authority-paper-guard.js';
import { law } from './basis.js';
import { NOT_ARCHIVED } from './status.js';

export const AUTHORITY_PAPER_ACTIONS = {
  recordAuthorityPaper: {
    from: NOT_ARCHIVED,
    to: ['same'],
    grants: [assigned, here(...CLERKS)],
    basis: [
      law('道路交通事故处理程序规定', '86', 'V'),
      law('公安机关办理行政案件程序规定', '184', 'V'),
      law('信访工作条例', '34', 'V'),
    ],
    guard: goesByPapers,
  },
} as const satisfies Record<string, ActionRow>;
