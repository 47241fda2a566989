/** Sound inputs for the steps about undisputed facts and addresses of service. */
import type { CaseState } from '../../../src/domain/case/state.js';
import * as step from '../../../src/domain/case/steps/facts.js';
import { unconfirmed } from '../../../src/domain/case/undisputed-facts.js';
import { anAct } from './fixtures.js';
import type { Moves } from './move.js';

export const paper = { document: '确认书2026-3' };
const everybody = ({ parties }: CaseState, on: string) => parties.map((party) => anAct(party, on, paper));

export const FACTS_MOVES: Pick<Moves, 'recordFacts' | 'confirmFacts' | 'confirmServiceAddress'> = {
  recordFacts: {
    input: ({ state, today: on }) => ({
      facts: ['院墙建于2019年。', '通道宽一米二。'],
      consents: everybody(state, on),
      ...{ useExplained: true, noConcessions: true, on },
    }),
    decide: ({ state }, input, _, context) => step.recordFacts(state, input, context),
  },
  confirmFacts: {
    input: ({ state: { undisputedFacts: facts, parties }, today: on }) => ({
      version: facts?.version ?? 0,
      acts: (facts ? unconfirmed(facts, parties) : []).map((party) => anAct(party, on, paper)),
    }),
    decide: ({ state }, input, _, context, facts) => step.confirmFacts(state, facts, input, context),
  },
  confirmServiceAddress: {
    input: ({ state: { parties }, today: on }) => ({
      act: parties[0] && anAct(parties[0], on, paper),
      ...{ address: '三余镇海晏村九组17号', phone: '13800001111', electronic: true },
    }),
    decide: ({ state }, input, _, context) => step.confirmServiceAddress(state, input, context),
  },
};
