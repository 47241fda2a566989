/** The one next date of a case: every case that is not void has one, and of several the earliest counts. */
import { describe, expect, it } from '@jest/globals';
import { nextDate } from '../../../src/domain/case/next-date.js';
import { CASE_STATUSES } from '../../../src/domain/case/status.js';
import { CALENDAR, MONDAY } from './fixtures.js';
import { caseThatIs, type Story } from './story.js';

const next = ({ state, today }: Story) => nextDate(state, today, CALENDAR);

describe('the next date', () => {
  it.each([
    ['REGISTERED', 'CONSENT', '2026-03-05'],
    ['CONSENT_PENDING', 'ACCEPTANCE', '2026-03-09'],
    ['ACCEPTED', 'ASSIGNMENT', '2026-03-05'],
    ['ASSIGNED', 'FIRST_SESSION', '2026-03-09'],
    ['MEDIATING', 'MEDIATION_PERIOD', '2026-04-02'],
    ['SUSPENDED', 'RESUMPTION', '2026-03-17'],
    ['AGREEMENT_DRAFTED', 'SIGNATURES', '2026-03-09'],
    ['PERFORMING', 'PERFORMANCE', '2026-03-12'],
    ['FULFILLED', 'FOLLOW_UP', '2026-04-01'],
    ['TERMINATED_FAILED', 'ARCHIVE', '2026-04-01'],
    ['ARCHIVED', 'RETENTION', null],
  ] as const)('of a case that is %s is %s', (status, kind, on) => {
    const story = caseThatIs(status);
    expect(story.state.milestones[0]?.day).toBe(MONDAY);
    expect(next(story)).toEqual({ kind, on });
  });

  it('is there for every case that is not void', () => {
    for (const status of CASE_STATUSES) {
      expect([status, next(caseThatIs(status)) !== null]).toEqual([status, status !== 'VOIDED']);
    }
  });

  it('is the planned session when that comes first', () => {
    const story = caseThatIs('MEDIATING').take('scheduleSession');
    expect(next(story)).toEqual({ kind: 'SESSION', on: '2026-03-03' });
  });

  it('is the answer to a referral, and without the calendar of its year has no day', () => {
    const offered = caseThatIs('ASSIGNED').take('proposeReferral').take('sendReferral');
    const referral = offered.state.referrals[0];
    expect(next(offered)).toEqual({ kind: 'REFERRAL_ANSWER', on: referral?.dueOn });
    const undated = { ...offered.state, referrals: offered.state.referrals.map((r) => ({ ...r, dueOn: null })) };
    expect(nextDate(undated, MONDAY, CALENDAR)).toEqual({ kind: 'REFERRAL_ANSWER', on: null });
  });
});
