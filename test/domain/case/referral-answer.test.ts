/** F03–F07: the offer is taken, declined, taken back, lapses; and a case is given back. */
import { describe, expect, it } from '@jest/globals';
import { calendarOf } from '../../../src/domain/kernel/calendar.js';
import { aRoom, COURT, DISTRICT, HUB, MONDAY, NO_CALENDAR, refusal, TOWN, UNION, VILLAGE } from './fixtures.js';
import { ENDED, ON_DESK, shutIn } from './openness.js';
import { caseThatIs, type Story } from './story.js';

const sent = (story: Story = caseThatIs('ACCEPTED')) =>
  story.take('proposeReferral', {}, { room: UNION }).take('sendReferral');

describe('taking a referred case', () => {
  it('moves it at once: accepted there, mediators released, the draft void, its sessions cancelled', () => {
    const story = sent(caseThatIs('AGREEMENT_DRAFTED').take('sign').take('scheduleSession'))
      .wait(1)
      .take('acceptReferral');
    expect(story.state).toMatchObject({
      status: 'ACCEPTED',
      room: { id: 'union' },
      track: 'LABOUR',
      mediators: [],
      agreement: null,
      referrals: [{ status: 'ACCEPTED', answeredOn: '2026-03-03' }],
    });
    expect(story.state.sessions.map((s) => s.status)).toEqual(['HELD', 'CANCELLED']);
    expect(story.state.milestones.at(-1)).toMatchObject({
      kind: 'REFERRED',
      day: '2026-03-03',
      room: { id: 'union' },
      presiderPost: '',
      agreementForm: '',
    });
  });

  it('keeps number, class and the day it was accepted first', () => {
    const before = caseThatIs('ACCEPTED');
    const { number, ledgerClass } = before.state;
    const { state } = sent(before).wait(1).take('acceptReferral');
    expect(state).toMatchObject({ number, ledgerClass });
    expect(state.milestones.filter((m) => m.kind === 'ACCEPTED').map((m) => m.day)).toEqual([MONDAY]);
  });

  it('keeps the version of the room as it is on that day', () => {
    const room = { ...UNION, version: 'union@2' };
    expect(sent().take('acceptReferral', {}, { room }).state.room.version).toBe('union@2');
  });

  it('is open on the last day of the window and shut on the day after', () => {
    const story = sent().wait(3);
    expect(story.attempt('acceptReferral')).toHaveLength(1);
    expect(refusal(() => story.wait(1).attempt('acceptReferral'))).toEqual({
      code: 'REFERRAL_LAPSED',
      field: null,
      facts: { dueOn: '2026-03-05' },
    });
  });

  it('is open for as long as the window has no day', () => {
    const story = caseThatIs('ACCEPTED').take('proposeReferral', {}, { room: UNION });
    story.take('sendReferral', {}, { calendar: NO_CALENDAR }).wait(60);
    expect(story.take('acceptReferral').state.room.id).toBe('union');
  });

  it.each([
    ['a room closed in the meantime', { ...UNION, active: false }, 'ROOM_CLOSED'],
    ['a room that stopped taking the type', aRoom({ ...UNION, accepts: ['CONTRACT'] }), 'TYPE_NOT_ADMITTED'],
  ])('is refused by %s', (_, room, code) => {
    expect(refusal(() => sent().attempt('acceptReferral', {}, { room }))).toMatchObject({ code, field: 'roomId' });
  });
});

describe.each(['acceptReferral', 'declineReferral', 'lapseReferral'] as const)('%s', (action) => {
  it('is shut before the offer is sent', () => {
    const story = caseThatIs('ACCEPTED').take('proposeReferral');
    expect(refusal(() => story.attempt(action))).toEqual({
      code: 'REFERRAL_NOT_OPEN',
      field: null,
      facts: { status: 'PROPOSED' },
    });
  });

  it('is shut when the offer was answered', () => {
    const story = sent().take('declineReferral');
    expect(refusal(() => story.attempt(action))).toMatchObject({
      code: 'REFERRAL_NOT_OPEN',
      facts: { status: 'NONE' },
    });
  });
});

describe('declining a referred case', () => {
  it('leaves it with the sender and keeps the reason', () => {
    const story = sent().wait(1).take('declineReferral', { reason: 'OUT_OF_SCOPE', note: '不属工会' });
    expect(story.state).toMatchObject({ status: 'ACCEPTED', room: { id: 'town' } });
    expect(story.state.referrals).toMatchObject([
      { status: 'DECLINED', declineReason: 'OUT_OF_SCOPE', answeredOn: '2026-03-03' },
    ]);
    expect(Object.values(story.last.secret?.texts ?? {})).toEqual(['不属工会']);
  });

  it('needs no note', () => {
    expect(sent().take('declineReferral', { note: '  ' }).last.secret?.texts).toEqual({});
  });
});

describe('taking an offer back', () => {
  it.each([
    ['proposed', caseThatIs('MEDIATING').take('proposeReferral')],
    ['sent', sent(caseThatIs('MEDIATING'))],
  ])('that was only %s leaves the case as it is', (_, story) => {
    expect(story.take('recallReferral').state).toMatchObject({
      status: 'MEDIATING',
      room: { id: 'town' },
      referrals: [{ status: 'RECALLED' }],
    });
  });

  it('is shut when none is open', () => {
    expect(refusal(() => caseThatIs('ACCEPTED').attempt('recallReferral'))).toMatchObject({
      code: 'REFERRAL_NOT_OPEN',
    });
  });
});

describe('the lapse of an offer', () => {
  it('comes on the day after the window, not on its last day', () => {
    const story = sent().wait(3);
    expect(refusal(() => story.attempt('lapseReferral'))).toMatchObject({
      code: 'REFERRAL_NOT_DUE',
      facts: { dueOn: '2026-03-05' },
    });
    story.wait(1).take('lapseReferral');
    expect(story.state).toMatchObject({
      room: { id: 'town' },
      referrals: [{ status: 'LAPSED', answeredOn: '2026-03-06' }],
    });
  });

  it('of an undated window waits until the year’s calendar is there', () => {
    const story = caseThatIs('ACCEPTED')
      .take('proposeReferral')
      .take('sendReferral', {}, { calendar: NO_CALENDAR })
      .wait(60);
    expect(refusal(() => story.attempt('lapseReferral', {}, { calendar: NO_CALENDAR }))).toMatchObject({
      code: 'REFERRAL_NOT_DUE',
      facts: { dueOn: '' },
    });
    expect(story.take('lapseReferral').state.referrals[0]?.status).toBe('LAPSED');
  });

  it('reckons with holidays and made-up days', () => {
    const calendar = calendarOf(
      [
        ['2026-03-03', 'OFF'],
        ['2026-03-07', 'WORK'],
      ],
      [2026],
    );
    const story = caseThatIs('ACCEPTED').wait(2).take('proposeReferral').take('sendReferral', {}, { calendar });
    expect(story.state.referrals[0]?.dueOn).toBe('2026-03-07');
  });
});

describe('giving a case back', () => {
  const arrived = () => caseThatIs('ACCEPTED').referredTo(UNION);

  it('offers it to the room it came from, as a referral of its own', () => {
    const story = arrived().take('returnReferral');
    expect(story.state.referrals).toMatchObject([
      { status: 'ACCEPTED' },
      { status: 'SENT', direction: 'RETURN', reason: 'RETURNED', to: { id: 'town' }, dueOn: '2026-03-05' },
    ]);
    expect(story.state.referrals[1]?.returnsReferralId).toBe(story.state.referrals[0]?.id);
    expect(story.take('acceptReferral').state).toMatchObject({ room: { id: 'town' }, track: 'PEOPLE' });
  });

  it('may go to the hub, which takes it and routes it on', () => {
    const story = arrived().take('returnReferral', {}, { room: HUB }).take('acceptReferral');
    expect(story.state).toMatchObject({ status: 'ACCEPTED', room: { id: 'hub' } });
    expect(story.referredTo(COURT).state.room.id).toBe('court');
  });

  it('is not stopped by a room that takes the type no longer: it had the case', () => {
    const room = aRoom({ accepts: ['CONTRACT'] });
    expect(arrived().take('returnReferral').take('acceptReferral', {}, { room }).state.room.id).toBe('town');
  });

  it('is shut where the case was registered, and after it came back', () => {
    expect(refusal(() => caseThatIs('ACCEPTED').attempt('returnReferral'))).toMatchObject({
      code: 'NOT_REFERRED_HERE',
    });
  });

  it.each([
    ['no reason', { note: ' ' }, TOWN, 'TEXT_MISSING', 'note'],
    ['the parties not told', { noticeGiven: false }, TOWN, 'NOTICE_MISSING', 'noticeGiven'],
    ['a third room', {}, DISTRICT, 'RETURN_ELSEWHERE', 'roomId'],
    ['a room closed meanwhile', {}, aRoom({ active: false }), 'ROOM_CLOSED', 'roomId'],
    ['a village it never was in', {}, VILLAGE, 'RETURN_ELSEWHERE', 'roomId'],
  ])('is refused with %s', (_, over, room, code, field) => {
    expect(refusal(() => arrived().attempt('returnReferral', over, { room }))).toMatchObject({ code, field });
  });
});

for (const action of [
  'acceptReferral',
  'declineReferral',
  'recallReferral',
  'returnReferral',
  'lapseReferral',
] as const) {
  shutIn(action, [...ON_DESK, ...ENDED]);
}
