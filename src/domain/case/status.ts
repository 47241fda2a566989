/** The statuses of a case, and the groups of statuses that rules, lists and figures use. */

export const CASE_STATUSES = [
  'REGISTERED',
  'CONSENT_PENDING',
  'ACCEPTED',
  'ASSIGNED',
  'MEDIATING',
  'SUSPENDED',
  'AGREEMENT_DRAFTED',
  'TRANSFERRED_OUT',
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
  'ENDED_OUTSIDE',
  'ANNULLED',
  'VOIDED',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** At a desk, not yet accepted or refused. */
export const ON_DESK = ['REGISTERED', 'CONSENT_PENDING'] as const;
/** Accepted, without an outcome yet. */
export const HELD = ['ACCEPTED', 'ASSIGNED', 'MEDIATING', 'SUSPENDED', 'AGREEMENT_DRAFTED'] as const;
/** Has mediators. */
export const STAFFED = ['ASSIGNED', 'MEDIATING', 'SUSPENDED', 'AGREEMENT_DRAFTED'] as const;
/** With an effective agreement: nothing to perform, something to perform, or all performed. */
export const IN_EFFECT = ['AGREEMENT_EFFECTIVE', 'PERFORMING', 'FULFILLED'] as const;
export const AGREED = ['AGREEMENT_EFFECTIVE', 'PERFORMING', 'FULFILLED', 'DEFAULTED'] as const;
/** Ended without an agreement. */
export const LOST = ['NOT_ACCEPTED', 'WITHDRAWN', 'TERMINATED_FAILED'] as const;
export const TRACKED = ['FOLLOWED_UP', 'EVALUATED'] as const;
/** With an outcome, or refused; in the archive or not. */
export const ENDED = [...AGREED, ...TRACKED, ...LOST, 'ANNULLED', 'ARCHIVED'] as const;
/** An outside authority holds it, or ended it. */
export const OUTSIDE = ['TRANSFERRED_OUT', 'ENDED_OUTSIDE'] as const;
export const NOT_ARCHIVED = [...ON_DESK, ...HELD, ...AGREED, ...TRACKED, ...LOST, ...OUTSIDE, 'ANNULLED'] as const;

/** Still waits for its outcome, and therefore has exactly one holder (domain.md §8, 1). */
export const OPEN: readonly CaseStatus[] = [...ON_DESK, ...HELD, 'TRANSFERRED_OUT'];

/** Whether a case in this status still waits for its outcome. */
export function isOpen(status: CaseStatus): boolean {
  return OPEN.includes(status);
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
    case 'TRANSFERRED_OUT':
      return 'ROUTE';
    case 'ASSIGNED':
    case 'MEDIATING':
    case 'SUSPENDED':
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
    case 'ENDED_OUTSIDE':
    case 'ANNULLED':
    case 'VOIDED':
      return 'EVALUATE';
  }
}
