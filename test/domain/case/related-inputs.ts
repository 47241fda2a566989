/** Sound inputs for taking a case up again, linking and unlinking it. */
import { linkCase, unlinkCase } from '../../../src/domain/case/steps/link.js';
import { reopen } from '../../../src/domain/case/steps/reopen.js';
import type { Moves } from './move.js';

export const RELATED_MOVES: Pick<Moves, 'reopen' | 'linkCases' | 'unlinkCases'> = {
  reopen: {
    input: ({ state, today: on }) => ({
      ...{ reason: 'NEW_FACT', note: '又生新的渗漏', caseId: `follower-${state.links?.length ?? 0}`, on },
    }),
    decide: ({ state }, input, _, context) => reopen(state, input, context),
  },
  linkCases: {
    input: ({ state }) => ({ caseId: `other-${state.links?.length ?? 0}`, kind: 'SAME_EVENT', reason: '同一起事故' }),
    decide: ({ state }, input, _, context) => linkCase(state, input, context),
  },
  unlinkCases: {
    input: ({ state }) => ({ ...state.links?.findLast(({ byReopening }) => !byReopening), reason: '并非同一起事故' }),
    decide: ({ state }, input, _, context) => unlinkCase(state, input, context),
  },
};
