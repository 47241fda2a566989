/** The clocks of a case: derived from its state alone, which is the fold of its events; nothing starts “now” (domain.md §8, 26). */
import { actsByItself, type ClockId, clockIn, CLOCKS, lengthOf } from '../clock/clocks.js';
import { measure, type Measured } from '../clock/measure.js';
import type { Pause } from '../clock/pauses.js';
import { type Extended, type Reason, reasonsOf } from '../clock/why.js';
import type { Calendar } from '../kernel/calendar.js';
import { type Day, daysBetween } from '../kernel/day.js';
import type { EventId, ReferralId } from '../kernel/ids.js';
import { heldDays } from './days.js';
import { dayOfTurn, type Mandate } from './mandate.js';
import { mandatePeriodOf } from './mandate-period.js';
import { paperClocksOf } from './authority-papers-of.js';
import { ownPeriodsOf } from './mediation-period.js';
import { handedInOn, proceedingClocksOf } from './proceeding-clocks.js';
import { arbitrationClocksOf } from './arbitration-clocks.js';
import { openReferral } from './referral.js';
import { type CaseState, dayOfMilestone, type Milestone } from './state.js';

export interface CaseClock {
  readonly id: ClockId;
  /** The recorded step that started it, or the referral that it is about. */
  readonly subject: EventId | ReferralId;
  readonly startedOn: Day;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extended[];
  /** The day on which what it waited for happened; null while it runs. */
  readonly endedOn: Day | null;
  /** Its start is a line of an imported register, no step with its papers: it is shown, and never acts. */
  readonly attested: boolean;
}

/** Every clock that ever ran for the case as it stands; what was undone left none. */
export function clocksOf(state: CaseState): CaseClock[] {
  return [
    ...fromApplication(state),
    ...mediationPeriod(state),
    ...underMandates(state).map((one) => ({ ...one, attested: false })),
    ...fromEffect(state),
    ...fromFailure(state),
    ...fromArbitration(state),
    ...fromOffer(state),
    ...paperClocksOf(state).map(({ id, endedOn, ...since }) => clock(state, id, since, endedOn)),
    ...proceedingClocksOf(state).map(({ id, endedOn, extensions = [], ...since }) => ({
      ...clock(state, id, since, endedOn),
      extensions,
    })),
  ];
}

const milestone = ({ milestones }: CaseState, kind: Milestone['kind']): Milestone | undefined =>
  milestones.findLast((m) => m.kind === kind);

function clock(
  state: CaseState,
  id: ClockId,
  since: { readonly event: CaseClock['subject']; readonly day: Day },
  endedOn: Day | null,
): CaseClock {
  const startedOn = since.day;
  const local = clockIn(id, state.home, startedOn);
  return {
    id: local,
    subject: since.event,
    startedOn,
    pauses: pausesOf(state, local, endedOn),
    extensions: (state.extensions ?? []).filter((one) => one.clock === local && one.on >= startedOn),
    endedOn,
    attested: state.applicationForm === 'REGISTER',
  };
}

/** Only the causes that the rule names stop its clock; one that lasts when the mediation ends, lasts until then. */
function pausesOf({ suspensions = [] }: CaseState, id: ClockId, endedOn: Day | null): Pause[] {
  const causes = CLOCKS[id].pausedBy ?? [];
  return suspensions
    .filter(({ cause }) => causes.includes(cause))
    .map(({ cause, from, until }) => ({ cause, from, until: until ?? endedOn }));
}

/** The application interrupts limitation (PM-08, LL-03); for labour the way to arbitration opens after 15 days. */
function fromApplication(state: CaseState): CaseClock[] {
  const registered = milestone(state, 'REGISTERED');
  if (!registered) return [];
  const answeredOn = dayOfMilestone(state, 'ACCEPTED') ?? state.ending?.on ?? null;
  if (state.track !== 'LABOUR') return [clock(state, 'PM-08', registered, null)];
  return [
    clock(state, 'LM-03', registered, state.ending?.on ?? state.custody?.since ?? null),
    clock(state, 'LL-01', registered, null),
    ...(registered.room.kind === 'ENTERPRISE_COMMITTEE' ? [clock(state, 'LM-01', registered, answeredOn)] : []),
  ];
}

function mediationPeriod(state: CaseState): CaseClock[] {
  return ownPeriodsOf(state).map(({ clock: id, event, startedOn: day, stoppedOn }) =>
    clock(state, id, { event, day }, stoppedOn ?? state.ending?.on ?? null),
  );
}

/**
 * On line the room answers within three working days and reaches the other side within three (ON-03, ON-04); the mediation
 * has the period of its mandate. No register attests a mandate, also of a case that one does.
 */
function underMandates(state: CaseState): CaseClock[] {
  return (state.mandates ?? []).flatMap((mandate) => {
    const [offered, taken] = mandate.turns;
    const endedOn = dayOfTurn(mandate, 'ENDED');
    const period = mandatePeriodOf(mandate, state.home);
    const reachedOn = heldDays(state).find((day) => day >= (taken?.day ?? '')) ?? endedOn;
    return [
      ...(mandate.online && offered ? [clock(state, 'ON-03', offered, taken?.day ?? null)] : []),
      ...(mandate.online && taken?.kind === 'TAKEN' ? [clock(state, 'ON-04', taken, reachedOn)] : []),
      ...(period ? [clock(state, period.clock, { event: period.event, day: period.startedOn }, endedOn)] : []),
      ...confirmableUnder(state, mandate),
    ];
  });
}

/** What was agreed under a court’s mandate is confirmed like any agreement, unless the court keeps the case to decide itself (JC-01). */
function confirmableUnder(state: CaseState, mandate: Mandate): CaseClock[] {
  const ended = mandate.turns.find(({ result }) => result === 'agreed' || result === 'partly');
  const kept = mandate.kind !== 'ASSIGNED_PRE_FILING' && state.ending?.outcome !== 'withdrawn';
  if (!ended || kept || mandate.kind === 'COMMISSIONED') return [];
  return [clock(state, 'JC-01', ended, handedInOn(state, 'JUDICIAL_CONFIRMATION'))];
}

/** Joint applications on the agreement, until they are handed in; no arbitral review of a confirmed employment relationship (办案规则 75(4)). */
function fromEffect(state: CaseState): CaseClock[] {
  const ended = milestone(state, 'ENDED');
  const day = state.agreement?.effectiveOn;
  if (!ended || !day) return [];
  const annulledOn = dayOfMilestone(state, 'ANNULLED');
  const reviewed = state.track === 'LABOUR' && state.dispute.labourCause !== 'L1';
  const since = { event: ended.event, day };
  const confirming = clock(state, 'JC-01', since, handedInOn(state, 'JUDICIAL_CONFIRMATION') ?? annulledOn);
  if (!reviewed) return [confirming];
  return [confirming, clock(state, 'LR-01', since, handedInOn(state, 'ARBITRAL_REVIEW') ?? annulledOn)];
}

/** Consultation and arbitration, as far as their papers are recorded. */
function fromArbitration(state: CaseState): CaseClock[] {
  return arbitrationClocksOf(state).map(({ id, event, day, endedOn, pauses = [], extensions = [] }) => ({
    ...clock(state, id, { event, day }, endedOn),
    pauses,
    extensions,
  }));
}

/** After a committee ended the mediation of an accident, both may ask the traffic police within three days. */
function fromFailure(state: CaseState): CaseClock[] {
  const ended = milestone(state, 'ENDED');
  const failed = state.ending?.outcome === 'failed' || state.ending?.outcome === 'terminated';
  return ended && failed && state.dispute.type === 'ROAD_TRAFFIC' ? [clock(state, 'TR-02', ended, null)] : [];
}

function fromOffer(state: CaseState): CaseClock[] {
  const offer = openReferral(state.referrals);
  if (offer?.status !== 'SENT' || !offer.sentOn) return [];
  return [clock(state, 'RF-01', { event: offer.id, day: offer.sentOn }, null)];
}

export const CLOCK_STATES = ['RUNNING', 'PAUSED', 'UNDATED', 'EXPIRED', 'ENDED'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** A clock as it stands on a day. */
export interface DatedClock extends CaseClock, Measured {
  readonly state: ClockState;
  /** Calendar days to the last day, 0 on that day; null unless it runs. */
  readonly remaining: number | null;
  /** The system itself does what follows, and may: the start is no line of a register. */
  readonly actsByItself: boolean;
}

/** UNDATED while the calendar of its year is missing; EXPIRED from the day after its last. */
export function dated(one: CaseClock, calendar: Calendar, today: Day): DatedClock {
  const measured = computed(one, calendar);
  const state = stateOf(one, measured, today);
  const { dueOn } = measured;
  return {
    ...one,
    ...measured,
    state,
    remaining: state === 'RUNNING' && dueOn ? daysBetween(today, dueOn) : null,
    actsByItself: actsByItself(one.id) && !one.attested,
  };
}

/** Why it ends on its day. */
export function whyOf(one: CaseClock, calendar: Calendar): Reason[] {
  const { id, ...rest } = one;
  return reasonsOf({ row: CLOCKS[id], length: lengthOf(id), ...rest }, computed(one, calendar), calendar);
}

function computed({ id, startedOn, pauses, extensions }: CaseClock, calendar: Calendar): Measured {
  const added = extensions.map(({ length }) => length);
  return measure({ startedOn, length: lengthOf(id), extensions: added, pauses }, calendar);
}

function stateOf({ endedOn }: CaseClock, { dueOn, paused }: Measured, today: Day): ClockState {
  if (endedOn) return 'ENDED';
  if (paused) return 'PAUSED';
  if (!dueOn) return 'UNDATED';
  return dueOn < today ? 'EXPIRED' : 'RUNNING';
}
