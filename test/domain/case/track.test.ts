/** C17, C18: the follow-up visit and what the parties say of the mediation. */
import { describe, expect, it } from '@jest/globals';
import { anAct, LI, MONDAY, refusal, WANG, WITNESS } from './fixtures.js';
import { HELD, ON_DESK, shutIn, TRACKED, OUTSIDE } from './openness.js';
import { caseThatIs, Story } from './story.js';

describe('following a case up', () => {
  it.each(['FULFILLED', 'DEFAULTED', 'AGREEMENT_EFFECTIVE', 'NOT_ACCEPTED', 'WITHDRAWN', 'TERMINATED_FAILED'] as const)(
    'records the visit to a case that is %s',
    (status) => {
      const story = caseThatIs(status).wait(30).take('followUp');
      expect(story.state).toMatchObject({ status: 'FOLLOWED_UP', followUps: [story.today] });
      expect(story.last.secret?.texts).toEqual({ 'followUp:1': '双方和好。' });
    },
  );

  it('is open for a case settled in part, too', () => {
    const story = caseThatIs('MEDIATING').take('draft', {
      scope: 'PART',
      items: [],
      routeNotice: { manner: 'WRITTEN', on: MONDAY },
    });
    expect(story.signedByAll().take('followUp').state).toMatchObject({
      status: 'FOLLOWED_UP',
      ending: { outcome: 'partly-settled' },
    });
  });

  it('says whether a suit was brought and whether the dispute may grow', () => {
    const story = caseThatIs('FULFILLED').take('followUp', { suit: true, escalationSigns: true });
    expect(story.last.data).toMatchObject({ suit: true, escalationSigns: true, visited: ['li', 'wang'] });
  });

  it.each([
    ['nobody visited', { visited: [] }, 'PARTY_MISSING', 'visited'],
    ['a stranger visited', { visited: ['li', 'nobody'] }, 'PARTY_UNKNOWN', 'visited'],
    ['nothing withAccessLog', { note: '　' }, 'TEXT_MISSING', 'note'],
    ['a day before the end', { on: '2026-03-01' }, 'DAY_BEFORE_LAST_STEP', 'on'],
    ['a day to come', { on: '2026-03-03' }, 'DAY_IN_FUTURE', 'on'],
  ])('is refused with %s', (_, over, code, field) => {
    expect(refusal(() => caseThatIs('FULFILLED').attempt('followUp', over))).toMatchObject({ code, field });
  });
});

shutIn('followUp', [...ON_DESK, ...HELD, 'PERFORMING', ...TRACKED, ...OUTSIDE, 'ARCHIVED', 'ANNULLED', 'VOIDED']);

describe('evaluating a case', () => {
  const score = (by = LI, value: number | null = 4) => ({ act: anAct(by), score: value });

  it('makes a followed-up case evaluated', () => {
    const { state } = caseThatIs('FOLLOWED_UP').take('evaluate', score());
    expect(state).toMatchObject({ status: 'EVALUATED', evaluations: [{ partyId: 'li', score: 4, on: MONDAY }] });
  });

  it('lets the other side be heard as well', () => {
    const { state } = caseThatIs('FOLLOWED_UP').take('evaluate', score()).take('evaluate', score(WANG, 2));
    expect(state).toMatchObject({ status: 'EVALUATED', evaluations: [{ score: 4 }, { partyId: 'wang', score: 2 }] });
  });

  it('may be declined, which is kept', () => {
    expect(caseThatIs('FOLLOWED_UP').take('evaluate', score(LI, null)).state.evaluations[0]?.score).toBeNull();
  });

  it.each(['AGREEMENT_EFFECTIVE', 'PERFORMING', 'FULFILLED', 'DEFAULTED', 'ANNULLED'] as const)(
    'does not move a case that is %s',
    (status) => {
      expect(caseThatIs(status).take('evaluate').state.status).toBe(status);
    },
  );

  it.each(['NOT_ACCEPTED', 'WITHDRAWN', 'TERMINATED_FAILED'] as const)('closes a case that is %s', (status) => {
    expect(caseThatIs(status).take('evaluate').state.status).toBe('EVALUATED');
  });

  it('by a third party is kept, but a side must speak before the case counts as evaluated', () => {
    const story = new Story().take('register', { parties: [LI, WANG, WITNESS] }).take('withdraw');
    expect(story.take('evaluate', score(WITNESS)).state.status).toBe('WITHDRAWN');
    expect(story.take('evaluate', score()).state.status).toBe('EVALUATED');
    expect(story.take('evaluate', score(WANG)).state.evaluations).toHaveLength(3);
  });

  it('is shut once everybody was heard', () => {
    const story = caseThatIs('FOLLOWED_UP').take('evaluate').take('evaluate');
    expect(refusal(() => story.attempt('evaluate'))).toMatchObject({ code: 'ALREADY_EVALUATED', field: null });
  });

  it.each([
    ['a second word of one party', score(), 'ALREADY_EVALUATED', 'act'],
    ['the word of a stranger', score(WITNESS), 'PARTY_UNKNOWN', 'act'],
    ['six points', score(WANG, 6), 'SCORE_OUT_OF_RANGE', 'score'],
    ['no points', score(WANG, 0), 'SCORE_OUT_OF_RANGE', 'score'],
    ['half a point', score(WANG, 3.5), 'SCORE_OUT_OF_RANGE', 'score'],
    ['a day before the end', { act: anAct(WANG, '2026-03-01') }, 'DAY_BEFORE_LAST_STEP', 'act'],
    ['a day to come', { act: anAct(WANG, '2026-03-03') }, 'DAY_IN_FUTURE', 'act'],
  ])('is refused with %s', (_, over, code, field) => {
    const story = caseThatIs('FOLLOWED_UP').take('evaluate', score());
    expect(refusal(() => story.attempt('evaluate', over))).toMatchObject({ code, field });
  });
});

shutIn('evaluate', [...ON_DESK, ...HELD, 'TRANSFERRED_OUT', 'ARCHIVED', 'VOIDED']);
