/** THE table of life (domain.md §7.2, §7.3 with its corrections): a step not written here can be taken nowhere. */

export const CASE_STATUSES = [
  'REGISTERED',
  'CONSENT_PENDING',
  'ACCEPTED',
  'ASSIGNED',
  'MEDIATING',
  'AGREEMENT_DRAFTED',
  'AGREEMENT_EFFECTIVE',
  'PERFORMING',
  'FULFILLED',
  'DEFAULTED',
  'FOLLOWED_UP',
  'EVALUATED',
  'ARCHIVED',
  'NOT_ACCEPTED',
  'WITHDRAWN',
  'TERMINATED_FAILED',
  'ANNULLED',
  'VOIDED',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

interface Step {
  /** Where the step may be taken; `none` stands for a case that does not exist yet. */
  readonly from: readonly (CaseStatus | 'none')[];
  /** Where it may lead; `same` keeps the status. */
  readonly to: readonly (CaseStatus | 'same')[];
}

const ON_DESK = ['REGISTERED', 'CONSENT_PENDING'] as const;
const HELD = ['ACCEPTED', 'ASSIGNED', 'MEDIATING', 'AGREEMENT_DRAFTED'] as const;
const STAFFED = ['ASSIGNED', 'MEDIATING', 'AGREEMENT_DRAFTED'] as const;
const AGREED = ['AGREEMENT_EFFECTIVE', 'PERFORMING', 'FULFILLED', 'DEFAULTED'] as const;
/** An agreement takes effect with nothing to perform, something, or all performed on the spot. */
const IN_EFFECT = ['AGREEMENT_EFFECTIVE', 'PERFORMING', 'FULFILLED'] as const;
const LOST = ['NOT_ACCEPTED', 'WITHDRAWN', 'TERMINATED_FAILED'] as const;
const TRACKED = ['FOLLOWED_UP', 'EVALUATED'] as const;
const NOT_ARCHIVED = [...ON_DESK, ...HELD, ...AGREED, ...TRACKED, ...LOST, 'ANNULLED'] as const;

export const LIFECYCLE = {
  register: { from: ['none'], to: ['REGISTERED'] },
  routeToDesk: { from: ['REGISTERED'], to: ['same'] },
  requestConsent: { from: ['REGISTERED'], to: ['CONSENT_PENDING'] },
  accept: { from: ['CONSENT_PENDING'], to: ['ACCEPTED'] },
  refuse: { from: ON_DESK, to: ['NOT_ACCEPTED'] },
  assignMediators: { from: ['ACCEPTED'], to: ['ASSIGNED'] },
  replaceMediator: { from: STAFFED, to: ['same'] },
  scheduleSession: { from: STAFFED, to: ['same'] },
  rescheduleSession: { from: STAFFED, to: ['same'] },
  cancelSession: { from: STAFFED, to: ['same'] },
  openSession: { from: ['ASSIGNED', 'MEDIATING'], to: ['MEDIATING'] },
  draft: { from: ['MEDIATING', 'AGREEMENT_DRAFTED'], to: ['AGREEMENT_DRAFTED'] },
  sign: { from: ['AGREEMENT_DRAFTED'], to: ['same', ...IN_EFFECT] },
  recordOralAgreement: { from: ['MEDIATING'], to: IN_EFFECT },
  recordPerformance: { from: ['PERFORMING', 'DEFAULTED', ...TRACKED], to: ['same', 'PERFORMING', 'FULFILLED'] },
  recordDefault: { from: ['PERFORMING'], to: ['DEFAULTED'] },
  followUp: { from: ['FULFILLED', 'DEFAULTED', 'AGREEMENT_EFFECTIVE', ...LOST], to: ['FOLLOWED_UP'] },
  evaluate: { from: [...AGREED, ...TRACKED, ...LOST, 'ANNULLED'], to: ['same', 'EVALUATED'] },
  terminate: { from: HELD, to: ['TERMINATED_FAILED'] },
  withdraw: { from: [...ON_DESK, ...HELD], to: ['WITHDRAWN'] },
  archive: { from: ['AGREEMENT_EFFECTIVE', 'FULFILLED', ...TRACKED, ...LOST, 'ANNULLED'], to: ['ARCHIVED'] },
  amend: { from: NOT_ARCHIVED, to: ['same'] },
  askUndo: { from: [...NOT_ARCHIVED, 'ARCHIVED'], to: ['same'] },
  confirmUndo: { from: [...NOT_ARCHIVED, 'ARCHIVED'], to: CASE_STATUSES },
  declineUndo: { from: [...NOT_ARCHIVED, 'ARCHIVED'], to: ['same'] },
  recordFall: { from: [...AGREED, ...TRACKED, 'ARCHIVED'], to: ['ANNULLED'] },
  proposeReferral: { from: HELD, to: ['same'] },
  sendReferral: { from: HELD, to: ['same'] },
  acceptReferral: { from: HELD, to: ['ACCEPTED'] },
  declineReferral: { from: HELD, to: ['same'] },
  recallReferral: { from: HELD, to: ['same'] },
  returnReferral: { from: HELD, to: ['same'] },
  expireReferral: { from: HELD, to: ['same'] },
  attestAccepted: { from: ['none'], to: ['ACCEPTED', 'ASSIGNED'] },
  attestReferred: { from: ['ACCEPTED', 'ASSIGNED'], to: ['ACCEPTED'] },
  attestEnded: {
    from: ['ACCEPTED', 'ASSIGNED'],
    to: ['AGREEMENT_EFFECTIVE', 'FULFILLED', 'TERMINATED_FAILED', 'WITHDRAWN'],
  },
} as const satisfies Record<string, Step>;

/** Every verb the house knows for a case; the same word is the mutation, the permission and the button. */
export type Action = keyof typeof LIFECYCLE;
export const ACTIONS = Object.keys(LIFECYCLE) as Action[];

/** Whether the table lets the action be taken in this status. */
export function isOpenIn(action: Action, status: CaseStatus | 'none'): boolean {
  return (LIFECYCLE[action].from as readonly string[]).includes(status);
}

/** Whether the table lets the action lead from one status to the other. */
export function mayLead(action: Action, from: CaseStatus | 'none', to: CaseStatus): boolean {
  const targets = LIFECYCLE[action].to as readonly string[];
  return targets.includes(to) || (targets.includes('same') && from === to);
}

/** A case that still waits for its outcome and therefore has exactly one holder (domain.md §8, 1). */
export function isOpen(status: CaseStatus): boolean {
  return ([...ON_DESK, ...HELD] as string[]).includes(status);
}

export const PHASES = ['APPLY', 'ROUTE', 'HANDLE', 'TRACK', 'EVALUATE'] as const;
/** 申请—流转—办理—跟踪—评价 (domain.md §1.5). */
export type Phase = (typeof PHASES)[number];

/** The phase a party or clerk sees; an open referral means the case is on its way. */
export function phaseOf(status: CaseStatus, referralOpen: boolean): Phase {
  if (referralOpen) return 'ROUTE';
  switch (status) {
    case 'REGISTERED':
    case 'CONSENT_PENDING':
      return 'APPLY';
    case 'ACCEPTED':
      return 'ROUTE';
    case 'ASSIGNED':
    case 'MEDIATING':
    case 'AGREEMENT_DRAFTED':
      return 'HANDLE';
    case 'AGREEMENT_EFFECTIVE':
    case 'PERFORMING':
    case 'FULFILLED':
    case 'DEFAULTED':
      return 'TRACK';
    case 'FOLLOWED_UP':
    case 'EVALUATED':
    case 'ARCHIVED':
    case 'NOT_ACCEPTED':
    case 'WITHDRAWN':
    case 'TERMINATED_FAILED':
    case 'ANNULLED':
    case 'VOIDED':
      return 'EVALUATE';
  }
}
