/** The mediation stands still, goes on, gets more time, or is over by law. */
import * as lapse from '../../../domain/case/steps/lapse-period.js';
import * as pause from '../../../domain/case/steps/suspend.js';
import type { Notice } from '../../../domain/case/events.js';
import type { Dated } from './intake.js';
import { onCase, onCaseWith, type OnCase } from './on-case.js';

type OnDay<In> = OnCase & Dated & Omit<In, 'on'>;
const on = ({ on: given }: Dated, today: string): string => given ?? today;

export const suspend = onCase('suspend', (file, input: OnDay<Parameters<typeof pause.suspend>[1]>, context) =>
  pause.suspend(file.state, { ...input, on: on(input, context.today) }, context),
);

export const resume = onCase('resume', (file, input: OnDay<Parameters<typeof pause.resume>[1]>, context) =>
  pause.resume(file.state, { ...input, on: on(input, context.today) }, context),
);

export const extendPeriod = onCaseWith('extendPeriod', {
  ask: (unit) => unit.network.calendar(),
  decide: ({ state }, input: OnDay<pause.ExtendInput>, context, { asked: calendar, proof }) =>
    pause.extendPeriod(state, proof, { ...input, on: on(input, context.today) }, calendar, context),
});

/** The law takes the mediation for failed; run by the sweep as the system. */
export const lapsePeriod = onCaseWith('lapsePeriod', {
  ask: (unit) => unit.network.calendar(),
  decide: ({ state }, _input: OnCase, context, { asked: calendar, proof }) =>
    lapse.lapsePeriod(state, proof, calendar, context),
});

type Noticed = OnCase & { routeNotice: Notice | null; arbitrationNamed: boolean };

export const giveRouteNotice = onCase('giveRouteNotice', (file, input: Noticed, context) =>
  lapse.giveRouteNotice(file.state, input, context),
);
