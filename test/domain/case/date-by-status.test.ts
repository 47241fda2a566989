// What each status itself asks for, and by when; every day is counted by hand from Monday, 2026-03-02.
import { expect, it } from '@jest/globals';
import { dateByStatus } from '../../../src/domain/case/next-date.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import type { CaseStatus } from '../../../src/domain/case/status.js';
import { MONDAY } from './fixtures.js';
import { caseThatIs } from './story.js';

const TODAY = '2026-03-20';
const { state } = caseThatIs('MEDIATING');
const { state: performing } = caseThatIs('PERFORMING');
const ended = { ending: { ...performing.ending, on: '2026-03-10' } };
const owed = (...days: (string | null)[]) => ({
  agreement: {
    ...performing.agreement,
    items: days.map((dueOn) => ({ id: 'i', dueOn, amount: 1, performedOn: null })),
  },
});
const mandate = (over: object, ...kinds: string[]) => {
  const turns = kinds.map((kind, at) => ({ kind, event: kind, day: `2026-03-0${at + 4}`, result: 'failed' }));
  return { mandates: [{ id: 'm', ...over, turns }] };
};

it.each<[CaseStatus, object, string | null, string | null]>([
  ['REGISTERED', {}, 'CONSENT', '2026-03-05'],
  ['CONSENT_PENDING', {}, 'ACCEPTANCE', '2026-03-09'],
  ['ACCEPTED', {}, 'ASSIGNMENT', '2026-03-05'],
  ['ASSIGNED', {}, 'FIRST_SESSION', '2026-03-09'],
  ['MEDIATING', {}, null, null],
  ['MEDIATING', { milestones: state.milestones.slice(0, 1) }, 'MEDIATION_PERIOD', '2026-04-02'],
  ['SUSPENDED', { suspensions: [{ from: '2026-03-05' }, { from: '2026-03-10' }] }, 'RESUMPTION', '2026-03-25'],
  ['SUSPENDED', {}, 'RESUMPTION', '2026-03-17'],
  ['AGREEMENT_DRAFTED', {}, 'SIGNATURES', '2026-03-27'],
  ['PERFORMING', { ...ended, ...owed(null, '2026-04-09', '2026-04-08') }, 'PERFORMANCE', '2026-04-08'],
  ['PERFORMING', { ...ended, ...owed(null) }, 'FOLLOW_UP', '2026-04-09'],
  ['AGREEMENT_EFFECTIVE', ended, 'FOLLOW_UP', '2026-04-09'],
  ['FULFILLED', ended, 'FOLLOW_UP', '2026-04-09'],
  ['FULFILLED', {}, 'FOLLOW_UP', '2026-04-01'],
  ['DEFAULTED', ended, 'FOLLOW_UP', '2026-03-27'],
  ['FOLLOWED_UP', { ...ended, followUps: ['2026-03-11', '2026-03-15'] }, 'EVALUATION', '2026-04-14'],
  ['FOLLOWED_UP', ended, 'EVALUATION', '2026-04-09'],
  ['EVALUATED', { ...ended, evaluations: [{ on: '2026-03-12' }, { on: '2026-03-15' }] }, 'ARCHIVE', '2026-04-14'],
  ['EVALUATED', ended, 'ARCHIVE', '2026-04-09'],
  ['TERMINATED_FAILED', ended, 'ARCHIVE', '2026-04-01'],
  ['TERMINATED_FAILED', { ...ended, routeNoticeOwed: true }, 'ROUTE_NOTICE', '2026-03-10'],
  ['TRANSFERRED_OUT', {}, 'EXTERNAL_RESULT', '2026-08-29'],
  ['TRANSFERRED_OUT', mandate({}, 'OFFERED'), 'MANDATE_ANSWER', '2026-03-07'],
  ['TRANSFERRED_OUT', mandate({ online: true }, 'OFFERED'), null, null],
  ['TRANSFERRED_OUT', mandate({}, 'OFFERED', 'TAKEN', 'ENDED'), 'MANDATE_REPORT', '2026-03-06'],
  ['TRANSFERRED_OUT', mandate({ reportedOn: TODAY }, 'OFFERED', 'TAKEN', 'ENDED'), 'EXTERNAL_RESULT', '2026-08-29'],
  ['NOT_ACCEPTED', ended, 'ARCHIVE', '2026-04-01'],
  ['ENDED_OUTSIDE', ended, 'ARCHIVE', '2026-04-01'],
  ['WITHDRAWN', ended, 'ARCHIVE', '2026-04-01'],
  ['ANNULLED', ended, 'ARCHIVE', '2026-04-01'],
  ['ARCHIVED', ended, 'RETENTION', null],
  ['VOIDED', ended, null, null],
])('%s with %j: %s by %s', (status, over, kind, on) => {
  const date = dateByStatus({ ...state, status, ...over } as CaseState, TODAY);
  expect(date).toEqual(kind && { kind, on });
});

it('counts from the day of the last change where no milestone is known', () => {
  const bare = { ...state, status: 'REGISTERED', milestones: [] } as CaseState;
  expect(dateByStatus(bare, TODAY)).toEqual({ kind: 'CONSENT', on: '2026-03-23' });
  expect(state.milestones.at(-1)?.day).toBe(MONDAY);
});
