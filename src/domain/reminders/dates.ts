/** The dates of a case of which somebody is reminded: of its clocks, its sessions, and what is owed after its end. */
import { unperformed } from '../case/agreement.js';
import { type CaseClock, clocksOf, dated } from '../case/clocks.js';
import { dateByStatus } from '../case/next-date.js';
import type { Side } from '../case/party.js';
import type { CaseState } from '../case/state.js';
import { isOpen } from '../case/status.js';
import { type ClockId, CLOCKS, lengthOf } from '../clock/clocks.js';
import type { Duty, Length } from '../clock/row.js';
import type { Calendar } from '../kernel/calendar.js';
import { type Day, dayOf } from '../kernel/day.js';
import type { PartyId } from '../kernel/ids.js';
import type { DateKind, Span } from './row.js';

export interface TrackedDate {
  readonly kind: DateKind;
  /** Null for what is no period of the table of clocks. */
  readonly clock: ClockId | null;
  /** The event, offer, session or item that it is about. */
  readonly subject: string;
  readonly on: Day;
  readonly span: Span;
  /** The one party whom it concerns, or those of one side; left out: all of them. */
  readonly party?: PartyId;
  readonly side?: Side;
}

/** Of a file in the archive, a void case and an annulled agreement nothing is to be told any more. */
const SILENT: readonly CaseState['status'][] = ['ARCHIVED', 'VOIDED', 'ANNULLED'];

/**
 * `changedOn` is the day of the last change of the case. A period that stands still, or whose year has no calendar yet, has
 * no date; while the mediation is suspended neither has a session that was planned.
 */
export function datesOf(state: CaseState, changedOn: Day, calendar: Calendar): TrackedDate[] {
  if (SILENT.includes(state.status)) return [];
  return [
    ...clocksOf(state).flatMap((one) => ofClock(state, one, changedOn, calendar)),
    ...ofOffers(state),
    ...ofSessions(state),
    ...ofItems(state),
    ...ofStatus(state, changedOn),
  ];
}

const BY_DUTY: Readonly<Partial<Record<Duty, DateKind>>> = {
  ROOM: 'ROOM_PERIOD',
  PARTY: 'PARTY_PERIOD',
  COURT: 'COURT_PERIOD',
  ARBITRATION: 'COMMISSION_PERIOD',
};

/** Periods of which nothing follows remind nobody; neither does limitation, which is the parties' own to watch. */
function ofClock(state: CaseState, one: CaseClock, changedOn: Day, calendar: Calendar): TrackedDate[] {
  const { dueOn, endedOn } = dated(one, calendar, changedOn);
  if (!dueOn || endedOn) return [];
  const about = {
    clock: one.id,
    subject: one.subject,
    on: dueOn,
    span: spanOf(lengthOf(one.id)),
    ...sideOf(state, one),
  };
  return kindsOf(one.id).map((kind) => ({ kind, ...about }));
}

/** By whose turn it is; where a party need not wait after it, they are told that besides, and not asked to hurry. */
export function kindsOf(id: ClockId): DateKind[] {
  const { acts, then } = CLOCKS[id];
  if (then === 'NOTHING' || id === 'RF-01') return [];
  if (id === 'ON-03') return ['MANDATE_ANSWER'];
  const opens = then === 'MAY_GO_ON';
  const kind = BY_DUTY[acts];
  return [...(kind && !(opens && acts === 'PARTY') ? [kind] : []), ...(opens ? ['WAY_OPENS' as const] : [])];
}

/** A week counts as short, in working days or in calendar days. */
export function spanOf({ count, unit }: Length): Span {
  if (unit === 'Y' || (unit === 'M' && count >= 6)) return 'LONG';
  return (unit === 'CD' && count <= 7) || (unit === 'WD' && count <= 5) ? 'SHORT' : 'USUAL';
}

/** Each side has its own window from its own receipt of an award. */
function sideOf({ arbitration = [] }: CaseState, { subject }: CaseClock): Pick<TrackedDate, 'side'> {
  const side = arbitration.find(({ event }) => event === subject)?.side;
  return side ? { side } : {};
}

/** Of an offer that lapsed the hub is told (domain.md §7.3, F05), as long as the case waits and nobody else was asked. */
function ofOffers({ status, referrals }: CaseState): TrackedDate[] {
  const offer = referrals.at(-1);
  const waits = offer?.status === 'SENT' || (offer?.status === 'LAPSED' && isOpen(status));
  if (!waits || !offer.dueOn) return [];
  return [{ kind: 'REFERRAL_ANSWER', clock: 'RF-01', subject: offer.id, on: offer.dueOn, span: 'SHORT' }];
}

function ofSessions({ status, sessions }: CaseState): TrackedDate[] {
  if (status === 'SUSPENDED') return [];
  return sessions
    .filter((one) => one.status === 'SCHEDULED')
    .map(({ id, startsAt, caucusWith }) => ({
      kind: 'SESSION',
      clock: null,
      subject: id,
      on: dayOf(new Date(startsAt)),
      span: 'USUAL',
      ...(caucusWith ? { party: caucusWith } : {}),
    }));
}

const PERFORMS: readonly CaseState['status'][] = ['AGREEMENT_EFFECTIVE', 'PERFORMING', 'DEFAULTED', 'FOLLOWED_UP'];

function ofItems({ status, agreement }: CaseState): TrackedDate[] {
  if (!PERFORMS.includes(status)) return [];
  return unperformed(agreement).flatMap(({ id, dueOn }) =>
    dueOn ? [{ kind: 'PERFORMANCE' as const, clock: null, subject: id, on: dueOn, span: 'USUAL' as const }] : [],
  );
}

const OF_STATUS = ['MANDATE_ANSWER', 'MANDATE_REPORT', 'ROUTE_NOTICE', 'FOLLOW_UP'] as const;

/** What the work list asks for where no period is running. */
function ofStatus(state: CaseState, changedOn: Day): TrackedDate[] {
  const date = dateByStatus(state, changedOn);
  const kind = OF_STATUS.find((one) => one === date?.kind);
  if (!kind || !date?.on) return [];
  return [{ kind, clock: null, subject: state.id, on: date.on, span: kind === 'MANDATE_ANSWER' ? 'SHORT' : 'USUAL' }];
}
