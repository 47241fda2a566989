/** What follows an agreement, the ways a case ends, and corrections (domain.md §7.2, C14–C23). */
import type { ActionRow } from './action-row.js';
import { area, assigned, author, CLERKS, HEADS, here, intake, registrar, system } from './access.js';
import { ENTERPRISE_RULES, law, MEDIATION_LAW, OURS, PERSONAL_DATA_LAW } from './basis.js';
import {
  alwaysOpen,
  amendable,
  hasUnheardParty,
  noUndoAsked,
  owesPerformance,
  settledAndStands,
  undoAsked,
  undoIsFresh,
} from './guards.js';
import { AGREED, CASE_STATUSES, HELD, LOST, NOT_ARCHIVED, ON_DESK, TRACKED } from './status.js';

export const TRACKING_ACTIONS = {
  recordPerformance: {
    from: ['PERFORMING', 'DEFAULTED', ...TRACKED],
    to: ['same', 'PERFORMING', 'FULFILLED'],
    grants: [assigned, here(...HEADS)],
    basis: [law(MEDIATION_LAW, '31', 'V')],
    guard: owesPerformance,
  },
  recordDefault: {
    from: ['PERFORMING'],
    to: ['DEFAULTED'],
    grants: [assigned, here(...HEADS)],
    basis: [law(MEDIATION_LAW, '31, 32', 'V')],
    guard: owesPerformance,
  },
  followUp: {
    from: ['FULFILLED', 'DEFAULTED', 'AGREEMENT_EFFECTIVE', ...LOST],
    to: ['FOLLOWED_UP'],
    grants: [assigned, here(...CLERKS)],
    basis: [law('人民调解回访记录', '', 'W')],
    guard: alwaysOpen,
  },
  evaluate: {
    from: [...AGREED, ...TRACKED, ...LOST, 'ENDED_OUTSIDE', 'ANNULLED'],
    to: ['same', 'EVALUATED'],
    grants: [assigned, here(...CLERKS), registrar],
    byParty: true,
    basis: [OURS],
    guard: hasUnheardParty,
  },
  terminate: {
    from: HELD,
    to: ['TERMINATED_FAILED', 'TRANSFERRED_OUT'],
    grants: [assigned, here(...HEADS)],
    basis: [law(MEDIATION_LAW, '26', 'V'), law(ENTERPRISE_RULES, '30', 'V')],
    guard: alwaysOpen,
  },
  withdraw: {
    from: [...ON_DESK, ...HELD],
    to: ['WITHDRAWN', 'TRANSFERRED_OUT'],
    grants: [assigned, here(...CLERKS)],
    byParty: true,
    basis: [law(MEDIATION_LAW, '23(2)', 'V')],
    guard: alwaysOpen,
  },
  archive: {
    from: ['AGREEMENT_EFFECTIVE', 'FULFILLED', ...TRACKED, ...LOST, 'ENDED_OUTSIDE', 'ANNULLED'],
    to: ['ARCHIVED'],
    grants: [here(...HEADS)],
    basis: [law(MEDIATION_LAW, '27', 'V')],
    guard: alwaysOpen,
  },
  amend: {
    from: [...NOT_ARCHIVED, 'ARCHIVED'],
    to: ['same'],
    grants: [here(...HEADS), intake, author],
    basis: [OURS],
    guard: amendable,
  },
  /** Recorded with the head's decision on the party's request, which has a gate of its own. */
  grantCorrection: {
    from: [...NOT_ARCHIVED, 'ARCHIVED'],
    to: ['same'],
    grants: [system],
    basis: [law(PERSONAL_DATA_LAW, '46', 'V')],
    guard: alwaysOpen,
  },
  askUndo: {
    from: [...NOT_ARCHIVED, 'ARCHIVED'],
    to: ['same'],
    grants: [here(...HEADS)],
    basis: [OURS],
    guard: noUndoAsked,
  },
  confirmUndo: {
    from: [...NOT_ARCHIVED, 'ARCHIVED'],
    to: CASE_STATUSES,
    grants: [area('JUSTICE_SUPERVISOR')],
    basis: [OURS],
    guard: undoIsFresh,
  },
  declineUndo: {
    from: [...NOT_ARCHIVED, 'ARCHIVED'],
    to: ['same'],
    grants: [area('JUSTICE_SUPERVISOR')],
    basis: [OURS],
    guard: undoAsked,
  },
  recordAnnulment: {
    from: [...AGREED, ...TRACKED, 'ARCHIVED'],
    to: ['ANNULLED'],
    grants: [here(...HEADS)],
    basis: [law(MEDIATION_LAW, '33', 'V'), law('民法典', '147–154', 'K')],
    guard: settledAndStands,
  },
} as const satisfies Record<string, ActionRow>;
