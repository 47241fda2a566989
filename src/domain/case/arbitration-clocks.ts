/** The periods that recorded steps of consultation and arbitration begin and end (domain.md §2.5); their expiry only advises. */
import type { ClockId } from '../clock/clocks.js';
import type { Pause } from '../clock/pauses.js';
import { days } from '../clock/laws.js';
import type { Extended } from '../clock/why.js';
import type { Day } from '../kernel/day.js';
import type { EventId } from '../kernel/ids.js';
import type { ArbitrationStep } from './arbitration-step.js';
import { finalityOf, lastStep, takenByCommission, workerSide } from './arbitration.js';
import type { ArbitrationStepKind } from './arbitration-rules.js';
import type { CaseState } from './state.js';

export interface ArbitrationClock {
  readonly id: ClockId;
  readonly event: EventId;
  readonly day: Day;
  readonly endedOn: Day | null;
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly Extended[];
}

interface Begun {
  readonly event: EventId;
  readonly on: Day;
}

/** All of them; of rural land other periods hold, and of other arbitration none that a statute names. */
export function arbitrationClocksOf(state: CaseState): ArbitrationClock[] {
  const labour = state.track === 'LABOUR';
  if (!labour && state.dispute.type !== 'FOREST_LAND') return [];
  const clocks = [...beforeAcceptance(state), ...untilAward(state), ...afterAward(state)];
  return clocks.flatMap((one) => {
    const id = labour ? one.id : OF_LAND[one.id];
    return id ? [{ ...one, id }] : [];
  });
}

const OF_LAND: Partial<Record<ClockId, ClockId>> = { 'LA-01': 'RL-02', 'LA-07': 'RL-03', 'LS-01': 'RL-04' };

/** The first day on which one of these followed the step. */
function endOf(
  state: CaseState,
  since: Begun,
  kinds: readonly ArbitrationStepKind[],
  also: Day | null = null,
): Day | null {
  const steps = state.arbitration ?? [];
  const at = steps.findIndex(({ event }) => event === since.event);
  const found = steps.slice(at + 1).find(({ kind, on }) => kinds.includes(kind) && on >= since.on)?.on ?? null;
  return found && also ? (found < also ? found : also) : (found ?? also);
}

const clock = (id: ClockId, { event, on: day }: Begun, endedOn: Day | null): ArbitrationClock => ({
  id,
  event,
  day,
  endedOn,
});

function beforeAcceptance(state: CaseState): ArbitrationClock[] {
  const asked = lastStep(state, 'CONSULTATION_ASKED');
  const applied = lastStep(state, 'APPLIED');
  const corrected = lastStep(state, 'CORRECTED');
  const taken = takenByCommission(state)?.day ?? null;
  const complete = corrected && applied && corrected.on >= applied.on ? corrected : applied;
  const decided = ['NOT_ACCEPTED', 'ADVICE_AGREED', 'CORRECTION_ASKED'] as const;
  return [
    ...(asked ? [clock('LN-01', asked, endOf(state, asked, ['CONSULTATION_ANSWERED']))] : []),
    ...(applied ? [clock('LA-02', applied, endOf(state, applied, decided, taken))] : []),
    ...(complete ? [clock('LA-01', complete, endOf(state, complete, decided, taken))] : []),
  ];
}

function untilAward(state: CaseState): ArbitrationClock[] {
  const taken = takenByCommission(state);
  if (!taken) return [];
  const since = { event: taken.event, on: taken.day };
  const over = state.ending?.on ?? null;
  const copy = lastStep(state, 'COPY_SERVED');
  const recusal = lastStep(state, 'RECUSAL_ASKED');
  const anew = lastStep(state, 'PERIOD_RESTARTED') ?? since;
  return [
    clock('LA-03', since, endOf(state, since, ['COPY_SERVED'], over)),
    clock('LA-05', since, endOf(state, since, ['PANEL_FORMED'], over)),
    ...(copy ? [clock('LA-04', copy, endOf(state, copy, ['ANSWERED', 'HEARD'], over))] : []),
    ...(recusal ? [clock('LA-13', recusal, endOf(state, recusal, ['RECUSAL_DECIDED'], over))] : []),
    {
      ...clock('LA-07', anew, endOf(state, anew, ['AWARDED', 'DOCUMENT_SERVED'], over)),
      pauses: pausesSince(state, anew.on),
      extensions: extensionsSince(state, anew.on),
    },
  ];
}

/** A suspension stops the period until it is resumed (办案规则 46(6), 47). */
function pausesSince({ arbitration = [] }: CaseState, since: Day): Pause[] {
  return arbitration.flatMap(({ kind, on }, at) => {
    if (kind !== 'PROCEEDING_SUSPENDED' || on < since) return [];
    const until = arbitration.slice(at + 1).find((one) => one.kind === 'PROCEEDING_RESUMED')?.on ?? null;
    return [{ cause: 'PROCEEDING_SUSPENDED', from: on, until }];
  });
}

function extensionsSince({ arbitration = [] }: CaseState, since: Day): Extended[] {
  return arbitration
    .filter(({ kind, on }) => kind === 'PERIOD_EXTENDED' && on >= since)
    .map(({ on, days: count = 0 }) => ({ length: days(count), on, by: 'ARBITRATION' }));
}

/** Each side’s windows run from its own receipt (调解仲裁法 48–50): who may sue, and the employer’s way to the intermediate court. */
function afterAward(state: CaseState): ArbitrationClock[] {
  const served = (state.arbitration ?? []).filter(({ kind }) => kind === 'AWARD_SERVED');
  const aside = lastStep(state, 'SET_ASIDE');
  const refused = lastStep(state, 'ENFORCEMENT_REFUSED');
  return [
    ...served.flatMap((one) => windowsOf(state, one)),
    ...(aside ? [clock('LS-04', aside, endOf(state, aside, ['SUED']))] : []),
    ...(refused ? [clock('LS-05', refused, endOf(state, refused, ['SUED']))] : []),
  ];
}

function windowsOf(state: CaseState, served: ArbitrationStep): ArbitrationClock[] {
  const finality = finalityOf(state);
  const worker = served.side === workerSide(state);
  const sued = (state.arbitration ?? []).find(({ kind, side }) => kind === 'SUED' && side === served.side)?.on ?? null;
  const applied = lastStep(state, 'SET_ASIDE_APPLIED')?.on ?? null;
  return [
    ...(finality === 'FINAL' ? [] : [clock('LS-01', served, sued)]),
    ...(finality !== 'NON_FINAL' && worker ? [clock('LS-02', served, sued)] : []),
    ...(finality !== 'NON_FINAL' && !worker ? [clock('LS-03', served, applied)] : []),
  ];
}
