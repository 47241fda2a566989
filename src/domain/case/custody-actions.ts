/** What is recorded of an outside authority that takes, passes on, gives back or ends a case (domain.md §7.1, 7.2: C21, C22). */
import { area, AUTHORITY_ROLES, authority, system } from './access.js';
import type { ActionRow } from './action-row.js';
import { law, OURS } from './basis.js';
import { ownCustody } from './guards.js';
import { heldOutside } from './mandate-guards.js';
import { HELD } from './status.js';

/** The authority itself, whoever it tells by a signed document, or the dispatcher with its paper. */
const RECORDERS = [authority(...AUTHORITY_ROLES), area('HUB_DISPATCHER'), system];

export const CUSTODY_ACTIONS = {
  recordExternalAcceptance: {
    from: HELD,
    to: ['TRANSFERRED_OUT', 'TERMINATED_FAILED'],
    grants: RECORDERS,
    basis: [law('人民调解法', '3(3)', 'V'), OURS],
    guard: ownCustody,
  },
  recordExternalTransfer: {
    from: ['TRANSFERRED_OUT'],
    to: ['same'],
    grants: RECORDERS,
    basis: [law('民事诉讼法', '37', 'K'), OURS],
    guard: heldOutside,
  },
  recordReturn: {
    from: ['TRANSFERRED_OUT'],
    to: ['ACCEPTED'],
    grants: RECORDERS,
    basis: [law('劳动人事争议仲裁办案规则', '69', 'V'), OURS],
    guard: heldOutside,
  },
  recordExternalResult: {
    from: ['TRANSFERRED_OUT'],
    to: ['ENDED_OUTSIDE'],
    grants: RECORDERS,
    basis: [law('法释〔2016〕14号', '20, 21', 'V'), OURS],
    guard: heldOutside,
  },
} as const satisfies Record<string, ActionRow>;
