/** A step of consultation or arbitration is recorded from its paper (domain.md §7.6, A01–A12). */
import { addDays, type Day } from '../../kernel/day.js';
import { ensure } from '../../kernel/rule-broken.js';
import { isCollective, takenByCommission, workerSide } from '../arbitration.js';
import type { StepDetails } from '../arbitration-step.js';
import { type ArbitrationStepKind, stepRule } from '../arbitration-rules.js';
import { notFuture } from '../days.js';
import type { CaseState } from '../state.js';
import type { Events, StepContext } from './context.js';
import { asDocument, type Paper } from './custody.js';

export interface ArbitrationInput extends Paper, StepDetails {
  readonly kind: ArbitrationStepKind;
}

/** An award’s period is extended by fifteen days at most (调解仲裁法 43), a rural land award’s by thirty (承包仲裁法 47). */
const MOST_DAYS = { LABOUR: 15, LAND: 30 } as const;

/**
 * The paper is named (TEXT_MISSING) and its number, if it bears one, is of the commission’s form. ARBITRATION_STEP_EARLY
 * before what must come first, NOT_AT_COMMISSION before a commission took the case, STEP_DETAIL_MISSING for what the kind says.
 */
export function recordArbitrationStep(state: CaseState, input: ArbitrationInput, context: StepContext): Events {
  const { kind, on } = input;
  const { taken, after, needs = [] } = stepRule(kind);
  notFuture(on, context.today, 'on');
  const steps = state.arbitration ?? [];
  const last = steps.at(-1);
  ensure(!last || on >= last.on, 'DAY_BEFORE_LAST_STEP', { field: 'on', facts: { day: on, last: last?.on ?? '' } });
  const came = !after || steps.some((one) => after.includes(one.kind));
  ensure(came, 'ARBITRATION_STEP_EARLY', { field: 'kind', facts: { step: kind, after: after ?? [] } });
  ensure(!taken || takenByCommission(state), 'NOT_AT_COMMISSION', { field: 'kind', facts: { step: kind } });
  for (const need of needs)
    ensure(input[need] !== undefined, 'STEP_DETAIL_MISSING', { field: need, facts: { step: kind } });
  const details = soundDetails(state, input);
  const { number, document } = asDocument('ARBITRATION_COMMISSION', input, false);
  return [{ type: 'ArbitrationStepRecorded', day: on, data: { kind, number, document, ...details } }];
}

/** What the kind does not ask for is left out. REPRESENTATIVES_COUNT, NOT_COLLECTIVE, PANEL_OF_THREE, HEARING_TOO_EARLY, EXTENSION_TOO_LONG. */
function soundDetails(state: CaseState, input: ArbitrationInput): StepDetails {
  const { kind, side, hearingOn, days, finals, arbitrators, parties, until, on } = input;
  switch (kind) {
    case 'REPRESENTATIVES_NAMED':
      return { parties: representatives(state, parties ?? []) };
    case 'PANEL_FORMED':
      ensure(arbitrators === 3 || (arbitrators === 1 && !isCollective(state)), 'PANEL_OF_THREE', {
        field: 'arbitrators',
      });
      return { arbitrators };
    case 'HEARING_SET':
      ensure(hearingOn && hearingOn > on, 'HEARING_TOO_EARLY', { field: 'hearingOn' });
      return { hearingOn };
    case 'PERIOD_EXTENDED':
      return { days: soundExtension(state, days ?? 0) };
    case 'AWARDED':
      ensure(finals && finals.length > 0 && finals.length <= 100, 'STEP_DETAIL_MISSING', {
        field: 'finals',
        facts: { step: kind },
      });
      return { finals };
    case 'CONSULTATION_ANSWERED':
      return until ? { until: soundUntil(until, on) } : {};
    default:
      return side ? { side } : {};
  }
}

function soundUntil(until: Day, on: Day): Day {
  ensure(until >= on && until <= addDays(on, 366), 'HEARING_TOO_EARLY', { field: 'until' });
  return until;
}

/** Three to five of the workers, where they are ten or more (办案规则 62, 63). */
function representatives(state: CaseState, parties: readonly string[]): readonly string[] {
  const side = workerSide(state);
  const theirs = parties.every((id) => state.parties.some((one) => one.id === id && one.side === side));
  ensure(theirs, 'PARTY_UNKNOWN', { field: 'parties', facts: { party: '' } });
  ensure(isCollective(state), 'NOT_COLLECTIVE', { field: 'kind' });
  const count = new Set(parties).size;
  ensure(count === parties.length && count >= 3 && count <= 5, 'REPRESENTATIVES_COUNT', { field: 'parties' });
  return parties;
}

function soundExtension(state: CaseState, days: number): number {
  const most = state.track === 'LABOUR' ? MOST_DAYS.LABOUR : MOST_DAYS.LAND;
  const before = (state.arbitration ?? []).reduce((sum, one) => sum + (one.days ?? 0), 0);
  ensure(Number.isInteger(days) && days >= 1 && days + before <= most, 'EXTENSION_TOO_LONG', {
    field: 'days',
    facts: { most },
  });
  return days;
}
