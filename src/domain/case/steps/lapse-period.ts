/** C19 by the system: a period after which the law itself takes the mediation for failed; and the notice that is then owed. */
import type { Calendar } from '../../kernel/calendar.js';
import { addDays, type Day } from '../../kernel/day.js';
import { ensure } from '../../kernel/rule-broken.js';
import { type CaseClock, dated } from '../clocks.js';
import { heldDays } from '../days.js';
import type { Notice } from '../events.js';
import type { CaseState } from '../state.js';
import { soundNotice } from './accept.js';
import type { Events, StepContext } from './context.js';
import { offerTakenBack } from './refer.js';

/**
 * 视为调解不成 (医疗条例 38, 企业规定 29): from the day after its last, never on the last itself (PERIOD_NOT_OVER). A step that
 * was recorded for a later day is not overtaken. No party loses a way: arbitration and court are open as before.
 */
export function lapsePeriod(state: CaseState, period: CaseClock, calendar: Calendar, context: StepContext): Events {
  const { state: stands, dueOn } = dated(period, calendar, context.today);
  ensure(stands === 'EXPIRED' && dueOn, 'PERIOD_NOT_OVER', { facts: { dueOn: dueOn ?? '' } });
  const day = [addDays(dueOn, 1), state.milestones.at(-1)?.day ?? '', heldDays(state).at(-1) ?? '']
    .sort()
    .at(-1) as Day;
  return [{ type: 'PeriodLapsed', day, data: { clock: period.id, dueOn } }, ...offerTakenBack(state, context.today)];
}

/** The parties are told of arbitration, administrative relief and court (人民调解法 26), for labour in writing (企业规定 30). */
export function giveRouteNotice(
  state: CaseState,
  input: { routeNotice: Notice | null; arbitrationNamed: boolean },
  context: StepContext,
): Events {
  const notice = soundNotice(input.routeNotice, state, context.today);
  ensure(state.track !== 'LABOUR' || input.arbitrationNamed, 'ARBITRATION_NOT_NAMED', { field: 'arbitrationNamed' });
  const { arbitrationNamed } = input;
  return [{ type: 'RouteNoticeGiven', day: notice.on, data: { notice, arbitrationNamed } }];
}
