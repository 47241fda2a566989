/** C08–C10: a mediation stands still for a recorded cause, goes on, or gets more time from all parties. */
import type { Calendar } from '../../kernel/calendar.js';
import type { Day } from '../../kernel/day.js';
import { ensure } from '../../kernel/rule-broken.js';
import { allActed, bindingActs, sidesOf } from '../acts.js';
import { clocksOf, dated } from '../clocks.js';
import { inOrder } from '../days.js';
import type { ExtendablePeriod } from '../mediation-period.js';
import type { PartyAct } from '../party.js';
import type { CaseState } from '../state.js';
import type { SuspensionCause } from '../suspension.js';
import type { Events, StepContext } from './context.js';

/**
 * The cause, its day and its evidence are recorded: the letter of appraisal, the request to stand aside (domain.md §8, 26).
 * Which periods stand still with it, their own rules say; planned sessions stay planned.
 */
export function suspend(
  state: CaseState,
  input: { cause: SuspensionCause; reason: string; on: Day },
  context: StepContext,
): Events {
  inOrder(state, input.on, context.today, 'on');
  ensure(input.reason.trim(), 'TEXT_MISSING', { field: 'reason' });
  const nth = (state.suspensions?.length ?? 0) + 1;
  const texts = { [`reason:suspended:${nth}`]: input.reason };
  return [{ type: 'Suspended', day: input.on, data: { cause: input.cause }, secret: { texts } }];
}

/** The cause has ended, on a recorded day not before it began (DAY_BEFORE_LAST_STEP). */
export function resume(state: CaseState, input: { reason: string; on: Day }, context: StepContext): Events {
  inOrder(state, input.on, context.today, 'on');
  ensure(input.reason.trim(), 'TEXT_MISSING', { field: 'reason' });
  const last = state.suspensions?.at(-1)?.from ?? '';
  ensure(input.on >= last, 'DAY_BEFORE_LAST_STEP', { field: 'on', facts: { day: input.on, last } });
  const texts = { [`reason:resumed:${state.suspensions?.length ?? 0}`]: input.reason };
  return [{ type: 'Resumed', day: input.on, data: {}, secret: { texts } }];
}

/** More than so many units at once are a typing error where the rule itself names no cap (D). */
const MOST_AT_ONCE = 180;

export interface ExtendInput {
  /** In the unit that the rule of the period counts in. */
  readonly count: number;
  readonly consents: readonly PartyAct[];
  readonly on: Day;
}

/**
 * Every party consents, and never past the cap (domain.md §8, 24): CONSENT_MISSING, EXTENSION_OUT_OF_RANGE. A period that
 * ends a mediation by itself is extended before it is over (PERIOD_OVER).
 */
export function extendPeriod(
  state: CaseState,
  { clock, event, rule, added }: ExtendablePeriod,
  input: ExtendInput,
  calendar: Calendar,
  context: StepContext,
): Events {
  inOrder(state, input.on, context.today, 'on');
  bindingActs(input.consents, state.parties, { on: input.on, today: context.today }, 'consents');
  allActed(input.consents, sidesOf(state.parties), 'CONSENT_MISSING', 'consents');
  const most = Math.min(MOST_AT_ONCE, rule.cap === null ? MOST_AT_ONCE : rule.cap - added);
  ensure(Number.isInteger(input.count) && input.count >= 1 && input.count <= most, 'EXTENSION_OUT_OF_RANGE', {
    field: 'count',
    facts: { most, added },
  });
  const running = clocksOf(state).find(({ id, subject }) => id === clock && subject === event);
  const { actsByItself, dueOn } = dated(running as NonNullable<typeof running>, calendar, context.today);
  ensure(!actsByItself || dueOn === null || input.on <= dueOn, 'PERIOD_OVER', {
    field: 'on',
    facts: { dueOn: dueOn ?? '' },
  });
  const length = { count: input.count, unit: rule.unit };
  const data = { clock, length, by: rule.by, consents: input.consents };
  return [{ type: 'PeriodExtended', day: input.on, data }];
}
