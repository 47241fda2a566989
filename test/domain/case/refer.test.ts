/** F01, F02: a case is offered to another room. Nothing moves before that room takes it. */
import { describe, expect, it } from '@jest/globals';
import type { RoomFacts } from '../../../src/domain/case/admission.js';
import {
  aPost,
  aRoom,
  anAct,
  CHILD,
  COURT,
  DISTRICT,
  HUB,
  LI,
  MONDAY,
  NO_CALENDAR,
  refusal,
  TOWN,
  UNION,
  VILLAGE,
  WANG,
  WITNESS,
} from './fixtures.js';
import { ENDED, ON_DESK, shutIn } from './openness.js';
import { caseThatIs, Story } from './story.js';

const dispatcher = { context: { post: aPost('HUB_DISPATCHER', HUB) } };

describe('proposing a referral', () => {
  it('opens one offer and leaves the case where it is', () => {
    const story = caseThatIs('MEDIATING').take('proposeReferral', { reason: 'SPECIALISED' }, { room: UNION });
    expect(story.state).toMatchObject({ status: 'MEDIATING', room: { id: 'town' } });
    expect(story.state.referrals).toMatchObject([
      {
        status: 'PROPOSED',
        from: { id: 'town' },
        to: { id: 'union' },
        reason: 'SPECIALISED',
        proposedOn: MONDAY,
        dueOn: null,
      },
    ]);
    expect(Object.values(story.last.secret?.texts ?? {})).toEqual(['需要专业力量']);
  });

  it.each<[string, RoomFacts, string]>([
    ['a village', VILLAGE, 'DOWN'],
    ['the district', DISTRICT, 'UP'],
    ['a court', COURT, 'UP'],
    ['the next town', aRoom({ id: 'next', divisionCode: '320612102' }), 'LATERAL'],
    ['a union’s room of the same town', aRoom({ id: 'hall', divisionCode: '320612102', layer: 'L3' }), 'UP'],
    ['an enterprise of the same town', aRoom({ id: 'firm', divisionCode: '320612102', layer: 'L1' }), 'DOWN'],
  ])('to %s knows its direction', (_, room, direction) => {
    expect(caseThatIs('ACCEPTED').take('proposeReferral', {}, { room }).state.referrals[0]?.direction).toBe(direction);
  });

  it('is shut while an offer is open', () => {
    const story = caseThatIs('ACCEPTED').take('proposeReferral');
    for (const action of ['proposeReferral', 'returnReferral'] as const) {
      expect(refusal(() => story.attempt(action))).toMatchObject({ code: 'REFERRAL_ALREADY_OPEN' });
    }
  });

  it('needs a child’s consent through the guardian', () => {
    const story = new Story()
      .take('register', { parties: [CHILD, WANG] })
      .take('requestConsent')
      .take('accept');
    const consents = [anAct(CHILD, MONDAY, { throughId: undefined }), anAct(WANG)];
    expect(refusal(() => story.attempt('proposeReferral', { consents }))).toMatchObject({
      code: 'GUARDIAN_MUST_ACT',
      field: 'consents',
    });
  });

  it.each([
    ['the room that has the case', {}, TOWN, 'REFERRED_TO_ITSELF', 'roomId'],
    ['no note', { note: ' ' }, UNION, 'TEXT_MISSING', 'note'],
    ['the consent of one side only', { consents: [anAct(LI)] }, UNION, 'CONSENT_MISSING', 'consents'],
    ['the consent of a stranger', { consents: [anAct(WITNESS)] }, UNION, 'PARTY_UNKNOWN', 'consents'],
    ['a consent to come', { consents: [anAct(LI, '2026-03-03')] }, UNION, 'DAY_IN_FUTURE', 'consents'],
    ['a hub, which does not mediate', {}, HUB, 'ROOM_CANNOT_ACCEPT', 'roomId'],
    ['a closed room', {}, aRoom({ id: 'old', active: false }), 'ROOM_CLOSED', 'roomId'],
    ['a room for other types', {}, aRoom({ id: 'traffic', accepts: ['ROAD_TRAFFIC'] }), 'TYPE_NOT_ADMITTED', 'roomId'],
  ])('is refused with %s', (_, over, room, code, field) => {
    expect(refusal(() => caseThatIs('ACCEPTED').attempt('proposeReferral', over, { room }))).toMatchObject({
      code,
      field,
    });
  });
});

shutIn('proposeReferral', [...ON_DESK, ...ENDED]);

describe('sending a referral', () => {
  it('gives the other room three working days', () => {
    const story = caseThatIs('ACCEPTED').wait(2).take('proposeReferral').take('sendReferral');
    expect(story.state.referrals[0]).toMatchObject({
      status: 'SENT',
      sentOn: '2026-03-04',
      dueOn: '2026-03-09',
      sentByPerson: 'town/ROOM_HEAD/person',
    });
    expect(story.state.room.id).toBe('town');
  });

  it('leaves the window open without a day while the year’s calendar is missing', () => {
    const story = caseThatIs('ACCEPTED').take('proposeReferral').take('sendReferral', {}, { calendar: NO_CALENDAR });
    expect(story.state.referrals[0]).toMatchObject({ status: 'SENT', dueOn: null });
  });

  it.each([
    ['the parties not told who gets their data', { noticeGiven: false }, UNION, 'NOTICE_MISSING', 'noticeGiven'],
    ['a room closed in the meantime', {}, { ...UNION, active: false }, 'ROOM_CLOSED', 'roomId'],
    [
      'a room that stopped taking the type',
      {},
      aRoom({ ...UNION, accepts: ['CONTRACT'] }),
      'TYPE_NOT_ADMITTED',
      'roomId',
    ],
  ])('is refused with %s', (_, over, room, code, field) => {
    const story = caseThatIs('ACCEPTED').take('proposeReferral', {}, { room: UNION });
    expect(refusal(() => story.attempt('sendReferral', over, { room }))).toMatchObject({ code, field });
  });

  it('is shut when nothing was proposed, and when it was sent already', () => {
    const shut = { code: 'REFERRAL_NOT_OPEN' };
    expect(refusal(() => caseThatIs('ACCEPTED').attempt('sendReferral'))).toMatchObject({
      ...shut,
      facts: { status: 'NONE' },
    });
    const sent = caseThatIs('ACCEPTED').take('proposeReferral').take('sendReferral');
    expect(refusal(() => sent.attempt('sendReferral'))).toMatchObject({ ...shut, facts: { status: 'SENT' } });
  });

  it('is not even proposed to a room that declined it for the same reason; for another reason it may', () => {
    const story = caseThatIs('ACCEPTED')
      .take('proposeReferral', { reason: 'SPECIALISED' }, { room: UNION })
      .take('sendReferral')
      .take('declineReferral');
    const again = (given: object) => () =>
      story.attempt('proposeReferral', { reason: 'SPECIALISED' }, { room: UNION, ...given });
    const refused = { code: 'LOOP_DECLINED', field: 'roomId', facts: { declined: 'CAPACITY' } };
    expect(refusal(again({}))).toEqual(refused);
    expect(refusal(again(dispatcher))).toEqual(refused);
    expect(again({ room: DISTRICT })()).toHaveLength(1);

    story.take('proposeReferral', { reason: 'PARTIES_WISH' }, { room: UNION });
    expect(story.take('sendReferral').state.referrals.at(-1)?.status).toBe('SENT');
  });

  it('back to a room that had the case goes only through the hub’s dispatcher', () => {
    const story = caseThatIs('ACCEPTED').referredTo(UNION).take('proposeReferral', {}, { room: TOWN });
    expect(refusal(() => story.attempt('sendReferral'))).toEqual({
      code: 'LOOP_NEEDS_DISPATCHER',
      field: 'roomId',
      facts: { hops: 1 },
    });
    expect(story.take('sendReferral', {}, dispatcher).state.referrals.at(-1)?.status).toBe('SENT');
  });

  it('after three hops goes only through the hub’s dispatcher', () => {
    const story = caseThatIs('ACCEPTED').referredTo(VILLAGE).referredTo(UNION).referredTo(DISTRICT);
    story.take('proposeReferral', {}, { room: COURT });
    expect(refusal(() => story.attempt('sendReferral'))).toMatchObject({
      code: 'LOOP_NEEDS_DISPATCHER',
      facts: { hops: 3 },
    });
    expect(story.take('sendReferral', {}, dispatcher).take('acceptReferral').state.room.id).toBe('court');
  });
});

shutIn('sendReferral', [...ON_DESK, ...ENDED]);
