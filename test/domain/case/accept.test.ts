/** C02–C04: asking for consent, accepting, refusing. */
import { describe, expect, it } from '@jest/globals';
import { aDispute, aRoom, anAct, CHILD, COMPANY, HUB, LI, MONDAY, refusal, TOWN, WANG, WITNESS } from './fixtures.js';
import { ENDED, HELD, shutIn } from './openness.js';
import { caseThatIs, Story } from './story.js';

const pending = (over: object = {}) => new Story().take('register', over).take('requestConsent');

describe('asking the other side for consent', () => {
  it('makes the case wait for the answer', () => {
    const story = caseThatIs('REGISTERED').take('requestConsent');
    expect(story.state.status).toBe('CONSENT_PENDING');
    expect(story.last.data).toMatchObject({ asked: [{ partyId: 'li' }, { partyId: 'wang', channel: 'PHONE' }] });
  });

  it.each([
    ['nobody asked', { asked: [] }, 'PARTY_MISSING', 'asked'],
    ['a stranger asked', { asked: [{ partyId: 'nobody', channel: 'PHONE' }] }, 'PARTY_UNKNOWN', 'asked'],
    ['a day before the registration', { on: '2026-03-01' }, 'DAY_BEFORE_LAST_STEP', 'on'],
    ['a day that has not come', { on: '2026-03-03' }, 'DAY_IN_FUTURE', 'on'],
  ])('is refused with %s', (_, over, code, field) => {
    expect(refusal(() => caseThatIs('REGISTERED').attempt('requestConsent', over))).toMatchObject({ code, field });
  });
});

shutIn('requestConsent', ['CONSENT_PENDING', ...HELD, ...ENDED]);

describe('accepting a case', () => {
  it('enters it in the book of the room with its number, its class and the day of the rights notice', () => {
    const story = pending().wait(2).take('accept');

    expect(story.state).toMatchObject({
      status: 'ACCEPTED',
      number: '（2026）通镇人调字第00001号',
      ledgerClass: 'PEOPLE',
      track: 'PEOPLE',
      rightsNoticeOn: '2026-03-04',
    });
    expect(story.state.milestones.at(-1)).toMatchObject({ kind: 'ACCEPTED', day: '2026-03-04', room: { id: 'town' } });
    expect(story.state.booked).toHaveLength(2);
  });

  it('keeps the version of the room as it is on the day of acceptance', () => {
    const room = { ...TOWN, version: 'town@2' };
    expect(pending().take('accept', {}, { room }).state.room.version).toBe('town@2');
  });

  it.each(['ACTIVE', 'GRID_REPORT', 'SELF_SCREENED'] as const)(
    'needs no consent when the committee began of itself: source %s',
    (source) => {
      const story = pending({ dispute: aDispute({ source }) }).take('accept', { consents: [] });
      expect(story.state.status).toBe('ACCEPTED');
    },
  );

  it('is refused when the committee began of itself but a party clearly refuses', () => {
    const story = pending({ dispute: aDispute({ source: 'ACTIVE' }) });
    const refused = refusal(() => story.attempt('accept', { consents: [], refusals: ['wang'] }));
    expect(refused).toEqual({ code: 'PARTY_REFUSES', field: 'refusals', facts: { parties: ['wang'] } });
  });

  it('names the parties whose consent is missing, the third party not among them', () => {
    const story = pending({ parties: [LI, WANG, WITNESS] });
    const refused = refusal(() => story.attempt('accept', { consents: [anAct(LI)] }));
    expect(refused).toEqual({ code: 'CONSENT_MISSING', field: 'consents', facts: { parties: ['wang'] } });
  });

  it('takes a child’s consent only through the guardian', () => {
    const story = pending({ parties: [CHILD, WANG] });
    const alone = [anAct(CHILD, MONDAY, { throughId: undefined }), anAct(WANG)];
    expect(refusal(() => story.attempt('accept', { consents: alone }))).toEqual({
      code: 'GUARDIAN_MUST_ACT',
      field: 'consents',
      facts: { party: 'child' },
    });
    expect(story.take('accept').state.status).toBe('ACCEPTED');
  });

  it('takes a company’s consent through any of its agents, but through no stranger', () => {
    const story = pending({ parties: [LI, COMPANY] });
    const through = (throughId: string) => [anAct(LI), anAct(COMPANY, MONDAY, { throughId })];
    expect(refusal(() => story.attempt('accept', { consents: through('mother') }))).toMatchObject({
      code: 'STAND_IN_UNKNOWN',
      field: 'consents',
      facts: { party: 'company' },
    });
    expect(story.take('accept', { consents: through('assistant') }).state.status).toBe('ACCEPTED');
  });

  const notice = (on: string) => ({ manner: 'WRITTEN', on });
  it.each([
    ['no rights notice', { rightsNotice: null }, 'RIGHTS_NOTICE_MISSING', 'rightsNotice'],
    ['a rights notice to come', { rightsNotice: notice('2026-03-06') }, 'DAY_IN_FUTURE', 'rightsNotice'],
    [
      'a rights notice after it',
      { on: '2026-03-03', consents: [anAct(LI), anAct(WANG)] },
      'RIGHTS_NOTICE_LATE',
      'rightsNotice',
    ],
    ['a consent after it', { on: '2026-03-03' }, 'ACT_AFTER_STEP', 'consents'],
    ['a consent that is still to come', { consents: [anAct(LI, '2026-03-06')] }, 'DAY_IN_FUTURE', 'consents'],
    ['the consent of a stranger', { consents: [anAct(WITNESS)] }, 'PARTY_UNKNOWN', 'consents'],
    ['a day before the registration', { on: '2026-03-01' }, 'DAY_BEFORE_LAST_STEP', 'on'],
    ['a day that has not come', { on: '2026-03-06' }, 'DAY_IN_FUTURE', 'on'],
  ])('is refused with %s', (_, over, code, field) => {
    expect(refusal(() => pending().wait(2).attempt('accept', over))).toMatchObject({ code, field });
  });

  it.each([
    ['a hub, which only routes', HUB, 'ROOM_CANNOT_ACCEPT'],
    ['a closed room', aRoom({ active: false }), 'ROOM_CLOSED'],
    ['a room for other types', aRoom({ accepts: ['MEDICAL', 'ROAD_TRAFFIC'] }), 'TYPE_NOT_ADMITTED'],
  ])('is refused in %s', (_, room, code) => {
    expect(refusal(() => pending().attempt('accept', {}, { room }))).toMatchObject({ code, field: 'roomId' });
  });
});

shutIn('accept', ['REGISTERED', ...HELD, ...ENDED]);

describe('refusing a case', () => {
  it.each([
    ['OTHER', 'refused'],
    ['PARTY_REFUSES', 'refused'],
    ['NOT_ADMISSIBLE', 'refused'],
    ['OUT_OF_AREA', 'refused'],
    ['FILED_ELSEWHERE', 'filed-elsewhere'],
    ['DUPLICATE', 'duplicate'],
  ])('on the ground %s ends it before acceptance as %s', (ground, detail) => {
    const story = caseThatIs('REGISTERED').take('refuse', { ground });

    expect(story.state).toMatchObject({ status: 'NOT_ACCEPTED', ending: { outcome: detail, ground, on: MONDAY } });
    expect(story.state.milestones.at(-1)).toMatchObject({ kind: 'UNACCEPTED', detail });
    expect(story.last.secret?.texts).toEqual({ 'reason:refused': '不属于民间纠纷' });
  });

  it('may tell the other ways by word of mouth, but in a labour dispute only in writing', () => {
    const routeNotice = { manner: 'SPOKEN', on: MONDAY };
    expect(caseThatIs('REGISTERED').take('refuse', { routeNotice }).state.status).toBe('NOT_ACCEPTED');

    const labour = pending({ dispute: aDispute({ type: 'OTHER_LABOUR' }) });
    expect(refusal(() => labour.attempt('refuse', { routeNotice }))).toMatchObject({
      code: 'NOTICE_MUST_BE_WRITTEN',
      field: 'routeNotice',
    });
  });

  it.each([
    ['no reason', { reason: '  ' }, 'TEXT_MISSING', 'reason'],
    ['no word of the other ways', { routeNotice: null }, 'ROUTE_NOTICE_MISSING', 'routeNotice'],
    ['a notice to come', { routeNotice: { manner: 'WRITTEN', on: '2026-03-03' } }, 'DAY_IN_FUTURE', 'routeNotice'],
    ['a day before the registration', { on: '2026-03-01' }, 'DAY_BEFORE_LAST_STEP', 'on'],
    ['a day that has not come', { on: '2026-03-03' }, 'DAY_IN_FUTURE', 'on'],
  ])('is refused itself with %s', (_, over, code, field) => {
    expect(refusal(() => pending().attempt('refuse', over))).toMatchObject({ code, field });
  });
});

shutIn('refuse', [...HELD, ...ENDED]);
