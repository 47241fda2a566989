/** C08–C10: a mediation stands still, goes on, or gets more time. */
import { describe, expect, it } from '@jest/globals';
import {
  type ExtendablePeriod,
  extendablePeriodOf,
  mediationPeriodOf,
} from '../../../src/domain/case/mediation-period.js';
import { extendPeriod } from '../../../src/domain/case/steps/suspend.js';
import { SUSPENSION_CAUSES } from '../../../src/domain/case/suspension.js';
import type { RoomFacts } from '../../../src/domain/case/admission.js';
import type { DisputeType } from '../../../src/domain/taxonomy/dispute-type.js';
import {
  aDispute,
  anAct,
  CALENDAR,
  ENTERPRISE,
  LI,
  MEDICAL_COMMITTEE,
  MONDAY,
  NO_CALENDAR,
  refusal,
  TOWN,
  VILLAGE,
  WANG,
} from './fixtures.js';
import { ENDED, HELD, ON_DESK, shutIn } from './openness.js';
import { caseThatIs, Story } from './story.js';

/** In mediation since Monday 2 March 2026 in that room. */
const mediatingIn = (room: RoomFacts, type: DisputeType) =>
  new Story()
    .take('register', { dispute: aDispute({ type }) }, { room })
    .take('requestConsent')
    .take('accept', {}, { room })
    .take('assignMediators')
    .take('openSession');
const medical = () => mediatingIn(MEDICAL_COMMITTEE, 'MEDICAL');
const enterprise = () => mediatingIn(ENTERPRISE, 'OTHER_LABOUR');

describe('suspending', () => {
  it.each(SUSPENSION_CAUSES)('for %s keeps cause and day, and the reason sealed', (cause) => {
    const story = caseThatIs('MEDIATING').wait(2).take('suspend', { cause });
    expect(story.state).toMatchObject({
      status: 'SUSPENDED',
      suspensions: [{ cause, from: '2026-03-04', until: null }],
    });
    expect(story.last.secret?.texts).toEqual({ 'reason:suspended:1': '已委托鉴定，委托书2026-17号' });
  });

  it('ends when the case goes on, and may come again', () => {
    const story = caseThatIs('SUSPENDED').wait(3).take('resume').wait(1).take('suspend', { cause: 'RECUSAL_PENDING' });
    expect(story.state.suspensions).toMatchObject([
      { cause: 'APPRAISAL', from: MONDAY, until: '2026-03-05' },
      { cause: 'RECUSAL_PENDING', from: '2026-03-06', until: null },
    ]);
    expect(story.take('resume').state.status).toBe('MEDIATING');
  });

  it('ends where a referral takes the case to another room', () => {
    const story = caseThatIs('SUSPENDED').wait(1).referredTo(MEDICAL_COMMITTEE);
    expect(story.state).toMatchObject({ status: 'ACCEPTED', suspensions: [{ until: '2026-03-03' }] });
  });

  it('lets the mediator who stands aside be replaced meanwhile', () => {
    expect(caseThatIs('SUSPENDED').take('replaceMediator').state.status).toBe('SUSPENDED');
  });

  it.each([
    ['no reason', 'suspend', { reason: ' ' }, 'TEXT_MISSING', 'reason'],
    ['a day to come', 'suspend', { on: '2026-03-03' }, 'DAY_IN_FUTURE', 'on'],
    ['a day before the session', 'suspend', { on: '2026-03-01' }, 'DAY_BEFORE_LAST_STEP', 'on'],
    ['no reason', 'resume', { reason: '' }, 'TEXT_MISSING', 'reason'],
    ['a day to come', 'resume', { on: '2026-03-03' }, 'DAY_IN_FUTURE', 'on'],
  ] as const)('is refused with %s: %s', (_, action, over, code, field) => {
    const story = caseThatIs(action === 'suspend' ? 'MEDIATING' : 'SUSPENDED');
    expect(refusal(() => story.attempt(action, over))).toMatchObject({ code, field });
  });

  it('does not end before it began', () => {
    const story = caseThatIs('MEDIATING').wait(4).take('suspend');
    expect(refusal(() => story.attempt('resume', { on: '2026-03-05' }))).toMatchObject({
      code: 'DAY_BEFORE_LAST_STEP',
      facts: { day: '2026-03-05', last: '2026-03-06' },
    });
  });
});

const besides = (open: string) => HELD.filter((status) => status !== open);
shutIn('suspend', [...ON_DESK, ...besides('MEDIATING'), ...ENDED]);
shutIn('resume', [...ON_DESK, ...besides('SUSPENDED'), ...ENDED]);

describe('extending the period', () => {
  it('adds days to the clock that runs, with every consent', () => {
    const story = medical().wait(1).take('extendPeriod', { count: 10 });
    expect(story.last).toMatchObject({
      day: '2026-03-03',
      data: {
        clock: 'MD-01',
        length: { count: 10, unit: 'WD' },
        by: 'BODY_AND_PARTIES',
        consents: [{ partyId: 'li' }, { partyId: 'wang' }],
      },
    });
    expect(extendablePeriodOf(story.state)).toMatchObject({ added: 10 });
    expect(enterprise().take('extendPeriod').state.extensions).toMatchObject([
      { clock: 'LM-02', length: { count: 5, unit: 'CD' }, by: 'PARTIES', on: MONDAY },
    ]);
  });

  it.each([
    ['the consent of one party only', { consents: [anAct(LI)] }, 'CONSENT_MISSING', 'consents'],
    ['a consent of a later day', { consents: [anAct(LI, '2026-03-03')] }, 'DAY_IN_FUTURE', 'consents'],
    ['no days', { count: 0 }, 'EXTENSION_OUT_OF_RANGE', 'count'],
    ['half a day', { count: 1.5 }, 'EXTENSION_OUT_OF_RANGE', 'count'],
    ['more than half a year', { count: 181 }, 'EXTENSION_OUT_OF_RANGE', 'count'],
  ])('is refused with %s', (_, over, code, field) => {
    expect(refusal(() => caseThatIs('MEDIATING').attempt('extendPeriod', over))).toMatchObject({ code, field });
  });

  it('never goes past the cap of its rule, all extensions together', () => {
    const story = medical().take('extendPeriod', { count: 20 });
    const rule = { by: 'PARTIES', unit: 'CD', cap: 30, cite: { law: '', article: '', mark: 'W' } } as const;
    const period = { ...(extendablePeriodOf(story.state) as ExtendablePeriod), rule };
    const consents = [anAct(LI), anAct(WANG)];
    const attempt = (count: number) =>
      extendPeriod(story.state, period, { count, consents, on: MONDAY }, CALENDAR, story.contextFor('extendPeriod'));
    expect(refusal(() => attempt(11))).toMatchObject({
      code: 'EXTENSION_OUT_OF_RANGE',
      facts: { most: 10, added: 20 },
    });
    expect(attempt(10)).toMatchObject([{ data: { length: { count: 10, unit: 'CD' } } }]);
  });

  it('of a period that the law ends comes before its end; a reminder may be extended later', () => {
    // 30 working days from 2 March 2026 without holidays: 13 April.
    const late = medical().wait(43);
    expect(refusal(() => late.attempt('extendPeriod'))).toMatchObject({
      code: 'PERIOD_OVER',
      facts: { dueOn: '2026-04-13' },
    });
    expect(
      late.take('extendPeriod', {
        on: '2026-04-13',
        consents: [LI, { ...LI, id: 'wang' }].map((p) => anAct(p, '2026-04-13')),
      }).last.type,
    ).toBe('PeriodExtended');
    expect(caseThatIs('MEDIATING').wait(60).take('extendPeriod').last.type).toBe('PeriodExtended');
  });

  it('needs no calendar to be recorded', () => {
    expect(medical().take('extendPeriod', {}, { calendar: NO_CALENDAR }).last.type).toBe('PeriodExtended');
  });
});

shutIn('extendPeriod', [...ON_DESK, ...ENDED]);

describe('which period runs', () => {
  it('begins with acceptance, goes on in a room of the same kind, and begins anew with a body that has another', () => {
    const story = caseThatIs('MEDIATING');
    expect(mediationPeriodOf(story.state)).toMatchObject({ clock: 'PM-01', startedOn: MONDAY });
    expect(mediationPeriodOf(story.wait(2).referredTo(VILLAGE).state)).toMatchObject({
      clock: 'PM-01',
      startedOn: MONDAY,
    });
    const moved = mediatingIn(TOWN, 'MEDICAL').wait(4).referredTo(MEDICAL_COMMITTEE);
    expect(mediationPeriodOf(moved.state)).toMatchObject({ clock: 'MD-01', startedOn: '2026-03-06' });
    expect(mediationPeriodOf(caseThatIs('CONSENT_PENDING').state)).toBeNull();
  });
});
