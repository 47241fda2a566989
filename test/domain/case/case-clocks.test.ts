/** Which clocks a case has: each started by a recorded step, none by the day on which somebody looks. */
import { describe, expect, it } from '@jest/globals';
import { type CaseClock, clocksOf, dated, whyOf } from '../../../src/domain/case/clocks.js';
import { nextDate } from '../../../src/domain/case/next-date.js';
import type { Day } from '../../../src/domain/kernel/day.js';
import { CALENDAR as OFFICIAL } from '../clock/official-calendar.js';
import {
  aDispute,
  anAct,
  CALENDAR,
  ENTERPRISE,
  LI,
  MEDICAL_COMMITTEE,
  MONDAY,
  NO_CALENDAR,
  UNION,
  WANG,
} from './fixtures.js';
import { caseThatIs, Story } from './story.js';

const shown = ({ state }: Story) => clocksOf(state).map(({ id, startedOn, endedOn }) => [id, startedOn, endedOn]);
const at = (story: Story, id: string, today: Day, calendar = CALENDAR) =>
  dated(clocksOf(story.state).find((one) => one.id === id) as CaseClock, calendar, today);
const labour = () =>
  new Story().take('register', { dispute: aDispute({ type: 'OTHER_LABOUR', labourCause: 'L5' }) }, { room: UNION });

describe('the clocks of a case', () => {
  it('begin with its application: limitation, and for labour the way to arbitration', () => {
    expect(shown(caseThatIs('REGISTERED'))).toEqual([['PM-08', MONDAY, null]]);
    expect(shown(labour())).toEqual([
      ['LM-03', MONDAY, null],
      ['LL-01', MONDAY, null],
    ]);
  });

  it('of an enterprise’s committee include three working days to accept, until it is accepted or refused', () => {
    const story = new Story().take('register', { dispute: aDispute({ type: 'OTHER_LABOUR' }) }, { room: ENTERPRISE });
    expect(at(story, 'LM-01', MONDAY)).toMatchObject({ state: 'RUNNING', dueOn: '2026-03-05', remaining: 3 });
    expect(nextDate(story.state, MONDAY, CALENDAR)).toEqual({ kind: 'CONSENT', on: '2026-03-05' });
    story.take('requestConsent').wait(1).take('accept', {}, { room: ENTERPRISE });
    expect(at(story, 'LM-01', '2026-03-09').state).toBe('ENDED');
    expect(shown(story)).toContainEqual(['LM-02', '2026-03-03', null]);
  });

  it('run with acceptance, and end with the mediation; the agreement starts its own', () => {
    expect(shown(caseThatIs('MEDIATING'))).toEqual([
      ['PM-08', MONDAY, null],
      ['PM-01', MONDAY, null],
    ]);
    expect(shown(caseThatIs('PERFORMING'))).toEqual([
      ['PM-08', MONDAY, null],
      ['PM-01', MONDAY, MONDAY],
      ['JC-01', MONDAY, null],
    ]);
    expect(shown(caseThatIs('ANNULLED'))).toContainEqual(['JC-01', MONDAY, MONDAY]);
  });

  it('after a labour agreement include arbitral review, save of a confirmed employment relationship', () => {
    const agreed = (labourCause: 'L1' | 'L5') =>
      new Story()
        .take('register', { dispute: aDispute({ type: 'OTHER_LABOUR', labourCause }) }, { room: UNION })
        .take('requestConsent')
        .take('accept', {}, { room: UNION })
        .take('assignMediators')
        .take('openSession')
        .take('draft')
        .signedByAll();
    expect(shown(agreed('L5'))).toContainEqual(['LR-01', MONDAY, null]);
    expect(shown(agreed('L1')).map(([id]) => id)).not.toContain('LR-01');
    const { state, today } = agreed('L5');
    expect(nextDate({ ...state, status: 'FULFILLED' }, today, CALENDAR)).toEqual({
      kind: 'CONFIRMATION',
      on: '2026-03-17',
    });
    expect(nextDate({ ...state, status: 'FULFILLED' }, '2026-03-18', CALENDAR)?.kind).not.toBe('CONFIRMATION' as never);
  });

  it('show the window of an open offer', () => {
    const story = caseThatIs('ASSIGNED').take('proposeReferral').take('sendReferral');
    expect(at(story, 'RF-01', MONDAY)).toMatchObject({
      dueOn: story.state.referrals[0]?.dueOn,
      subject: story.state.referrals[0]?.id,
    });
    expect(shown(story.take('declineReferral')).map(([id]) => id)).not.toContain('RF-01');
  });

  it('of what was undone are gone', () => {
    expect(shown(caseThatIs('PERFORMING').undone())).toEqual(shown(caseThatIs('MEDIATING')));
    expect(shown(caseThatIs('VOIDED'))).toEqual([]);
  });

  it('start with the step’s own day, whenever it is told', () => {
    const story = caseThatIs('CONSENT_PENDING')
      .wait(9)
      .take('accept', {
        on: '2026-03-03',
        consents: [anAct(LI), anAct(WANG)],
        rightsNotice: { manner: 'WRITTEN', on: MONDAY },
      });
    expect(shown(story)).toContainEqual(['PM-01', '2026-03-03', null]);
  });
});

describe('a clock on a day', () => {
  const medical = () =>
    new Story('2026-09-08')
      .take('register', { dispute: aDispute({ type: 'MEDICAL' }) }, { room: MEDICAL_COMMITTEE })
      .take('requestConsent')
      .take('accept', {}, { room: MEDICAL_COMMITTEE })
      .take('assignMediators')
      .take('openSession');

  it('runs to the end of its last day, and is over the day after', () => {
    const story = medical();
    expect(at(story, 'MD-01', '2026-10-26', OFFICIAL)).toMatchObject({
      state: 'RUNNING',
      dueOn: '2026-10-26',
      remaining: 0,
    });
    expect(at(story, 'MD-01', '2026-10-27', OFFICIAL)).toMatchObject({
      state: 'EXPIRED',
      remaining: null,
      actsByItself: true,
    });
  });

  it('stands still while the appraisal lasts', () => {
    const story = medical().wait(1).take('suspend');
    expect(at(story, 'MD-01', '2026-12-01', OFFICIAL)).toMatchObject({
      state: 'PAUSED',
      dueOn: null,
      left: { count: 29, unit: 'WD' },
    });
    expect(at(story, 'PM-08', '2026-12-01', OFFICIAL)).toMatchObject({ pauses: [] });
    story.wait(20).take('resume');
    expect(at(story, 'MD-01', '2026-10-26', OFFICIAL)).toMatchObject({
      state: 'RUNNING',
      pauses: [{ cause: 'APPRAISAL', from: '2026-09-09', until: '2026-09-29' }],
    });
    expect(
      whyOf(clocksOf(story.state).find(({ id }) => id === 'MD-01') as CaseClock, OFFICIAL).map(({ kind }) => kind),
    ).toEqual(['START', 'LENGTH', 'PAUSED', 'NOT_COUNTED', 'LAST_DAY', 'DUE', 'CITE']);
  });

  it('has no day without the calendar, and the work list keeps the last day as far as it is known', () => {
    const story = caseThatIs('MEDIATING');
    expect(at(story, 'PM-01', MONDAY, NO_CALENDAR)).toMatchObject({ state: 'UNDATED', dueOn: null, missingYear: 2026 });
    expect(nextDate(story.state, MONDAY, NO_CALENDAR)).toEqual({ kind: 'MEDIATION_PERIOD', on: '2026-04-02' });
    expect(nextDate(medical().state, '2026-09-08', NO_CALENDAR)).toEqual({ kind: 'MEDIATION_PERIOD', on: null });
  });

  it('of an imported register is shown and never acts', () => {
    const story = new Story().take(
      'attestAccepted',
      { dispute: aDispute({ type: 'MEDICAL' }) },
      { room: MEDICAL_COMMITTEE },
    );
    expect(at(story, 'MD-01', '2027-03-02')).toMatchObject({ state: 'EXPIRED', attested: true, actsByItself: false });
  });
});
