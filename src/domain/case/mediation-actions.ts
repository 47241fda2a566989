/** From the desk to the agreement (domain.md §7.2, C01–C13). */
import type { ActionRow } from './action-row.js';
import { assigned, CLERKS, HEADS, here } from './access.js';
import {
  byAnalogy,
  ENTERPRISE_RULES,
  LABOUR_ARBITRATION_LAW,
  law,
  MEDIATION_LAW,
  ONLINE_RULES,
  OURS,
} from './basis.js';
import { alwaysOpen, hasPlannedSession, mayBeOral, noSuitAccepted, wantsSignature } from './guards.js';
import { IN_EFFECT, ON_DESK, STAFFED } from './status.js';

export const MEDIATION_ACTIONS = {
  register: {
    from: ['none'],
    to: ['REGISTERED'],
    grants: [{ roles: [...CLERKS, 'GRID_WORKER', 'MEDIATOR', 'HUB_DISPATCHER'], place: 'ANY_ROOM' }],
    byParty: true,
    basis: [law(MEDIATION_LAW, '17', 'V'), law(LABOUR_ARBITRATION_LAW, '12', 'V')],
    guard: alwaysOpen,
  },
  routeToDesk: {
    from: ['REGISTERED'],
    to: ['same'],
    grants: [here(...CLERKS, 'HUB_DISPATCHER', 'GRID_WORKER')],
    basis: [law('苏州综治中心分流', '', 'W'), OURS],
    guard: alwaysOpen,
  },
  requestConsent: {
    from: ['REGISTERED'],
    to: ['CONSENT_PENDING'],
    grants: [here(...CLERKS, 'MEDIATOR')],
    basis: [law(MEDIATION_LAW, '17, 23(1)', 'V')],
    guard: alwaysOpen,
  },
  accept: {
    from: ['CONSENT_PENDING'],
    to: ['ACCEPTED'],
    grants: [here(...CLERKS)],
    basis: [law(MEDIATION_LAW, '17, 23, 24', 'V')],
    guard: noSuitAccepted,
  },
  refuse: {
    from: ON_DESK,
    to: ['NOT_ACCEPTED'],
    grants: [here(...CLERKS)],
    basis: [law('司法部令75号', '22', 'W'), law(ENTERPRISE_RULES, '22', 'V'), byAnalogy(MEDIATION_LAW, '26', 'V')],
    guard: alwaysOpen,
  },
  assignMediators: {
    from: ['ACCEPTED'],
    to: ['ASSIGNED'],
    grants: [here(...HEADS)],
    basis: [law(MEDIATION_LAW, '19', 'V')],
    guard: alwaysOpen,
  },
  replaceMediator: {
    from: STAFFED,
    to: ['same'],
    grants: [here(...HEADS)],
    basis: [law(MEDIATION_LAW, '23(1)', 'V')],
    guard: alwaysOpen,
  },
  scheduleSession: {
    from: STAFFED,
    to: ['same'],
    grants: [assigned],
    basis: [law(MEDIATION_LAW, '21', 'V')],
    guard: alwaysOpen,
  },
  rescheduleSession: {
    from: STAFFED,
    to: ['same'],
    grants: [assigned],
    basis: [law(MEDIATION_LAW, '21', 'V')],
    guard: hasPlannedSession,
  },
  cancelSession: {
    from: STAFFED,
    to: ['same'],
    grants: [assigned],
    basis: [law(MEDIATION_LAW, '21', 'V')],
    guard: hasPlannedSession,
  },
  openSession: {
    from: ['ASSIGNED', 'MEDIATING'],
    to: ['MEDIATING'],
    grants: [assigned],
    basis: [law(MEDIATION_LAW, '20, 22', 'V'), law(ONLINE_RULES, '17', 'V')],
    guard: alwaysOpen,
  },
  draft: {
    from: ['MEDIATING', 'AGREEMENT_DRAFTED'],
    to: ['AGREEMENT_DRAFTED'],
    grants: [assigned],
    basis: [law(MEDIATION_LAW, '28, 29', 'V')],
    guard: alwaysOpen,
  },
  sign: {
    from: ['AGREEMENT_DRAFTED'],
    to: ['same', ...IN_EFFECT, 'TRANSFERRED_OUT'],
    grants: [assigned, here(...CLERKS)],
    byParty: true,
    basis: [law(MEDIATION_LAW, '29', 'V'), law(LABOUR_ARBITRATION_LAW, '14', 'V')],
    guard: wantsSignature,
  },
  recordOralAgreement: {
    from: ['MEDIATING'],
    to: [...IN_EFFECT, 'TRANSFERRED_OUT'],
    grants: [assigned],
    basis: [law(MEDIATION_LAW, '28, 30', 'V')],
    guard: mayBeOral,
  },
} as const satisfies Record<string, ActionRow>;
