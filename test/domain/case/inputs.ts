/** For each action an input that is sound for the case as it stands, and the step it is given to. */
import { unperformed, wantingSignatures } from '../../../src/domain/case/agreement.js';
import { FILE_ITEMS } from '../../../src/domain/case/file-items.js';
import type { Action } from '../../../src/domain/case/actions.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import * as intake from '../../../src/domain/case/steps/accept.js';
import * as agree from '../../../src/domain/case/steps/agree.js';
import * as staff from '../../../src/domain/case/steps/assign.js';
import { fold } from '../../../src/domain/case/fold.js';
import { amend } from '../../../src/domain/case/steps/amend.js';
import * as correct from '../../../src/domain/case/steps/correct.js';
import * as end from '../../../src/domain/case/steps/end.js';
import * as track from '../../../src/domain/case/steps/perform.js';
import { register, routeToDesk } from '../../../src/domain/case/steps/register.js';
import * as session from '../../../src/domain/case/steps/session.js';
import { addDays } from '../../../src/domain/kernel/day.js';
import { anAct, aRegistration, CALENDAR, candidatesIn, roomOf, TOWN } from './fixtures.js';
import { acts, applicants, type Moves, nextRoom, type StepFacts, sides } from './move.js';
import { SELF_SERVICE_MOVES } from './self-service-inputs.js';
import { FACTS_MOVES } from './facts-inputs.js';
import { ARBITRATION_MOVES } from './arbitration-inputs.js';
import { AUTHORITY_PAPER_MOVES } from './authority-paper-inputs.js';
import { GROUP_MOVES } from './group-inputs.js';
import { CUSTODY_MOVES } from './custody-inputs.js';
import { MANDATE_MOVES } from './mandate-inputs.js';
import { PARTY_MOVES } from './party-inputs.js';
import { PERIOD_MOVES } from './period-inputs.js';
import { PROCEEDING_MOVES } from './proceeding-inputs.js';
import { REFERRAL_MOVES } from './referral-inputs.js';
import { RELATED_MOVES } from './related-inputs.js';
import type { Story } from './story.js';

const nothing = () => ({});
const notice = (on: string) => ({ manner: 'WRITTEN', on });
const planned = (state: CaseState) => state.sessions.find((s) => s.status === 'SCHEDULED')?.id;
const firstOpen = (state: CaseState) => unperformed(state.agreement)[0]?.id;

const agreementInput = (on: string) => ({
  scope: 'WHOLE',
  agreedAmount: 300_000,
  terms: '王某于约定日前拆除院墙。',
  items: [{ text: '拆除院墙', dueOn: addDays(on, 10), amount: 300_000 }],
});

export const MOVES: Moves = {
  ...REFERRAL_MOVES,
  ...PERIOD_MOVES,
  ...FACTS_MOVES,
  ...SELF_SERVICE_MOVES,
  ...GROUP_MOVES,
  ...CUSTODY_MOVES,

  ...PROCEEDING_MOVES,
  ...MANDATE_MOVES,
  ...ARBITRATION_MOVES,
  ...AUTHORITY_PAPER_MOVES,
  register: {
    input: (story) => aRegistration({ on: story.today }),
    room: () => TOWN,
    decide: (_, input, { room }, context) => register(input, room, context),
  },
  routeToDesk: {
    input: ({ today }) => ({ on: today }),
    room: nextRoom,
    decide: ({ state }, input, { room }, context) => routeToDesk(state, input, room, context),
  },
  requestConsent: {
    input: ({ state, today }) => ({ asked: sides(state).map((p) => ({ partyId: p.id, channel: 'PHONE' })), on: today }),
    decide: ({ state }, input, _, context) => intake.requestConsent(state, input, context),
  },
  accept: {
    input: ({ state, today: on }) => ({ consents: acts(state, on), refusals: [], rightsNotice: notice(on), on }),
    decide: ({ state }, input, { room, number }, context) => intake.accept(state, input, room, number, context),
  },
  refuse: {
    input: ({ today: on }) => ({ ground: 'OTHER', reason: '不属于民间纠纷', routeNotice: notice(on), on }),
    decide: ({ state }, input, _, context) => intake.refuse(state, input, context),
  },
  assignMediators: {
    input: (story) => ({
      presider: `${story.state.room.id}/MEDIATOR`,
      others: [],
      chosenBy: 'ROOM',
      recusalChecked: true,
    }),
    decide: ({ state }, input, { candidates }, context) => staff.assignMediators(state, input, candidates, context),
  },
  replaceMediator: {
    input: ({ state }) => {
      const out = state.mediators[0]?.postId ?? '';
      const first = `${state.room.id}/MEDIATOR`;
      return { out, in: out === first ? `${first}-2` : first, reason: 'LEFT', recusalChecked: true };
    },
    decide: ({ state }, input, { candidates }, context) => staff.replaceMediator(state, input, candidates, context),
  },
  scheduleSession: {
    input: (_, { at }) => ({ kind: 'JOINT', startsAt: new Date(at.getTime() + 86_400_000) }),
    decide: ({ state }, input, _, context) => session.scheduleSession(state, input, context),
  },
  rescheduleSession: {
    input: ({ state }, { at }) => ({ sessionId: planned(state), startsAt: new Date(at.getTime() + 172_800_000) }),
    decide: (_story, input, _, context, proof) => session.rescheduleSession(proof, input, context),
  },
  cancelSession: {
    input: ({ state }) => ({ sessionId: planned(state), reason: '一方生病' }),
    decide: (_story, input, _, context, proof) => session.cancelSession(proof, input, context),
  },
  openSession: {
    input: ({ state }, { at }) => ({
      kind: 'JOINT',
      startsAt: at,
      present: acts(state, '').map(({ partyId, throughId }) => ({ partyId, throughId, identityChecked: true })),
      helpers: [],
      helpersConsented: false,
      record: '双方各自陈述。',
    }),
    decide: ({ state }, input, _, context) => session.openSession(state, input, context),
  },
  draft: {
    input: ({ today }) => ({ ...agreementInput(today), contentChecked: true }),
    decide: ({ state }, input, _, context) => agree.draft(state, input, context),
  },
  sign: {
    input: ({ state, today: on }) => {
      const { signer, partyId } = wantingSignatures(state)[0] ?? { signer: 'SEAL', partyId: null };
      const party = state.parties.find((p) => p.id === partyId);
      return { signer, act: party ? anAct(party, on) : null, on };
    },
    decide: ({ state }, input, _, context, proof) => agree.sign(state, proof, input, context),
  },
  recordOralAgreement: {
    input: ({ state, today: on }) => ({ ...agreementInput(on), consents: acts(state, on), on }),
    decide: ({ state }, input, _, context) => agree.recordOralAgreement(state, input, context),
  },
  ...PARTY_MOVES,
  ...RELATED_MOVES,
  recordPerformance: {
    input: ({ state, today: on }) => ({ itemId: firstOpen(state), evidence: 'RECEIPT', on }),
    decide: (_story, input, _, context, proof) => track.recordPerformance(proof, input, context),
  },
  recordDefault: {
    input: ({ state }) => ({ itemId: firstOpen(state) }),
    decide: ({ state }, input, _, context, proof) => track.recordDefault(state, proof, input, context),
  },
  followUp: {
    input: ({ state, today: on }) => {
      const visited = state.parties.map((p) => p.id);
      return { visited, performance: 'PERFORMED', suit: false, escalationSigns: false, note: '双方和好。', on };
    },
    decide: ({ state }, input, _, context) => track.followUp(state, input, context),
  },
  evaluate: {
    input: ({ state, today }) => {
      const silent = state.parties.filter((p) => !state.evaluations.some((e) => e.partyId === p.id));
      return { act: anAct(silent[0] ?? (state.parties[0] as never), today), score: 5 };
    },
    decide: ({ state }, input, _, context, proof) => track.evaluate(state, proof, input, context),
  },
  terminate: {
    input: ({ today: on }) => ({
      ground: 'IRRECONCILABLE',
      reason: '分歧较大',
      routeNotice: notice(on),
      arbitrationNamed: true,
      factsOffered: true,
      on,
    }),
    decide: ({ state }, input, _, context) => end.terminate(state, input, context),
  },
  withdraw: {
    input: ({ state, today: on }) => ({ acts: applicants(state).map((party) => anAct(party, on)), on }),
    decide: ({ state }, input, _, context) => end.withdraw(state, input, context),
  },
  archive: {
    input: () => ({ explanations: FILE_ITEMS.map((item) => ({ item, text: '见卷宗情况说明' })) }),
    decide: ({ state }, input, _, context) => end.archive(state, input, context),
  },
  amend: {
    input: ({ state }) => ({ dispute: { amount: (state.dispute.amount ?? 0) + 1 }, reason: '金额录入有误' }),
    decide: ({ state, history }, input, _, context, proof) =>
      amend(state, fold(history).secret.people, input, proof, context),
  },
  grantCorrection: {
    input: () => ({ requestId: 'request-1' }),
    decide: (_story, { requestId }: { requestId: string }, _, context) => correct.grantCorrection(requestId, context),
  },
  askUndo: {
    input: () => ({ reason: '录入了别的案件' }),
    decide: (_story, input, _, context, proof) => correct.askUndo(proof, input, context),
  },
  confirmUndo: {
    input: nothing,
    decide: ({ history }, _input, _, context, proof) => correct.confirmUndo(proof, history, context),
  },
  declineUndo: {
    input: () => ({ reason: '原步骤无误' }),
    decide: (_story, input, _, context, proof) => correct.declineUndo(proof, input, context),
  },
  recordAnnulment: {
    input: ({ today }) => ({ kind: 'revoked', document: '（2026）苏0612民撤1号', rulingOn: today }),
    decide: ({ state }, input, _, context) => correct.recordAnnulment(state, input, context),
  },
};

export function factsOf(action: Action, story: Story): StepFacts {
  const room = MOVES[action].room?.(story) ?? roomOf(story.state.room.id);
  return { room, candidates: candidatesIn(room), calendar: CALENDAR, number: '（2026）通镇人调字第00001号' };
}
