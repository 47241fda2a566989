/** The one next date of a case: by when something is to be done with it, and what. Every case that is not void has one. */
import { addDays, dayOf, type Day } from '../kernel/day.js';
import { sameDayLater } from '../kernel/calendar.js';
import { unperformed } from './agreement.js';
import { openReferral } from './referral.js';
import { type CaseState, dayOfMilestone } from './state.js';

export const NEXT_KINDS = [
  'REFERRAL_ANSWER',
  'SESSION',
  'PERFORMANCE',
  'CONSENT',
  'ACCEPTANCE',
  'ASSIGNMENT',
  'FIRST_SESSION',
  'MEDIATION_PERIOD',
  'SIGNATURES',
  'FOLLOW_UP',
  'EVALUATION',
  'ARCHIVE',
  'RETENTION',
] as const;
export type NextKind = (typeof NEXT_KINDS)[number];

export interface NextDate {
  readonly kind: NextKind;
  /** Null only while the calendar of its year is not loaded. */
  readonly on: Day | null;
}

/**
 * Days after which something is to be done where no rule names a day (D): a reminder of the work list, never a bar. The
 * mediation period is one month from acceptance (「一般在一个月内调结」, domain.md PM-01, W).
 */
const WITHIN = {
  ASK_CONSENT: 3,
  CONSENT: 7,
  ASSIGNMENT: 3,
  FIRST_SESSION: 7,
  SIGNATURES: 7,
  FOLLOW_UP: 30,
  AFTER_DEFAULT: 7,
  EVALUATION: 30,
  ARCHIVE: 30,
} as const;

const later = (kind: NextKind, from: Day, days: number): NextDate => ({ kind, on: addDays(from, days) });

/**
 * `today` is the day of the last change; `keptUntil` the first day on which an archived file may be destroyed. Of several
 * dates the earliest counts. Null for a void case, and for one whose file is kept for ever.
 */
export function nextDate(state: CaseState, today: Day, keptUntil: Day | null): NextDate | null {
  const own = byStatus(state, today, keptUntil);
  const dates = [...planned(state), ...(own ? [own] : [])];
  return dates.reduce<NextDate | null>(
    (first, one) => (first && (first.on ?? '') <= (one.on ?? '') ? first : one),
    null,
  );
}

/** An unanswered offer and planned sessions. */
function planned({ referrals, sessions }: CaseState): NextDate[] {
  const referral = openReferral(referrals);
  const session = sessions
    .filter(({ status }) => status === 'SCHEDULED')
    .map(({ startsAt }) => dayOf(new Date(startsAt)))
    .sort()[0];
  return [
    ...(referral?.status === 'SENT' ? [{ kind: 'REFERRAL_ANSWER', on: referral.dueOn } as const] : []),
    ...(session ? [{ kind: 'SESSION', on: session } as const] : []),
  ];
}

function byStatus(state: CaseState, today: Day, keptUntil: Day | null): NextDate | null {
  const last = state.milestones.at(-1)?.day ?? today;
  const accepted = dayOfMilestone(state, 'ACCEPTED') ?? last;
  const ended = state.ending?.on ?? last;
  switch (state.status) {
    case 'REGISTERED':
      return later('CONSENT', last, WITHIN.ASK_CONSENT);
    case 'CONSENT_PENDING':
      return later('ACCEPTANCE', last, WITHIN.CONSENT);
    case 'ACCEPTED':
      return later('ASSIGNMENT', last, WITHIN.ASSIGNMENT);
    case 'ASSIGNED':
      return later('FIRST_SESSION', last, WITHIN.FIRST_SESSION);
    case 'MEDIATING':
      return { kind: 'MEDIATION_PERIOD', on: sameDayLater(accepted, 1) };
    case 'AGREEMENT_DRAFTED':
      return later('SIGNATURES', today, WITHIN.SIGNATURES);
    case 'PERFORMING':
      return nextPerformance(state, ended);
    case 'AGREEMENT_EFFECTIVE':
    case 'FULFILLED':
      return later('FOLLOW_UP', ended, WITHIN.FOLLOW_UP);
    case 'DEFAULTED':
      return later('FOLLOW_UP', today, WITHIN.AFTER_DEFAULT);
    case 'FOLLOWED_UP':
      return later('EVALUATION', state.followUps.at(-1) ?? ended, WITHIN.EVALUATION);
    case 'EVALUATED':
      return later('ARCHIVE', state.evaluations.at(-1)?.on ?? ended, WITHIN.ARCHIVE);
    case 'NOT_ACCEPTED':
    case 'WITHDRAWN':
    case 'TERMINATED_FAILED':
    case 'ANNULLED':
      return later('ARCHIVE', last, WITHIN.ARCHIVE);
    case 'ARCHIVED':
      return keptUntil ? { kind: 'RETENTION', on: keptUntil } : null;
    case 'VOIDED':
      return null;
  }
}

/** The first item still owed; one without a day is asked after at the follow-up. */
function nextPerformance(state: CaseState, ended: Day): NextDate {
  const due = unperformed(state.agreement)
    .flatMap(({ dueOn }) => dueOn ?? [])
    .sort()[0];
  return due ? { kind: 'PERFORMANCE', on: due } : later('FOLLOW_UP', ended, WITHIN.FOLLOW_UP);
}
