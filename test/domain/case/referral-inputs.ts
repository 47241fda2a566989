/** Sound inputs of the steps between rooms, and of those an imported register takes. */
import type { AdministrativeScope } from '../../../src/domain/case/administrative-scope.js';
import { cameBy, openReferral, REFERRAL_REASONS } from '../../../src/domain/case/referral.js';
import * as attest from '../../../src/domain/case/steps/attest.js';
import * as refer from '../../../src/domain/case/steps/refer.js';
import { aRegistration, roomOf, TOWN } from './fixtures.js';
import { acts, type Moves, nextRoom } from './move.js';

const nothing = () => ({});

export const REFERRAL_MOVES = {
  proposeReferral: {
    input: ({ state, today }) => {
      const declined = state.referrals.filter((r) => r.status === 'DECLINED').length;
      const reason = REFERRAL_REASONS[declined % REFERRAL_REASONS.length];
      return { reason, note: '需要专业力量', consents: acts(state, today) };
    },
    room: nextRoom,
    decide: ({ state }, input, { room }, context) => refer.proposeReferral(state, input, room, context),
  },
  sendReferral: {
    input: () => ({ noticeGiven: true }),
    room: ({ state }) => roomOf(openReferral(state.referrals)?.to.id ?? ''),
    decide: ({ state }, input, { room, calendar }, context, proof) =>
      refer.sendReferral(state, proof, input, room, calendar, context),
  },
  acceptReferral: {
    input: nothing,
    room: ({ state }) => roomOf(openReferral(state.referrals)?.to.id ?? ''),
    decide: ({ state }, input, { room }, context, proof) =>
      refer.acceptReferral(
        state,
        proof,
        room,
        context,
        (input as { administrativeScope?: AdministrativeScope }).administrativeScope,
      ),
  },
  declineReferral: {
    input: () => ({ reason: 'CAPACITY', note: '' }),
    decide: (_story, input, _, context, proof) => refer.declineReferral(proof, input, context),
  },
  recallReferral: {
    input: nothing,
    decide: (_story, _input, _, context, proof) => refer.recallReferral(proof, context),
  },
  returnReferral: {
    input: () => ({ note: '不属于本室范围', noticeGiven: true }),
    room: ({ state }) => roomOf(cameBy(state.referrals, state.room.id)?.from.id ?? ''),
    decide: ({ state }, input, { room, calendar }, context, proof) =>
      refer.returnReferral(state, proof, input, room, calendar, context),
  },
  lapseReferral: {
    input: nothing,
    decide: (_story, _input, { calendar }, context, proof) => refer.lapseReferral(proof, calendar, context),
  },
  dateReferral: {
    input: nothing,
    decide: (_story, _input, { calendar }, context, proof) => refer.dateReferral(proof, calendar, context),
  },
  attestAccepted: {
    input: ({ today: on }) => {
      const { claims, applicationForm, ...row } = aRegistration({ on });
      return { ...row, mediators: [] };
    },
    room: () => TOWN,
    decide: (_, input, { room }, context) => attest.attestAccepted(input, room, context),
  },
  attestReferred: {
    input: ({ today: on }) => ({ on }),
    room: nextRoom,
    decide: ({ state }, input, { room }, context) => attest.attestReferred(state, input, room, context),
  },
  attestEnded: {
    input: ({ today: on }) => {
      const attested = { performance: 'PERFORMED', confirmation: null, satisfaction: null };
      return { outcome: 'settled', form: 'WRITTEN', attested, on };
    },
    decide: ({ state }, input, _, context) => attest.attestEnded(state, input, context),
  },
} satisfies Partial<Moves>;
