/** Sound inputs of the steps of a mandate: the court entrusts a neighbour dispute to the town's committee. */
import type { AuthorityRef } from '../../../src/domain/case/authority.js';
import type { MandateKind } from '../../../src/domain/case/mandate.js';
import * as entrust from '../../../src/domain/case/steps/entrust.js';
import * as answer from '../../../src/domain/case/steps/mandate-answer.js';
import * as offer from '../../../src/domain/case/steps/mandate-offer.js';
import { aRegistration, CALENDAR, COURT, roomOf, THE_COURT, TOWN } from './fixtures.js';
import { acts, type Moves, type StepFacts } from './move.js';

const LISTED = { room: true, posts: [] };
const factsOf = ({ room, roster = LISTED, preFilingClosedSince = '2025-01-01' }: StepFacts) => ({
  ...{ room, roster, preFilingClosedSince },
});
const ofKind = ({ kind }: AuthorityRef): { kind: MandateKind; procedure: 'ORDINARY' | null } =>
  kind === 'COURT'
    ? { kind: 'ENTRUSTED_POST_FILING', procedure: 'ORDINARY' }
    : { kind: 'COMMISSIONED', procedure: null };

export const MANDATE_MOVES = {
  registerEntrusted: {
    input: ({ today: on }) => ({
      registration: aRegistration({ on }),
      paper: { number: '（2026）苏0612民初77号', document: '委托调解书' },
      offer: { ...ofKind(THE_COURT), materials: ['起诉状副本'], judge: '钱法官' },
      consent: { manner: 'ON_PAPER', on, document: '调解意愿书' },
    }),
    room: () => TOWN,
    decide: (_, input, facts, context) =>
      entrust.registerEntrusted(input, facts.authority ?? THE_COURT, COURT, factsOf(facts), context),
  },
  offerMandate: {
    input: ({ state, today: on }) => ({
      ...ofKind(state.custody?.authority ?? THE_COURT),
      ...{ materials: ['起诉状副本', '证据目录'], consents: acts(state, on), on },
    }),
    room: () => TOWN,
    decide: ({ state }, input, facts, context, proof) =>
      offer.offerMandate(state, proof, input, factsOf(facts), context),
  },
  acceptMandate: {
    input: ({ state, today: on }) => ({
      presider: `${state.mandates?.at(-1)?.room.id}/MEDIATOR`,
      ...{ others: [], recusalChecked: true, receiptSignedOn: on, receiptDocument: '签收单2026-9', on },
    }),
    room: ({ state }) => roomOf(state.mandates?.at(-1)?.room.id ?? ''),
    decide: ({ state }, input, { room, candidates, roster = LISTED }, context, proof) =>
      answer.acceptMandate(state, proof, input, { room, roster, candidates }, context),
  },
  declineMandate: {
    input: ({ today: on }) => ({ reason: 'CAPACITY', note: '人手已满', on }),
    decide: ({ state }, input, _, context, proof) => answer.declineMandate(state, proof, input, context),
  },
  lapseMandate: {
    input: () => ({}),
    decide: ({ state }, _input, { calendar = CALENDAR }, context, proof) =>
      answer.lapseMandate(state, proof, calendar, context),
  },
  recallMandate: {
    input: ({ today: on }) => ({ note: '当事人要求判决', on }),
    decide: ({ state }, input, _, context, proof) => offer.recallMandate(state, proof, input, context),
  },
  changeJudge: {
    input: () => ({ judge: '孙法官' }),
    decide: (_story, input, _, context, proof) => offer.changeJudge(proof, input, context),
  },
  reportMandate: {
    input: ({ today: on }) => ({ document: '调解情况报告2026-3', factsAttached: false, on }),
    decide: ({ state }, input, _, context, proof) => answer.reportMandate(state, proof, input, context),
  },
} as const satisfies Pick<
  Moves,
  | 'registerEntrusted'
  | 'offerMandate'
  | 'acceptMandate'
  | 'declineMandate'
  | 'lapseMandate'
  | 'recallMandate'
  | 'changeJudge'
  | 'reportMandate'
>;
