/** Actions of referral (domain.md §7.3, F01–F07), and the steps that an imported register attests. */
import type { ActionRow } from './action-row.js';
import { area, assigned, HEADS, here, system, target, targetInPlace } from './access.js';
import { byAnalogy, law, MEDIATION_LAW, ONLINE_RULES, OURS, PERSONAL_DATA_LAW } from './basis.js';
import {
  alwaysOpen,
  fromRegister,
  noOpenReferral,
  referralOpen,
  referralProposed,
  referralSent,
  referralUndated,
  referredHere,
} from './guards.js';
import { HELD } from './status.js';

export const REFERRAL_ACTIONS = {
  proposeReferral: {
    from: HELD,
    to: ['same'],
    grants: [assigned, here(...HEADS), area('HUB_DISPATCHER')],
    basis: [law(MEDIATION_LAW, '23(1)', 'V')],
    guard: noOpenReferral,
  },
  sendReferral: {
    from: HELD,
    to: ['same'],
    grants: [here(...HEADS), area('HUB_DISPATCHER')],
    basis: [law(PERSONAL_DATA_LAW, '23', 'V'), OURS],
    guard: referralProposed,
  },
  acceptReferral: {
    from: HELD,
    to: ['ACCEPTED'],
    grants: [target, targetInPlace],
    basis: [OURS],
    guard: referralSent,
  },
  declineReferral: {
    from: HELD,
    to: ['same'],
    grants: [target, targetInPlace],
    basis: [OURS],
    guard: referralSent,
  },
  recallReferral: {
    from: HELD,
    to: ['same'],
    grants: [here(...HEADS), area('HUB_DISPATCHER')],
    basis: [OURS],
    guard: referralOpen,
  },
  returnReferral: {
    from: HELD,
    to: ['same'],
    grants: [here(...HEADS)],
    basis: [OURS],
    guard: referredHere,
  },
  lapseReferral: {
    from: HELD,
    to: ['same'],
    grants: [system],
    basis: [byAnalogy(ONLINE_RULES, '', 'V'), { ...OURS, article: 'RF-01' }],
    guard: referralSent,
  },
  dateReferral: {
    from: HELD,
    to: ['same'],
    grants: [system],
    basis: [OURS],
    guard: referralUndated,
  },
  attestAccepted: {
    from: ['none'],
    to: ['ACCEPTED', 'ASSIGNED'],
    grants: [system],
    basis: [OURS],
    guard: alwaysOpen,
  },
  attestReferred: {
    from: ['ACCEPTED', 'ASSIGNED'],
    to: ['ACCEPTED'],
    grants: [system],
    basis: [OURS],
    guard: fromRegister,
  },
  attestEnded: {
    from: ['ACCEPTED', 'ASSIGNED'],
    to: ['AGREEMENT_EFFECTIVE', 'FULFILLED', 'TERMINATED_FAILED', 'WITHDRAWN'],
    grants: [system],
    basis: [OURS],
    guard: fromRegister,
  },
} as const satisfies Record<string, ActionRow>;
