/** After an application and an award of the labour commission: who may go where, and who shuts whose way (A08–A10). */
import { describe, expect, it } from '@jest/globals';
import type { Day } from '../../../src/domain/kernel/day.js';
import { aPaper } from './custody-inputs.js';
import { aDispute, aParty, COMMISSION, UNION } from './fixtures.js';
import { kinds, one } from './route-cases.js';
import { Story } from './story.js';

const FIRM = aParty('firm', 'RESPONDENT', { kind: 'ORGANISATION' });

function aCase(): Story {
  const dispute = aDispute({ type: 'OTHER_LABOUR', labourCause: 'L2' });
  const parties = [aParty('li', 'APPLICANT'), FIRM];
  const story = new Story('2026-01-12').take('register', { dispute, parties, on: '2026-01-12' }, { room: UNION });
  story.take('requestConsent').take('accept', {}, { room: UNION });
  story.today = '2026-12-01';
  return story;
}
const step = (story: Story, kind: string, on: Day, over: object = {}) =>
  story.take('recordArbitrationStep', { kind, document: '文书', on, ...over });
const taken = () =>
  aCase().take('recordExternalAcceptance', aPaper('ARBITRATION_COMMISSION', '2026-03-04'), { authority: COMMISSION });
const served = (finals: boolean[]) => {
  const story = step(taken(), 'AWARDED', '2026-06-04', { finals });
  step(story, 'AWARD_SERVED', '2026-06-05', { side: 'APPLICANT' });
  return step(story, 'AWARD_SERVED', '2026-06-08', { side: 'RESPONDENT' });
};

describe('without an award the dispute goes to court', () => {
  it('when the application is not accepted, or not decided in time', () => {
    const applied = step(aCase(), 'APPLIED', '2026-03-02');
    expect(kinds(applied.state, '2026-03-09')).not.toContain('SUIT_WITHOUT_AWARD');
    expect(kinds(applied.state, '2026-03-10')).toContain('SUIT_WITHOUT_AWARD');
    const refused = step(applied, 'NOT_ACCEPTED', '2026-03-05');
    expect(one('SUIT_WITHOUT_AWARD', refused.state, '2026-03-05')).toMatchObject({
      cite: { article: '29' },
      fee: 10_00,
    });
  });

  it('when no award is made in forty-five days', () => {
    expect(kinds(taken().state, '2026-04-20')).toEqual(['CONSULT', 'GO_ON_IN_ARBITRATION']);
    expect(one('SUIT_WITHOUT_AWARD', taken().state, '2026-04-21')).toMatchObject({
      ...{ cite: { article: '43', mark: 'V' }, closes: ['GO_ON_IN_ARBITRATION'] },
    });
  });
});

describe('against an award', () => {
  it('of which nothing else was recorded a suit is named all the same', () => {
    const ended = taken().take('recordExternalResult', {
      ...aPaper('ARBITRATION_COMMISSION', '2026-06-04'),
      result: 'award',
    });
    expect(kinds(ended.state, '2026-06-05')).toEqual(['ENFORCEMENT', 'SUIT_ON_AWARD']);
  });

  it('that is not final both sides sue', () => {
    const { state } = served([false]);
    expect(one('SUIT_ON_AWARD', state, '2026-06-09')).toMatchObject({
      clock: 'LS-01',
      cite: { article: '50' },
      closes: [],
    });
    expect(kinds(state, '2026-06-09')).not.toContain('SET_ASIDE');
  });

  it('that is final the worker sues, or the employer has it set aside; the worker’s suit shuts that', () => {
    const story = served([true]);
    expect(one('SUIT_ON_AWARD', story.state, '2026-06-09')).toMatchObject({
      ...{ clock: 'LS-02', note: ['限劳动者', 'The worker alone'], closes: ['SET_ASIDE'] },
    });
    expect(one('SET_ASIDE', story.state, '2026-06-09')).toMatchObject({
      ...{ until: '2026-07-08', where: 'INTERMEDIATE_COURT', fee: 400_00 },
    });
    step(story, 'SUED', '2026-06-10', { side: 'APPLICANT' });
    expect(kinds(story.state, '2026-06-11')).not.toContain('SET_ASIDE');
  });

  it('that was set aside, or not enforced, both sides sue anew, and late is not shut', () => {
    const story = step(step(served([true]), 'SET_ASIDE_APPLIED', '2026-07-01'), 'SET_ASIDE', '2026-08-03');
    expect(one('SUIT_ON_AWARD', story.state, '2026-08-04')).toMatchObject({ clock: 'LS-04', until: '2026-08-18' });
    expect(one('SUIT_ON_AWARD', story.state, '2026-08-19')).toMatchObject({ late: true, until: null });
    step(story, 'ENFORCEMENT_REFUSED', '2026-09-01');
    expect(one('SUIT_ON_AWARD', story.state, '2026-09-02')).toMatchObject({ clock: 'LS-05', until: '2026-10-01' });
  });
});
