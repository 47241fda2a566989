/** What an authority is asked after the outcome, and what it does (domain.md §7.5(b)–(d), 7.6 A02–A04): the case keeps its status. */
import { assigned, authority, CLERKS, here } from './access.js';
import type { ActionRow } from './action-row.js';
import { law, LABOUR_ARBITRATION_LAW, MEDIATION_LAW, OURS } from './basis.js';
import {
  confirmable,
  hasTitle,
  mayObject,
  mayOfferFiling,
  mayOrderPayment,
  mayRecord,
  maySubmit,
  mayWithdraw,
  reviewable,
} from './proceeding-guards.js';
import { AGREED, LOST, OUTSIDE, TRACKED } from './status.js';

const CIVIL_PROCEDURE = '民事诉讼法';
const CIVIL_PROCEDURE_READING = '民诉法解释（2022）';
const ARBITRATION_RULES = '劳动人事争议仲裁办案规则';

/** An agreement is asked about while it stands, also when its file is closed already. */
const WITH_AGREEMENT = [...AGREED, ...TRACKED, 'ARCHIVED'] as const;
/** The ways to court and arbitration stay open whatever became of the mediation (人民调解法 3(3)). */
const WITH_OUTCOME = [...WITH_AGREEMENT, ...LOST, ...OUTSIDE, 'ANNULLED'] as const;
const ROOM = [assigned, here(...CLERKS)];
const AUTHORITY = authority('COURT_CLERK', 'JUDGE', 'ARB_CLERK', 'ARBITRATOR');

export const PROCEEDING_ACTIONS = {
  /** Also while the court that assigned the mediation keeps the case, or after the suit was withdrawn there. */
  prepareConfirmation: {
    from: [...WITH_AGREEMENT, ...OUTSIDE],
    to: ['same'],
    grants: ROOM,
    basis: [law(MEDIATION_LAW, '33', 'V'), law(CIVIL_PROCEDURE, '205', 'V'), law(CIVIL_PROCEDURE_READING, '355', 'V')],
    guard: confirmable,
  },
  prepareArbitralReview: {
    from: WITH_AGREEMENT,
    to: ['same'],
    grants: ROOM,
    basis: [law(ARBITRATION_RULES, '74, 75', 'V')],
    guard: reviewable,
  },
  preparePaymentOrder: {
    from: WITH_AGREEMENT,
    to: ['same'],
    grants: ROOM,
    basis: [law(LABOUR_ARBITRATION_LAW, '16', 'V')],
    guard: mayOrderPayment,
  },
  applyForEnforcement: {
    from: [...WITH_AGREEMENT, ...OUTSIDE],
    to: ['same'],
    grants: ROOM,
    basis: [law(MEDIATION_LAW, '33 ¶2', 'V'), law(CIVIL_PROCEDURE, '250', 'V')],
    guard: hasTitle,
  },
  offerFiling: {
    from: WITH_OUTCOME,
    to: ['same'],
    grants: ROOM,
    basis: [law(MEDIATION_LAW, '3(3), 26', 'V'), law(CIVIL_PROCEDURE, '124', 'V')],
    guard: mayOfferFiling,
  },
  submitProceeding: {
    from: WITH_OUTCOME,
    to: ['same'],
    grants: ROOM,
    basis: [law(MEDIATION_LAW, '33', 'V'), law(ARBITRATION_RULES, '74', 'V'), OURS],
    guard: maySubmit,
  },
  recordProceedingStep: {
    from: WITH_OUTCOME,
    to: ['same'],
    grants: [...ROOM, AUTHORITY],
    basis: [
      law(CIVIL_PROCEDURE, '206', 'W'),
      law(CIVIL_PROCEDURE_READING, '355, 358', 'V'),
      law(ARBITRATION_RULES, '76', 'V'),
    ],
    guard: mayRecord,
  },
  withdrawProceeding: {
    from: WITH_OUTCOME,
    to: ['same'],
    grants: ROOM,
    basis: [law(ARBITRATION_RULES, '76 ¶2', 'V'), OURS],
    guard: mayWithdraw,
  },
  recordObjection: {
    from: WITH_OUTCOME,
    to: ['same'],
    grants: [...ROOM, AUTHORITY],
    basis: [law(CIVIL_PROCEDURE_READING, '372', 'V'), law(CIVIL_PROCEDURE, '228', 'V')],
    guard: mayObject,
  },
} as const satisfies Record<string, ActionRow>;
