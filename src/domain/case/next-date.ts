/** The one next date of a case: by when something is to be done with it, and what. Every case that is not void has one. */
import { addDays, dayOf, type Day } from '../kernel/day.js';
import { type Calendar, sameDayLater } from '../kernel/calendar.js';
import { unperformed } from './agreement.js';
import { clocksOf, dated } from './clocks.js';
import { dayOfTurn, offeredMandate, unreportedMandate } from './mandate.js';
import { mediationPeriodOf } from './mediation-period.js';
import { answerDue, openWords } from './party-word.js';
import { openReferral } from './referral.js';
import type { CaseState } from './state.js';
import { AGREED, type CaseStatus } from './status.js';

export const NEXT_KINDS = [
  'REFERRAL_ANSWER',
  'SESSION',
  'PERFORMANCE',
  'CONSENT',
  'ACCEPTANCE',
  'ASSIGNMENT',
  'FIRST_SESSION',
  'MEDIATION_PERIOD',
  'RESUMPTION',
  'SIGNATURES',
  'CONFIRMATION',
  'ROUTE_NOTICE',
  'FOLLOW_UP',
  'EVALUATION',
  'ARCHIVE',
  'RETENTION',
  'EXTERNAL_RESULT',
  'MANDATE_ANSWER',
  'MANDATE_REPORT',
  'PARTY_WORD',
] as const;
export type NextKind = (typeof NEXT_KINDS)[number];

export interface NextDate {
  readonly kind: NextKind;
  /** Null while the calendar of its year is not loaded, and of an archived file. */
  readonly on: Day | null;
}

/** Days after which something is to be done where no rule names a day (D): a reminder of the work list, never a bar. */
const WITHIN = {
  ASK_CONSENT: 3,
  CONSENT: 7,
  ASSIGNMENT: 3,
  FIRST_SESSION: 7,
  SIGNATURES: 7,
  RESUMPTION: 15,
  FOLLOW_UP: 30,
  AFTER_DEFAULT: 7,
  EVALUATION: 30,
  ARCHIVE: 30,
  EXTERNAL_RESULT: 180,
  MANDATE_ANSWER: 3,
} as const;

const later = (kind: NextKind, from: Day, days: number): NextDate => ({ kind, on: addDays(from, days) });

/**
 * `today` is the day of the last change. Of several dates the earliest counts. Of an archived file only the kind is known
 * here: its day stands in the register of retention. Null for a void case.
 */
export function nextDate(state: CaseState, today: Day, calendar: Calendar): NextDate | null {
  const own = dateByStatus(state, today);
  const ofClocks = state.status === 'ARCHIVED' ? [] : byClock(state, today, calendar);
  const waiting = planned(state);
  // Of a file in the archive nothing has a day but what still waits.
  const byStatus = own && (own.on !== null || waiting.length === 0) ? [own] : [];
  const dates = [...waiting, ...byStatus, ...ofClocks.filter(({ on }) => on !== null)];
  const earliest = dates.reduce<NextDate | null>(
    (first, one) => (first && (first.on ?? '') <= (one.on ?? '') ? first : one),
    null,
  );
  return earliest ?? ofClocks[0] ?? null;
}

/** What a clock is about on the work list; clocks of others, and limitation, are no work of the room. */
const KIND_OF: Readonly<Record<string, NextKind>> = {
  'LM-01': 'ACCEPTANCE',
  'JC-01': 'CONFIRMATION',
  'LR-01': 'CONFIRMATION',
  'ON-03': 'MANDATE_ANSWER',
  'ON-04': 'CONSENT',
};

/** Whoever visited the parties has reminded them of confirmation and review. */
function reminderOf(id: string, status: CaseStatus): NextKind | undefined {
  const kind = KIND_OF[id];
  return kind === 'CONFIRMATION' && !AGREED.some((one) => one === status) ? undefined : kind;
}

/**
 * The period of a mediation is looked at also when it is over, while its mediators are at work; other clocks only while
 * they run. Where the calendar of a year is missing the last day before it rolls is near enough for a reminder.
 */
function byClock(of: CaseState, today: Day, calendar: Calendar): NextDate[] {
  const { status } = of;
  const mediation = mediationPeriodOf(of);
  return clocksOf(of).flatMap((clock) => {
    const period = clock.id === mediation?.clock && clock.subject === mediation.event;
    const kind = period ? 'MEDIATION_PERIOD' : reminderOf(clock.id, status);
    if (!kind) return [];
    const { state, dueOn, rawLast } = dated(clock, calendar, today);
    const looked =
      state === 'RUNNING' || state === 'UNDATED' || (state === 'EXPIRED' && period && status === 'MEDIATING');
    return looked ? [{ kind, on: dueOn ?? rawLast }] : [];
  });
}

/** An unanswered offer, planned sessions, and the word of a party that waits for an answer. */
function planned(state: CaseState): NextDate[] {
  const { referrals, sessions } = state;
  const [word] = state.status === 'VOIDED' ? [] : openWords(state);
  const referral = openReferral(referrals);
  const session = sessions
    .filter(({ status }) => status === 'SCHEDULED')
    .map(({ startsAt }) => dayOf(new Date(startsAt)))
    .sort()[0];
  return [
    ...(referral?.status === 'SENT' ? [{ kind: 'REFERRAL_ANSWER', on: referral.dueOn } as const] : []),
    ...(session ? [{ kind: 'SESSION', on: session } as const] : []),
    ...(word ? [{ kind: 'PARTY_WORD', on: answerDue(word) } as const] : []),
  ];
}

/** Where no clock and no plan names a day: what the status itself asks for. `today` is the day of the last change. */
export function dateByStatus(state: CaseState, today: Day): NextDate | null {
  const last = state.milestones.at(-1)?.day ?? today;
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
      return mediationPeriodOf(state) ? null : { kind: 'MEDIATION_PERIOD', on: sameDayLater(last, 1) };
    case 'SUSPENDED':
      return later('RESUMPTION', state.suspensions?.at(-1)?.from ?? last, WITHIN.RESUMPTION);
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
    case 'TERMINATED_FAILED':
      return state.routeNoticeOwed ? { kind: 'ROUTE_NOTICE', on: ended } : later('ARCHIVE', last, WITHIN.ARCHIVE);
    case 'TRANSFERRED_OUT':
      return outside(state, last);
    case 'NOT_ACCEPTED':
    case 'ENDED_OUTSIDE':
    case 'WITHDRAWN':
    case 'ANNULLED':
      return later('ARCHIVE', last, WITHIN.ARCHIVE);
    case 'ARCHIVED':
      return { kind: 'RETENTION', on: null };
    case 'VOIDED':
      return null;
  }
}

/** An offered mandate is answered, on line within its clock, its end reported at once (2016 art 26); else the authority is asked how it stands. */
function outside({ mandates }: CaseState, since: Day): NextDate | null {
  const offered = offeredMandate(mandates);
  if (offered?.online) return null;
  if (offered) return later('MANDATE_ANSWER', dayOfTurn(offered, 'OFFERED') ?? since, WITHIN.MANDATE_ANSWER);
  const ended = unreportedMandate(mandates);
  if (ended) return { kind: 'MANDATE_REPORT', on: dayOfTurn(ended, 'ENDED') };
  return later('EXTERNAL_RESULT', since, WITHIN.EXTERNAL_RESULT);
}

/** The first item still owed; one without a day is asked after at the follow-up. */
function nextPerformance(state: CaseState, ended: Day): NextDate {
  const due = unperformed(state.agreement)
    .flatMap(({ dueOn }) => dueOn ?? [])
    .sort()[0];
  return due ? { kind: 'PERFORMANCE', on: due } : later('FOLLOW_UP', ended, WITHIN.FOLLOW_UP);
}
