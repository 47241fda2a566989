/** C19 by the system: a mediation is over by law, and its parties are owed the notice of the other routes. */
import { describe, expect, it } from '@jest/globals';
import { missingItems } from '../../../src/domain/case/file-items.js';
import type { RoomFacts } from '../../../src/domain/case/admission.js';
import { nextDate } from '../../../src/domain/case/next-date.js';
import type { DisputeType } from '../../../src/domain/taxonomy/dispute-type.js';
import { aDispute, CALENDAR, ENTERPRISE, MEDICAL_COMMITTEE, MONDAY, NO_CALENDAR, refusal } from './fixtures.js';
import { AGREED, ENDED, GONE, HELD, LOST, ON_DESK, shutIn, OUTSIDE } from './openness.js';
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

describe('a period that is over by law', () => {
  it.each([
    ['a medical committee', medical, 43, 'MD-01', '2026-04-13'],
    ['an enterprise’s committee', enterprise, 16, 'LM-02', '2026-03-17'],
  ] as const)('of %s takes the mediation for failed on the day after its last', (_, begun, days, clock, dueOn) => {
    const story = begun();
    expect(refusal(() => story.wait(days - 1).attempt('lapsePeriod'))).toMatchObject({
      code: 'PERIOD_NOT_OVER',
      facts: { dueOn },
    });
    story.wait(5).take('lapsePeriod');
    expect(story.state).toMatchObject({
      status: 'TERMINATED_FAILED',
      ending: { outcome: 'failed', ground: 'PERIOD_EXPIRED' },
      routeNoticeOwed: true,
    });
    expect(story.last).toMatchObject({ type: 'PeriodLapsed', data: { clock, dueOn } });
    expect(story.state.ending?.on).toBe(story.state.milestones.at(-1)?.day);
    expect(`${story.state.ending?.on}` > dueOn).toBe(true);
  });

  it('does not overtake a session held after it, and takes an open offer back', () => {
    const story = enterprise().wait(20).take('openSession').take('proposeReferral').wait(1).take('lapsePeriod');
    expect(story.state).toMatchObject({ ending: { on: '2026-03-22' }, referrals: [{ status: 'RECALLED' }] });
  });

  it('stands still during an appraisal, and only then', () => {
    const appraised = medical().wait(1).take('suspend').wait(10).take('resume').wait(33);
    expect(refusal(() => appraised.attempt('lapsePeriod'))).toMatchObject({ facts: { dueOn: '2026-04-23' } });
    const recused = medical().wait(1).take('suspend', { cause: 'RECUSAL_PENDING' }).wait(42);
    expect(recused.take('lapsePeriod').state.status).toBe('TERMINATED_FAILED');
    expect(refusal(() => medical().take('suspend').wait(90).attempt('lapsePeriod'))).toMatchObject({
      code: 'PERIOD_NOT_OVER',
    });
  });

  it('never ends another mediation: a reminder, or a line of a register', () => {
    expect(refusal(() => caseThatIs('MEDIATING').wait(400).attempt('lapsePeriod'))).toMatchObject({
      code: 'PERIOD_ONLY_REMINDS',
    });
    const imported = new Story().take(
      'attestAccepted',
      { dispute: aDispute({ type: 'MEDICAL' }) },
      { room: MEDICAL_COMMITTEE },
    );
    expect(refusal(() => imported.wait(400).attempt('lapsePeriod'))).toMatchObject({ code: 'PERIOD_ONLY_REMINDS' });
  });

  it('is not over where the calendar of its year is missing', () => {
    expect(refusal(() => medical().wait(400).attempt('lapsePeriod', {}, { calendar: NO_CALENDAR }))).toMatchObject({
      code: 'PERIOD_NOT_OVER',
    });
  });

  it('can be undone like any end', () => {
    const story = enterprise().wait(20).take('lapsePeriod').undone();
    expect(story.state).toMatchObject({ status: 'MEDIATING', ending: null });
    expect(story.state.routeNoticeOwed).toBeUndefined();
  });
});

shutIn('lapsePeriod', [...ON_DESK, ...ENDED]);

describe('the notice of the other routes', () => {
  const lapsed = () => enterprise().wait(20).take('lapsePeriod');

  it('is owed until it is recorded: on the work list and in the file', () => {
    const story = lapsed();
    expect(nextDate(story.state, story.today, CALENDAR)).toEqual({ kind: 'ROUTE_NOTICE', on: '2026-03-18' });
    expect(missingItems(story.state)).toEqual(['ROUTE_NOTICE']);
    story.take('giveRouteNotice');
    expect(missingItems(story.state)).toEqual([]);
    expect(nextDate(story.state, story.today, CALENDAR)?.kind).toBe('ARCHIVE');
  });

  it('of a labour dispute is written and names arbitration', () => {
    const spoken = { routeNotice: { manner: 'SPOKEN', on: MONDAY } };
    expect(refusal(() => lapsed().attempt('giveRouteNotice', spoken))).toMatchObject({
      code: 'NOTICE_MUST_BE_WRITTEN',
    });
    expect(refusal(() => lapsed().attempt('giveRouteNotice', { arbitrationNamed: false }))).toMatchObject({
      code: 'ARBITRATION_NOT_NAMED',
    });
    expect(refusal(() => lapsed().attempt('giveRouteNotice', { routeNotice: null }))).toMatchObject({
      code: 'ROUTE_NOTICE_MISSING',
    });
  });

  it('is not owed where a mediator ended it with one', () => {
    expect(refusal(() => caseThatIs('TERMINATED_FAILED').attempt('giveRouteNotice'))).toMatchObject({
      code: 'NO_NOTICE_OWED',
    });
  });
});

shutIn('giveRouteNotice', [
  ...ON_DESK,
  ...HELD,
  ...AGREED,
  ...LOST.filter((s) => s !== 'TERMINATED_FAILED'),
  ...OUTSIDE,
  ...GONE,
]);
