/** A case in its relation to others: taken up again after its end, and linked with cases beside it. */
import type { ActionRow } from './action-row.js';
import { assigned, CLERKS, HEADS, here } from './access.js';
import { law, MEDIATION_LAW, OURS } from './basis.js';
import { alwaysOpen, hasLinkSet } from './guards.js';
import { ENDED, NOT_ARCHIVED } from './status.js';

export const RELATED_ACTIONS = {
  /** The ended case stays as it is: the new one is registered as its follower. */
  reopen: {
    from: ENDED,
    to: ['same'],
    grants: [here(...HEADS), { roles: HEADS, place: 'REGISTRAR' }],
    basis: [law(MEDIATION_LAW, '17', 'V'), OURS],
    guard: alwaysOpen,
  },
  linkCases: {
    from: [...NOT_ARCHIVED, 'ARCHIVED'],
    to: ['same'],
    grants: [assigned, here(...CLERKS)],
    basis: [OURS],
    guard: alwaysOpen,
  },
  unlinkCases: {
    from: [...NOT_ARCHIVED, 'ARCHIVED'],
    to: ['same'],
    grants: [assigned, here(...CLERKS)],
    basis: [OURS],
    guard: hasLinkSet,
  },
} as const satisfies Record<string, ActionRow>;
