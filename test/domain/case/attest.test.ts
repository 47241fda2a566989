/** Steps of an imported register: what a committee attests as on paper, nothing invented. */
import { describe, expect, it } from '@jest/globals';
import { guardsBroken, SKIPPED_GUARDS } from '../../../src/domain/case/steps/attest.js';
import { aDispute, MONDAY, refusal, TOWN, UNION } from './fixtures.js';
import { AGREED, ENDED, HELD, ON_DESK, shutIn } from './openness.js';
import { caseThatIs, Story } from './story.js';

const mediator = { postId: 'town/MEDIATOR', personId: 'p', presider: true };
const attested = (over: object = {}) =>
  new Story().take('attestAccepted', { externalNumbers: ['（2022）第1号'], ...over });
const facts = { performance: null, confirmation: true, satisfaction: 'SATISFIED' };

describe('a case the register accepted', () => {
  it('is registered and accepted by one event on one day, and takes no number of ours', () => {
    const { state } = attested();
    expect(state).toMatchObject({
      status: 'ACCEPTED',
      number: null,
      externalNumbers: ['（2022）第1号'],
      applicationForm: 'REGISTER',
      ledgerClass: 'PEOPLE',
      rightsNoticeOn: null,
    });
    expect(state.milestones.map((m) => [m.kind, m.day])).toEqual([
      ['REGISTERED', MONDAY],
      ['ACCEPTED', MONDAY],
    ]);
    expect(state.booked).toHaveLength(1);
  });

  it('with its mediator counts as assigned', () => {
    expect(attested({ mediators: [mediator] }).state).toMatchObject({ status: 'ASSIGNED', mediators: [mediator] });
    expect(attested({ mediators: [mediator] }).state.milestones.at(-1)?.presiderPost).toBe('town/MEDIATOR');
  });

  it('seals the people and what the row says, and stays void of words the row lacks', () => {
    expect(attested().last.secret).toMatchObject({
      people: { li: { name: '某li' } },
      texts: { facts: '院墙占了共用通道。' },
    });
    expect(attested({ facts: '' }).last.secret?.texts).toEqual({});
  });

  it('cannot lie in the future', () => {
    expect(refusal(() => attested({ on: '2026-03-03' }))).toMatchObject({ code: 'DAY_IN_FUTURE', field: 'acceptedOn' });
  });

  it('can be mediated on by people when it is still open', () => {
    const story = attested().take('assignMediators').take('openSession').take('draft').signedByAll();
    expect(story.state.status).toBe('PERFORMING');
  });
});

shutIn('attestAccepted', [...ON_DESK, ...HELD, ...ENDED]);

describe('a case the register referred', () => {
  it('is in the other room from that day, under its rules', () => {
    const story = attested({ mediators: [mediator] })
      .wait(4)
      .take('attestReferred', {}, { room: UNION });
    expect(story.state).toMatchObject({
      status: 'ACCEPTED',
      room: { id: 'union' },
      mediators: [],
      track: 'LABOUR',
      ledgerClass: 'PEOPLE',
    });
    expect(story.state.milestones.at(-1)).toMatchObject({ kind: 'REFERRED', day: '2026-03-06' });
  });

  it.each([
    ['the room that has it', {}, TOWN, 'REFERRED_TO_ITSELF', 'referredTo'],
    ['a day before its acceptance', { on: '2026-03-01' }, UNION, 'DAY_BEFORE_LAST_STEP', 'referredOn'],
    ['a day to come', { on: '2026-03-03' }, UNION, 'DAY_IN_FUTURE', 'referredOn'],
  ])('is refused with %s', (_, over, room, code, field) => {
    expect(refusal(() => attested().attempt('attestReferred', over, { room }))).toMatchObject({ code, field });
  });
});

describe('a case the register ended', () => {
  it.each([
    ['settled', null, 'AGREEMENT_EFFECTIVE'],
    ['settled', 'PERFORMED', 'FULFILLED'],
    ['settled', 'ON_THE_SPOT', 'FULFILLED'],
    ['settled', 'PARTLY', 'AGREEMENT_EFFECTIVE'],
    ['failed', null, 'TERMINATED_FAILED'],
    ['terminated', null, 'TERMINATED_FAILED'],
    ['withdrawn', null, 'WITHDRAWN'],
  ])('as %s, performance %s, is %s', (outcome, performance, status) => {
    const form = outcome === 'settled' ? 'WRITTEN' : '';
    const story = attested()
      .wait(9)
      .take('attestEnded', { outcome, form, attested: { ...facts, performance } });
    expect(story.state).toMatchObject({
      status,
      attested: { confirmation: true, satisfaction: 'SATISFIED' },
      agreement: null,
    });
    expect(story.state.milestones.at(-1)).toMatchObject({
      kind: 'ENDED',
      day: '2026-03-11',
      detail: outcome,
      agreementForm: form,
    });
    expect(story.state.sessions).toEqual([]);
    expect(story.take('archive').state.status).toBe('ARCHIVED');
  });

  it('takes an offer back that people had opened since', () => {
    const story = attested().take('proposeReferral').take('sendReferral').take('attestEnded');
    expect(story.state.referrals).toMatchObject([{ status: 'RECALLED' }]);
    expect(attested().take('proposeReferral').take('attestReferred').state.referrals).toMatchObject([
      { status: 'RECALLED' },
    ]);
  });

  it('has no items to perform, and may be annulled like any settlement', () => {
    const story = attested().take('attestEnded', { attested: facts });
    expect(story.take('followUp').take('recordAnnulment').state.status).toBe('ANNULLED');
  });

  it.each([
    ['a day before its acceptance', { on: '2026-03-01' }, 'DAY_BEFORE_LAST_STEP'],
    ['a day to come', { on: '2026-03-03' }, 'DAY_IN_FUTURE'],
  ])('is refused with %s', (_, over, code) => {
    expect(refusal(() => attested().attempt('attestEnded', over))).toMatchObject({ code, field: 'endedOn' });
  });

  it('counts against today’s guard, which is named', () => {
    const end = { outcome: 'settled', form: 'ORAL', attested: facts, on: MONDAY } as const;
    const labour = attested({ dispute: aDispute({ type: 'OTHER_LABOUR' }) });
    expect(guardsBroken(labour.state, end)).toEqual(['ORAL_BARRED']);
    expect(guardsBroken(attested().state, end)).toEqual([]);
    expect(guardsBroken(labour.state, { ...end, form: 'WRITTEN' })).toEqual([]);
    expect(labour.take('attestEnded', { form: 'ORAL' }).state.milestones.at(-1)).toMatchObject({
      agreementForm: 'ORAL',
    });
  });

  it('says which guards it skips for want of facts', () => {
    expect(Object.keys(SKIPPED_GUARDS)).toEqual(['attestAccepted', 'attestReferred', 'attestEnded']);
  });
});

for (const action of ['attestReferred', 'attestEnded'] as const) {
  it(`${action} touches no case that people registered`, () => {
    expect(refusal(() => caseThatIs('ACCEPTED').attempt(action))).toMatchObject({ code: 'NOT_FROM_REGISTER' });
  });
  shutIn(action, [...ON_DESK, 'MEDIATING', 'SUSPENDED', 'AGREEMENT_DRAFTED', ...ENDED]);
}

it('an undo of an attested acceptance voids the case', () => {
  expect(attested().take('attestEnded').undone().state.status).toBe('ACCEPTED');
  expect(attested().undone().state.status).toBe('VOIDED');
  expect(AGREED).toContain(attested().take('attestEnded').state.status as (typeof AGREED)[number]);
});
