/** Consultation and arbitration as their papers say; every day is computed by hand from the holiday notice of 2026. */
import { describe, expect, it } from '@jest/globals';
import { finalityOf, isCollective } from '../../../src/domain/case/arbitration.js';
import { arbitrationViewOf } from '../../../src/app/case/views/arbitration-view.js';
import { clocksOf, dated } from '../../../src/domain/case/clocks.js';
import type { Day } from '../../../src/domain/kernel/day.js';
import { CALENDAR } from '../clock/official-calendar.js';
import { aPaper } from './custody-inputs.js';
import { aDispute, aParty, COMMISSION, refusal, TOWN, UNION } from './fixtures.js';
import { shutIn } from './openness.js';
import { Story } from './story.js';

const SINCE = '2026-01-12';

function aCase(type: 'OTHER_LABOUR' | 'FOREST_LAND' | 'CONTRACT' = 'OTHER_LABOUR', over: object = {}): Story {
  const room = type === 'OTHER_LABOUR' ? UNION : TOWN;
  const dispute = aDispute({ type, labourCause: type === 'OTHER_LABOUR' ? 'L5' : null });
  const story = new Story(SINCE).take('register', { dispute, on: SINCE, ...over }, { room });
  story.take('requestConsent').take('accept', {}, { room });
  story.today = '2026-12-01';
  return story;
}
const step = (story: Story, kind: string, on: Day, over: object = {}) =>
  story.take('recordArbitrationStep', { kind, document: '文书', on, ...over });
const taken = (story: Story) =>
  story.take('recordExternalAcceptance', aPaper('ARBITRATION_COMMISSION', '2026-03-04'), { authority: COMMISSION });
const awarded = (finals: boolean[]) => step(taken(aCase()), 'AWARDED', '2026-06-04', { finals });

/** The last day of a clock, and the day on which it ended. */
function dueOf({ state, today }: Story, id: string): (Day | null)[] {
  return clocksOf(state)
    .filter((one) => one.id === id)
    .map((one) => dated(one, CALENDAR, today).dueOn);
}
const ended = ({ state }: Story, id: string) => clocksOf(state).find((one) => one.id === id)?.endedOn;

describe('before a commission has accepted', () => {
  it('a consultation is answered within five days; the two clocks of fifteen days run apart from it', () => {
    const story = step(aCase(), 'CONSULTATION_ASKED', '2026-01-05');
    expect(dueOf(story, 'LN-01')).toEqual(['2026-01-12']);
    expect(dueOf(story, 'LM-03')).toEqual(['2026-01-27']);
    step(story, 'CONSULTATION_ANSWERED', '2026-01-09', { until: '2026-01-30' });
    expect(ended(story, 'LN-01')).toBe('2026-01-09');
    expect(arbitrationViewOf(story.state, CALENDAR)?.steps[1]).toMatchObject({ until: '2026-01-30' });
  });

  it('an application is decided in five working days, made-up ones among them', () => {
    const story = step(aCase(), 'APPLIED', '2026-02-10');
    expect([dueOf(story, 'LA-01'), dueOf(story, 'LA-02')]).toEqual([['2026-02-24'], ['2026-02-24']]);
  });

  it('a correction begins them anew', () => {
    const story = step(step(aCase(), 'APPLIED', '2026-02-10'), 'CORRECTION_ASKED', '2026-02-12');
    expect([ended(story, 'LA-01'), ended(story, 'LA-02')]).toEqual(['2026-02-12', '2026-02-12']);
    expect(dueOf(step(story, 'CORRECTED', '2026-02-26'), 'LA-01')).toEqual(['2026-03-04']);
    expect(ended(taken(story), 'LA-01')).toBe('2026-03-04');
  });

  it('advice agreed to defers acceptance; advice refused does not', () => {
    const advised = () => step(step(aCase(), 'APPLIED', '2026-02-10'), 'ADVISED', '2026-02-11');
    expect(ended(step(advised(), 'ADVICE_AGREED', '2026-02-12'), 'LA-01')).toBe('2026-02-12');
    expect(ended(step(advised(), 'ADVICE_REFUSED', '2026-02-12'), 'LA-01')).toBeNull();
  });
});

describe('after it has accepted', () => {
  const accepted = () => taken(aCase());

  it('copy, panel, answer, recusal and award have their days', () => {
    const story = accepted();
    expect(['LA-03', 'LA-05', 'LA-07'].flatMap((id) => dueOf(story, id))).toEqual([
      '2026-03-11',
      '2026-03-11',
      '2026-04-20',
    ]);
    step(story, 'COPY_SERVED', '2026-03-09');
    step(story, 'RECUSAL_ASKED', '2026-03-12');
    step(story, 'RECUSAL_DECIDED', '2026-03-16');
    expect([dueOf(story, 'LA-04'), dueOf(story, 'LA-13')]).toEqual([['2026-03-23'], ['2026-03-17']]);
    expect([ended(story, 'LA-03'), ended(story, 'LA-13'), ended(story, 'LA-05')]).toEqual([
      '2026-03-09',
      '2026-03-16',
      null,
    ]);
  });

  it('the award’s period is extended by fifteen days at most', () => {
    const story = step(accepted(), 'PERIOD_EXTENDED', '2026-04-10', { days: 15 });
    expect(dueOf(story, 'LA-07')).toEqual(['2026-05-06']);
    expect(refusal(() => step(story, 'PERIOD_EXTENDED', '2026-04-20', { days: 1 }))).toMatchObject({
      ...{ code: 'EXTENSION_TOO_LONG', facts: { most: 15 } },
    });
  });

  it('it stands still while the proceeding is suspended, and begins anew where the rule says so', () => {
    const story = step(accepted(), 'PROCEEDING_SUSPENDED', '2026-03-20');
    expect(dueOf(story, 'LA-07')).toEqual([null]);
    expect(dueOf(step(story, 'PROCEEDING_RESUMED', '2026-03-30'), 'LA-07')).toEqual(['2026-04-28']);
    expect(dueOf(step(story, 'PERIOD_RESTARTED', '2026-04-01'), 'LA-07')).toEqual(['2026-05-18']);
  });

  it('notice and postponement are counted back from the hearing', () => {
    const story = step(accepted(), 'HEARING_SET', '2026-03-24', { hearingOn: '2026-04-15' });
    expect(arbitrationViewOf(story.state, CALENDAR)?.steps[0]).toMatchObject({
      ...{ noticeBy: '2026-04-08', postponeBy: '2026-04-10' },
    });
  });
});

describe('after the award', () => {
  const served = (finals: boolean[]) => {
    const story = step(awarded(finals), 'AWARD_SERVED', '2026-06-05', { side: 'APPLICANT' });
    return step(story, 'AWARD_SERVED', '2026-06-08', { side: 'RESPONDENT' });
  };

  it.each([
    ['NON_FINAL', [false], { 'LS-01': ['2026-06-22', '2026-06-23'], 'LS-02': [], 'LS-03': [] }],
    ['FINAL', [true, true], { 'LS-01': [], 'LS-02': ['2026-06-22'], 'LS-03': ['2026-07-08'] }],
    [
      'SPLIT',
      [true, false],
      { 'LS-01': ['2026-06-22', '2026-06-23'], 'LS-02': ['2026-06-22'], 'LS-03': ['2026-07-08'] },
    ],
  ])('%s: who may go where until when', (finality, finals, windows) => {
    const employer = { parties: [aParty('li', 'APPLICANT'), aParty('firm', 'RESPONDENT', { kind: 'ORGANISATION' })] };
    const story = step(taken(aCase('OTHER_LABOUR', employer)), 'AWARDED', '2026-06-04', { finals });
    step(story, 'AWARD_SERVED', '2026-06-05', { side: 'APPLICANT' });
    step(story, 'AWARD_SERVED', '2026-06-08', { side: 'RESPONDENT' });
    expect(finalityOf(story.state)).toBe(finality);
    for (const [id, days] of Object.entries(windows)) expect([id, dueOf(story, id)]).toEqual([id, days]);
  });

  it('a suit ends the window of who sued, set-aside and refused enforcement open new ones', () => {
    const story = step(served([true]), 'SUED', '2026-06-15', { side: 'APPLICANT' });
    expect(ended(story, 'LS-02')).toBe('2026-06-15');
    step(story, 'SET_ASIDE_APPLIED', '2026-07-01');
    expect(ended(story, 'LS-03')).toBe('2026-07-01');
    expect(dueOf(step(story, 'SET_ASIDE', '2026-08-03'), 'LS-04')).toEqual(['2026-08-18']);
    expect(dueOf(step(story, 'ENFORCEMENT_REFUSED', '2026-09-01'), 'LS-05')).toEqual(['2026-10-08']);
  });
});

it('rural land has periods of its own, and another arbitration none that a statute names', () => {
  const land = taken(step(aCase('FOREST_LAND'), 'APPLIED', '2026-02-10'));
  expect([dueOf(land, 'RL-02'), dueOf(land, 'RL-03')]).toEqual([['2026-02-24'], ['2026-05-06']]);
  step(land, 'PERIOD_EXTENDED', '2026-04-10', { days: 30 });
  expect(dueOf(land, 'RL-03')).toEqual(['2026-06-02']);
  step(land, 'AWARDED', '2026-06-02', { finals: [false] });
  expect(dueOf(step(land, 'AWARD_SERVED', '2026-06-05', { side: 'APPLICANT' }), 'RL-04')).toEqual(['2026-07-06']);
  const other = clocksOf(step(aCase('CONTRACT'), 'APPLIED', '2026-02-10').state).map(({ id }) => id);
  expect(other).toEqual(['PM-08', 'PM-01']);
});

describe('ten workers or more', () => {
  const workers = Array.from({ length: 10 }, (_, at) => aParty(`worker-${at}`, 'APPLICANT'));
  const firm = aParty('firm', 'RESPONDENT', { kind: 'ORGANISATION' });
  const many = () => aCase('OTHER_LABOUR', { parties: [...workers, firm] });
  const three = workers.slice(0, 3).map(({ id }) => id);

  it('come first, are spoken for by three to five, and heard by three', () => {
    const story = step(many(), 'REPRESENTATIVES_NAMED', '2026-02-01', { parties: three });
    expect([isCollective(story.state), isCollective(aCase().state)]).toEqual([true, false]);
    expect(arbitrationViewOf(story.state, null)).toMatchObject({ collective: true, steps: [{ parties: three }] });
    const one = () => step(taken(many()), 'PANEL_FORMED', '2026-03-06', { arbitrators: 1 });
    expect(refusal(one)).toMatchObject({ code: 'PANEL_OF_THREE', field: 'arbitrators' });
    expect(ended(step(taken(many()), 'PANEL_FORMED', '2026-03-06', { arbitrators: 3 }), 'LA-05')).toBe('2026-03-06');
  });

  it.each([
    ['two', three.slice(1), 'REPRESENTATIVES_COUNT'],
    ['one of them twice', [...three.slice(1), 'worker-1'], 'REPRESENTATIVES_COUNT'],
    ['six', workers.slice(0, 6).map(({ id }) => id), 'REPRESENTATIVES_COUNT'],
    ['the employer', [...three.slice(1), 'firm'], 'PARTY_UNKNOWN'],
  ])('not by %s', (_, parties, code) => {
    expect(refusal(() => step(many(), 'REPRESENTATIVES_NAMED', '2026-02-01', { parties }))).toMatchObject({ code });
  });
});

describe('a step of arbitration is refused', () => {
  it.each([
    ['before what comes first', 'ADVISED', {}, 'ARBITRATION_STEP_EARLY', 'kind'],
    ['before a commission has the case', 'HEARD', {}, 'NOT_AT_COMMISSION', 'kind'],
    ['without its paper', 'APPLIED', { document: ' ' }, 'TEXT_MISSING', 'document'],
    ['with a number of another form', 'APPLIED', { number: '12号' }, 'ARBITRATION_NUMBER_MALFORMED', 'number'],
    ['on a day to come', 'APPLIED', { on: '2026-12-02' }, 'DAY_IN_FUTURE', 'on'],
    [
      'of representatives where there are few workers',
      'REPRESENTATIVES_NAMED',
      { parties: [] },
      'NOT_COLLECTIVE',
      'kind',
    ],
  ])('%s', (_, kind, over, code, field) => {
    expect(refusal(() => step(aCase(), kind, '2026-02-10', over))).toMatchObject({ code, field });
  });

  it.each([
    ['a hearing without its day', 'HEARING_SET', {}, 'STEP_DETAIL_MISSING', 'hearingOn'],
    [
      'a hearing on the day of its notice',
      'HEARING_SET',
      { hearingOn: '2026-03-10' },
      'HEARING_TOO_EARLY',
      'hearingOn',
    ],
    ['an award without items', 'AWARDED', { finals: [] }, 'STEP_DETAIL_MISSING', 'finals'],
    ['a panel of two', 'PANEL_FORMED', { arbitrators: 2 }, 'PANEL_OF_THREE', 'arbitrators'],
    ['an extension of nothing', 'PERIOD_EXTENDED', { days: 0 }, 'EXTENSION_TOO_LONG', 'days'],
  ])('for %s', (_, kind, over, code, field) => {
    expect(refusal(() => step(taken(aCase()), kind, '2026-03-10', over))).toMatchObject({ code, field });
  });

  it('out of order', () => {
    const story = step(aCase(), 'APPLIED', '2026-02-10');
    expect(refusal(() => step(story, 'CORRECTION_ASKED', '2026-02-09'))).toMatchObject({
      code: 'DAY_BEFORE_LAST_STEP',
    });
  });
});

shutIn('recordArbitrationStep', ['ARCHIVED', 'VOIDED']);
