/** Consultation and arbitration as they are shown: the steps of the papers, and the days that are counted back from a hearing. */
import { finalityOf, isCollective } from '../../../domain/case/arbitration.js';
import type { ArbitrationStep } from '../../../domain/case/arbitration-step.js';
import type { CaseState } from '../../../domain/case/state.js';
import { lengthOf } from '../../../domain/clock/clocks.js';
import { lastDayBefore } from '../../../domain/clock/measure.js';
import type { Calendar } from '../../../domain/kernel/calendar.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { Side } from '../../../domain/case/party.js';

export interface StepView {
  readonly kind: ArbitrationStep['kind'];
  readonly on: Day;
  /** Null for who watches: its title was typed. */
  readonly document: string | null;
  readonly number: string | null;
  readonly side: Side | null;
  readonly hearingOn: Day | null;
  readonly noticeBy: Day | null;
  readonly postponeBy: Day | null;
  readonly until: Day | null;
  readonly days: number | null;
  readonly arbitrators: number | null;
  readonly finals: readonly boolean[];
  readonly parties: readonly string[];
}

export interface ArbitrationView {
  readonly collective: boolean;
  readonly finality: 'FINAL' | 'NON_FINAL' | 'SPLIT' | null;
  readonly steps: readonly StepView[];
}

/** Null where nothing is recorded and no ten workers stand together. */
export function arbitrationViewOf(state: CaseState, calendar: Calendar | null, titles = true): ArbitrationView | null {
  const { arbitration = [] } = state;
  const collective = isCollective(state);
  if (arbitration.length === 0 && !collective) return null;
  return {
    collective,
    finality: finalityOf(state),
    steps: arbitration.map((one) => stepOf(titles ? one : { ...one, document: '' }, calendar)),
  };
}

function stepOf(one: ArbitrationStep, calendar: Calendar | null): StepView {
  const { kind, on, document, number, side, hearingOn, until, days, arbitrators, finals, parties } = one;
  const before = (id: 'LA-06' | 'LA-06b') =>
    hearingOn && calendar ? lastDayBefore(hearingOn, lengthOf(id), calendar) : null;
  return {
    ...{
      kind,
      on,
      document: document || null,
      number: number || null,
      side: side ?? null,
      hearingOn: hearingOn ?? null,
    },
    ...{ noticeBy: before('LA-06'), postponeBy: before('LA-06b'), until: until ?? null, days: days ?? null },
    ...{ arbitrators: arbitrators ?? null, finals: finals ?? [], parties: parties ?? [] },
  };
}
