/** Sound inputs of the steps about the mediation period. */
import * as lapse from '../../../src/domain/case/steps/lapse-period.js';
import * as pause from '../../../src/domain/case/steps/suspend.js';
import { acts, type Moves } from './move.js';

export const PERIOD_MOVES = {
  suspend: {
    input: ({ today: on }) => ({ cause: 'APPRAISAL', reason: '已委托鉴定，委托书2026-17号', on }),
    decide: ({ state }, input, _, context) => pause.suspend(state, input, context),
  },
  resume: {
    input: ({ today: on }) => ({ reason: '收到鉴定意见书', on }),
    decide: ({ state }, input, _, context) => pause.resume(state, input, context),
  },
  extendPeriod: {
    input: ({ state, today: on }) => ({ count: 5, consents: acts(state, on), on }),
    decide: ({ state }, input, { calendar }, context, proof) =>
      pause.extendPeriod(state, proof, input, calendar, context),
  },
  lapsePeriod: {
    input: () => ({}),
    decide: ({ state }, _input, { calendar }, context, proof) => lapse.lapsePeriod(state, proof, calendar, context),
  },
  giveRouteNotice: {
    input: ({ today: on }) => ({ routeNotice: { manner: 'WRITTEN', on }, arbitrationNamed: true }),
    decide: ({ state }, input, _, context) => lapse.giveRouteNotice(state, input, context),
  },
} as const satisfies Pick<Moves, 'suspend' | 'resume' | 'extendPeriod' | 'lapsePeriod' | 'giveRouteNotice'>;
