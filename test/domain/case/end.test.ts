/** C19, C20: a case ends without agreement, or the applicants take it back. */
import { describe, expect, it } from '@jest/globals';
import { TERMINATION_GROUNDS } from '../../../src/domain/case/outcome.js';
import { aDispute, anAct, aParty, CHILD, LI, MONDAY, refusal, WANG } from './fixtures.js';
import { ENDED, ON_DESK, shutIn } from './openness.js';
import { caseThatIs, Story } from './story.js';

describe('ending a mediation without agreement', () => {
  const failed = ['REFUSED_BY_PARTY', 'IRRECONCILABLE', 'REFUSED_TO_SIGN', 'PERIOD_EXPIRED'];
  it.each(TERMINATION_GROUNDS)('on the ground %s keeps ground and day', (ground) => {
    const story = caseThatIs('MEDIATING').take('terminate', { ground });
    const outcome = failed.includes(ground) ? 'failed' : 'terminated';
    expect(story.state).toMatchObject({ status: 'TERMINATED_FAILED', ending: { outcome, ground, on: MONDAY } });
    expect(story.state.milestones.at(-1)).toMatchObject({
      kind: 'ENDED',
      detail: outcome,
      agreementForm: '',
      agreedAmount: 0,
    });
    expect(story.last.secret?.texts).toEqual({ 'reason:terminated': '分歧较大' });
  });

  it('cancels planned sessions and takes an open offer back', () => {
    const story = caseThatIs('ASSIGNED')
      .take('scheduleSession')
      .take('proposeReferral')
      .take('sendReferral')
      .take('terminate');
    expect(story.state).toMatchObject({ sessions: [{ status: 'CANCELLED' }], referrals: [{ status: 'RECALLED' }] });
  });

  const labour = () =>
    new Story()
      .take('register', { dispute: aDispute({ type: 'OTHER_LABOUR' }) })
      .take('requestConsent')
      .take('accept');
  it('in a labour dispute needs the written notice that names arbitration', () => {
    const spoken = { routeNotice: { manner: 'SPOKEN', on: MONDAY } };
    const silent = { arbitrationNamed: false };
    expect(refusal(() => labour().attempt('terminate', spoken))).toMatchObject({ code: 'NOTICE_MUST_BE_WRITTEN' });
    expect(refusal(() => labour().attempt('terminate', silent))).toMatchObject({
      code: 'ARBITRATION_NOT_NAMED',
      field: 'arbitrationNamed',
    });
    expect(caseThatIs('MEDIATING').take('terminate', { ...spoken, ...silent }).state.status).toBe('TERMINATED_FAILED');
  });

  it.each([
    ['the applicants’ own ground', { ground: 'WITHDRAWN' }, 'GROUND_IS_WITHDRAWAL', 'ground'],
    ['no reason', { reason: '' }, 'TEXT_MISSING', 'reason'],
    ['no word of the other ways', { routeNotice: null }, 'ROUTE_NOTICE_MISSING', 'routeNotice'],
    ['a day before the last session', { on: '2026-03-04' }, 'DAY_BEFORE_LAST_STEP', 'on'],
    ['a day to come', { on: '2026-03-06' }, 'DAY_IN_FUTURE', 'on'],
  ])('is refused with %s', (_, over, code, field) => {
    const story = caseThatIs('ASSIGNED').wait(3).take('openSession');
    expect(refusal(() => story.attempt('terminate', over))).toMatchObject({ code, field });
  });
});

shutIn('terminate', [...ON_DESK, ...ENDED]);

describe('withdrawing', () => {
  it.each(ON_DESK)('from %s ends the case before acceptance', (status) => {
    const { state } = caseThatIs(status).take('withdraw');
    expect(state).toMatchObject({ status: 'WITHDRAWN', ending: { outcome: 'withdrawn', ground: 'WITHDRAWN' } });
    expect(state.milestones.at(-1)).toMatchObject({ kind: 'UNACCEPTED', detail: 'withdrawn' });
  });

  it.each(['ACCEPTED', 'ASSIGNED', 'MEDIATING', 'AGREEMENT_DRAFTED'] as const)(
    'from %s ends it with this outcome',
    (status) => {
      const { state } = caseThatIs(status).take('proposeReferral').take('withdraw');
      expect(state.milestones.at(-1)).toMatchObject({ kind: 'ENDED', detail: 'withdrawn' });
      expect(state.referrals).toMatchObject([{ status: 'RECALLED' }]);
    },
  );

  it('needs every applicant', () => {
    const second = aParty('qian', 'APPLICANT');
    const story = new Story().take('register', { parties: [LI, second, WANG] });
    expect(refusal(() => story.attempt('withdraw', { acts: [anAct(LI)] }))).toEqual({
      code: 'WITHDRAWAL_INCOMPLETE',
      field: 'acts',
      facts: { parties: ['qian'] },
    });
    expect(story.take('withdraw', { acts: [anAct(LI), anAct(second)] }).state.status).toBe('WITHDRAWN');
  });

  it('by a child is the guardian’s act', () => {
    const story = new Story().take('register', { parties: [CHILD, WANG] });
    const alone = [anAct(CHILD, MONDAY, { throughId: undefined })];
    expect(refusal(() => story.attempt('withdraw', { acts: alone }))).toMatchObject({ code: 'GUARDIAN_MUST_ACT' });
    expect(story.take('withdraw').state.status).toBe('WITHDRAWN');
  });

  it.each([
    ['nobody', { acts: [] }, 'WITHDRAWAL_INCOMPLETE', 'acts'],
    ['the respondent', { acts: [anAct(LI), anAct(WANG)] }, 'NOT_AN_APPLICANT', 'acts'],
    ['a stranger', { acts: [anAct(CHILD)] }, 'PARTY_UNKNOWN', 'acts'],
    [
      'a stranger acting for the applicant',
      { acts: [anAct(LI, MONDAY, { throughId: 'x' })] },
      'STAND_IN_UNKNOWN',
      'acts',
    ],
    ['an act after the step', { acts: [anAct(LI, '2026-03-03')] }, 'ACT_AFTER_STEP', 'acts'],
    ['a day before the last step', { on: '2026-03-01' }, 'DAY_BEFORE_LAST_STEP', 'on'],
    ['a day to come', { on: '2026-03-04' }, 'DAY_IN_FUTURE', 'on'],
  ])('is refused with %s', (_, over, code, field) => {
    const story = caseThatIs('ACCEPTED').wait(1);
    expect(refusal(() => story.attempt('withdraw', { on: MONDAY, ...over }))).toMatchObject({ code, field });
  });
});

shutIn('withdraw', ENDED);
