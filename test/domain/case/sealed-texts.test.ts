/** Under which key each typed text is sealed, and what the event beside it says. */
import { describe, expect, it } from '@jest/globals';
import { anAct, aRoom, LI, MONDAY, refusal, TOWN, UNION } from './fixtures.js';
import { caseThatIs, Story } from './story.js';

const textsOf = (story: Story) => story.last.secret?.texts ?? {};
const planned = () => caseThatIs('MEDIATING').take('scheduleSession', { place: '村委会' });
const sessionOf = (story: Story) => story.state.sessions.at(-1)?.id;

describe('texts are sealed under', () => {
  it('the session they belong to', () => {
    const story = planned();
    const id = sessionOf(story);
    expect(textsOf(story)).toEqual({ [`place:${id}`]: '村委会' });
    story.take('cancelSession', { reason: '一方生病' });
    expect(story.last.data).toEqual({ sessionId: id, reason: 'STATED' });
    expect(textsOf(story)).toEqual({ [`reason:${id}`]: '一方生病' });
  });

  it('the session that was held, its helpers and its place', () => {
    const helpers = [{ name: '周律师', profession: '律师' }];
    const story = caseThatIs('ASSIGNED').take('openSession', { helpers, helpersConsented: true, place: '村委会' });
    const id = sessionOf(story);
    expect(textsOf(story)).toEqual({
      [`record:${id}`]: '双方各自陈述。',
      [`helpers:${id}`]: '周律师（律师）',
      [`place:${id}`]: '村委会',
    });
  });

  it('the item in default, the visit, the offer that was declined', () => {
    const story = caseThatIs('PERFORMING').wait(11).take('recordDefault', { note: '只付了三成' });
    expect(textsOf(story)).toEqual({ [`default:${story.state.agreement?.items[0]?.id}`]: '只付了三成' });
    expect(textsOf(caseThatIs('FULFILLED').take('followUp'))).toEqual({ 'followUp:1': '双方和好。' });
    const declined = caseThatIs('ACCEPTED').take('proposeReferral').take('sendReferral');
    declined.take('declineReferral', { reason: 'CAPACITY', note: ' 人手不足 ' });
    expect(textsOf(declined)).toEqual({ [`decline:${declined.state.referrals[0]?.id}`]: '人手不足' });
  });

  it('the step that was to be undone', () => {
    const story = caseThatIs('ACCEPTED');
    const undoes = story.state.booked.at(-1);
    expect(story.take('askUndo').last).toMatchObject({ data: { undoes } });
    story.take('declineUndo', { reason: '原步骤无误' });
    expect(story.last.data).toEqual({ undoes });
    expect(textsOf(story)).toEqual({ [`reason:undoDeclined:${undoes}`]: '原步骤无误' });
  });

  it('the agreement that was made by word of mouth, and its items', () => {
    const story = caseThatIs('MEDIATING');
    const events = story.attempt('recordOralAgreement');
    const [recorded] = events;
    const texts = recorded && 'secret' in recorded ? (recorded.secret?.texts ?? {}) : {};
    expect(Object.values(texts)).toEqual(expect.arrayContaining(['王某于约定日前拆除院墙。', '拆除院墙']));
    expect(events.map(({ type }) => type)).toContain('AgreementEffective');
    expect(story.take('recordOralAgreement').state.milestones.at(-1)).toMatchObject({ agreementForm: 'ORAL' });
  });

  it('the reason of a routing without its blanks, and no reason at all', () => {
    const routed = (reason?: string) => textsOf(new Story().take('register').take('routeToDesk', { reason }));
    expect(routed(' 属地管辖 ')).toEqual({ 'reason:route': '属地管辖' });
    expect([routed('  '), routed(undefined)]).toEqual([{}, {}]);
  });
});

describe('a text of blanks is none', () => {
  it.each([
    [
      'the reason why an undo is declined',
      () => caseThatIs('ACCEPTED').take('askUndo').attempt('declineUndo', { reason: ' ' }),
    ],
    ['the reason for an undo', () => caseThatIs('ACCEPTED').attempt('askUndo', { reason: ' ' })],
    ['the reason of an end', () => caseThatIs('MEDIATING').attempt('terminate', { reason: ' ' })],
    ['the reason of a cancelled session', () => planned().attempt('cancelSession', { reason: ' ' })],
  ])('%s', (_, step) => {
    expect(refusal(step)).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
  });
});

describe('an event says', () => {
  it('whose acts withdrew the case', () => {
    const acts = [anAct(LI, MONDAY)];
    expect(new Story().take('register').take('withdraw', { acts }).last.data).toMatchObject({ acts });
  });

  it('that a room gives a case back without new consents, and gave notice', () => {
    const story = caseThatIs('ACCEPTED').referredTo(UNION);
    const [proposed, sent] = story.attempt('returnReferral');
    expect(proposed?.data).toMatchObject({ consents: [] });
    expect(sent?.data).toMatchObject({ noticeGiven: true });
  });

  it('to a closed room nothing is given back', () => {
    const story = caseThatIs('ACCEPTED').referredTo(UNION).take('returnReferral');
    expect(refusal(() => story.attempt('acceptReferral', {}, { room: { ...TOWN, active: false } }))).toMatchObject({
      code: 'ROOM_CLOSED',
    });
  });

  it('which party was unknown, and which room is the same or shut', () => {
    const visited = ['li', 'nobody', 'stranger'];
    expect(refusal(() => caseThatIs('FULFILLED').attempt('followUp', { visited }))).toEqual({
      code: 'PARTY_UNKNOWN',
      field: 'visited',
      facts: { party: 'nobody' },
    });
    const registered = () => new Story().take('register');
    expect(refusal(() => registered().attempt('routeToDesk', {}, { room: TOWN }))).toEqual({
      code: 'ALREADY_THERE',
      field: 'roomId',
      facts: { room: 'town' },
    });
    const closed = aRoom({ id: 'old', active: false });
    expect(refusal(() => registered().attempt('routeToDesk', {}, { room: closed }))).toEqual({
      code: 'ROOM_CLOSED',
      field: 'roomId',
      facts: { room: 'old' },
    });
  });
});

describe('bounds that may be touched', () => {
  it.each([
    [0, 'SCORE_OUT_OF_RANGE'],
    [1, 'done'],
    [5, 'done'],
    [6, 'SCORE_OUT_OF_RANGE'],
  ])('a score of %s', (score, outcome) => {
    const step = () => caseThatIs('FOLLOWED_UP').attempt('evaluate', { score });
    if (outcome === 'done') expect(step()).toHaveLength(1);
    else expect(refusal(step)).toMatchObject({ code: outcome, field: 'score' });
  });

  it('a session is planned for after this instant, never for it', () => {
    const story = planned();
    const { at: startsAt } = story.contextFor('scheduleSession');
    expect(refusal(() => story.attempt('scheduleSession', { startsAt }))).toMatchObject({ code: 'SESSION_IN_PAST' });
    expect(refusal(() => story.attempt('rescheduleSession', { startsAt }))).toMatchObject({ code: 'SESSION_IN_PAST' });
  });
});

describe('several of a kind', () => {
  const two = () =>
    new Story()
      .take('register')
      .take('requestConsent')
      .take('accept')
      .take('assignMediators', { others: ['town/MEDIATOR-2'] });

  it('a mediator who is replaced leaves, the others stay', () => {
    const candidates = ['town/MEDIATOR', 'town/MEDIATOR-2', 'town/MEDIATOR-3'].map((postId) => ({
      postId,
      personId: `${postId}/person`,
      roomId: 'town',
      role: 'MEDIATOR' as const,
      openCases: 0,
      cap: 20,
    }));
    const replaced = two().take('replaceMediator', { out: 'town/MEDIATOR', in: 'town/MEDIATOR-3' }, { candidates });
    expect(replaced.state.mediators.map(({ postId, presider }) => [postId, presider])).toEqual([
      ['town/MEDIATOR-2', false],
      ['town/MEDIATOR-3', true],
    ]);
    const sameOne = candidates.map((one) => ({ ...one, personId: 'town/MEDIATOR-2/person' }));
    const step = () =>
      two().attempt('replaceMediator', { out: 'town/MEDIATOR', in: 'town/MEDIATOR-3' }, { candidates: sameOne });
    expect(refusal(step)).toMatchObject({ code: 'MEDIATOR_TWICE', field: 'in' });
    const own = candidates.map((one) => ({ ...one, personId: 'town/MEDIATOR/person' }));
    const back = { out: 'town/MEDIATOR', in: 'town/MEDIATOR-3' };
    expect(two().attempt('replaceMediator', back, { candidates: own })).toHaveLength(1);
  });

  it('a session that moves leaves the others where they are', () => {
    const story = planned().take('scheduleSession');
    const [, first, second] = story.state.sessions;
    story.take('rescheduleSession', { sessionId: second?.id, startsAt: new Date('2026-04-01T02:00:00Z') });
    expect(story.state.sessions.map(({ startsAt }) => startsAt)).toEqual([
      story.state.sessions[0]?.startsAt,
      first?.startsAt,
      '2026-04-01T02:00:00.000Z',
    ]);
  });

  it('a session that is held beside earlier ones is added to them', () => {
    const story = caseThatIs('MEDIATING');
    const before = story.state.sessions.length;
    expect(story.take('openSession').state.sessions).toHaveLength(before + 1);
  });

  it('one session held among planned ones counts as held in the book', () => {
    const story = planned().take('terminate');
    expect(story.state.sessions.some(({ status }) => status !== 'HELD')).toBe(true);
    expect(story.state.milestones.at(-1)?.firstSessionHeld).toBe(true);
    const never = new Story().take('register').take('requestConsent').take('accept').take('assignMediators');
    expect(never.take('scheduleSession').take('terminate').state.milestones.at(-1)?.firstSessionHeld).toBe(false);
  });

  it('a registration is a turn without a detail', () => {
    expect(new Story().take('register').state.milestones).toMatchObject([{ kind: 'REGISTERED', detail: '' }]);
  });
});
