/** C15, C16: performance item by item, and default. */
import { describe, expect, it } from '@jest/globals';
import { anAct, LI, MONDAY, refusal, WANG, WITNESS } from './fixtures.js';
import { GONE, HELD, LOST, ON_DESK, shutIn, TRACKED, OUTSIDE } from './openness.js';
import { caseThatIs } from './story.js';

const twoItems = [{ text: '先付一半', dueOn: '2026-03-10' }, { text: '再付一半' }];
const performing = () => caseThatIs('MEDIATING').take('draft', { items: twoItems }).signedByAll();
const itemOf = (story: { state: ReturnType<typeof performing>['state'] }, at: number) =>
  story.state.agreement?.items[at]?.id;

describe('recording performance', () => {
  it('keeps the day and the evidence of an item, and waits for the others', () => {
    const story = performing().wait(3).take('recordPerformance', { evidence: 'TRANSFER', document: '回单1' });
    expect(story.state.status).toBe('PERFORMING');
    expect(story.state.agreement?.items.map((i) => i.performedOn)).toEqual(['2026-03-05', null]);
    expect(story.last.data).toMatchObject({ evidence: 'TRANSFER', document: '回单1' });
  });

  it('of the last item fulfils the agreement', () => {
    expect(performing().take('recordPerformance').take('recordPerformance').state.status).toBe('FULFILLED');
  });

  it('cures a default', () => {
    const late = performing().wait(9).take('recordDefault');
    expect(late.state.status).toBe('DEFAULTED');
    expect(late.take('recordPerformance').state.status).toBe('PERFORMING');
    expect(late.take('recordPerformance').state.status).toBe('FULFILLED');
    expect(caseThatIs('DEFAULTED').take('recordPerformance').state.status).toBe('FULFILLED');
  });

  it.each(['FOLLOWED_UP', 'EVALUATED'] as const)(
    'after a default is withAccessLog in a case already %s, which stays so',
    (status) => {
      const story = caseThatIs('DEFAULTED').take('followUp');
      if (status === 'EVALUATED') story.take('evaluate');
      story.take('recordPerformance');
      expect(story.state.status).toBe(status);
      expect(story.state.agreement?.items[0]?.performedOn).toBe(story.today);
    },
  );

  it('is shut when nothing is left to perform', () => {
    expect(refusal(() => caseThatIs('FOLLOWED_UP').attempt('recordPerformance'))).toMatchObject({
      code: 'NOTHING_TO_PERFORM',
    });
  });

  it('is refused twice for one item', () => {
    const story = performing().take('recordPerformance');
    const again = { itemId: itemOf(story, 0) };
    expect(refusal(() => story.attempt('recordPerformance', again))).toMatchObject({
      code: 'ITEM_ALREADY_PERFORMED',
      field: 'itemId',
    });
  });

  it.each([
    ['an item nobody agreed', { itemId: 'none' }, 'ITEM_UNKNOWN', 'itemId'],
    ['a day before the agreement', { on: '2026-03-01' }, 'BEFORE_AGREEMENT', 'on'],
    ['a day to come', { on: '2026-03-03' }, 'DAY_IN_FUTURE', 'on'],
  ])('is refused with %s', (_, over, code, field) => {
    expect(refusal(() => performing().attempt('recordPerformance', over))).toMatchObject({ code, field });
  });
});

shutIn('recordPerformance', [...ON_DESK, ...HELD, 'AGREEMENT_EFFECTIVE', 'FULFILLED', ...LOST, ...OUTSIDE, ...GONE]);

describe('recording a default', () => {
  it('is open the day after the day agreed, not on that day itself', () => {
    const story = performing().wait(8);
    expect(story.today).toBe('2026-03-10');
    expect(refusal(() => story.attempt('recordDefault'))).toEqual({
      code: 'NOT_YET_DUE',
      field: 'itemId',
      facts: { dueOn: '2026-03-10' },
    });
    expect(story.wait(1).take('recordDefault').state.status).toBe('DEFAULTED');
  });

  it('of an item without a day needs a party’s report, which is the demand', () => {
    const story = performing();
    const itemId = itemOf(story, 1);
    expect(refusal(() => story.attempt('recordDefault', { itemId }))).toMatchObject({
      code: 'DEFAULT_NEEDS_REPORT',
      field: 'reportedBy',
    });
    expect(story.take('recordDefault', { itemId, reportedBy: anAct(LI) }).state.status).toBe('DEFAULTED');
  });

  it('keeps who reported it, and the note sealed', () => {
    const story = performing()
      .wait(9)
      .take('recordDefault', { reportedBy: anAct(LI), note: '只付了三成' });
    expect(story.last).toMatchObject({ data: { reportedBy: { partyId: 'li' } } });
    expect(Object.values(story.last.secret?.texts ?? {})).toEqual(['只付了三成']);
  });

  it.each([
    ['an item nobody agreed', { itemId: 'none' }, 'ITEM_UNKNOWN', 'itemId'],
    ['the report of a stranger', { reportedBy: anAct(WITNESS) }, 'PARTY_UNKNOWN', 'reportedBy'],
    [
      'a report through a stranger',
      { reportedBy: anAct(WANG, MONDAY, { throughId: 'x' }) },
      'STAND_IN_UNKNOWN',
      'reportedBy',
    ],
  ])('is refused with %s', (_, over, code, field) => {
    expect(refusal(() => performing().wait(9).attempt('recordDefault', over))).toMatchObject({ code, field });
  });
});

shutIn('recordDefault', [
  ...ON_DESK,
  ...HELD,
  'AGREEMENT_EFFECTIVE',
  'FULFILLED',
  'DEFAULTED',
  ...TRACKED,
  ...LOST,
  ...OUTSIDE,
  ...GONE,
]);
