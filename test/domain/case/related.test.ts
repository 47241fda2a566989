/** Cases in their relation to each other: taken up again after the end, linked and unlinked. */
import { describe, expect, it } from '@jest/globals';
import { movesOf } from '../../../src/domain/book/booking.js';
import { mirrored, LINK_KINDS } from '../../../src/domain/case/link.js';
import { fold } from '../../../src/domain/case/fold.js';
import type { CaseStatus } from '../../../src/domain/case/status.js';
import { refusal } from './fixtures.js';
import { HELD, ON_DESK, OUTSIDE, shutIn } from './openness.js';
import { caseThatIs, Story } from './story.js';

const codeOf = (story: Story, action: 'reopen' | 'linkCases' | 'unlinkCases', over: object = {}) =>
  refusal(() => story.attempt(action, over)).code;

describe('reopening', () => {
  shutIn('reopen', [...ON_DESK, ...HELD, ...OUTSIDE, 'VOIDED']);

  it('leaves the ended case as it is, and names the one that follows', () => {
    const story = caseThatIs('TERMINATED_FAILED');
    const before = story.state;
    const { state } = story.take('reopen', { caseId: 'follower' });
    const { links, ...rest } = state;
    expect(rest).toEqual(before);
    expect(links).toEqual([{ caseId: 'follower', kind: 'FOLLOWED_BY', on: story.today, byReopening: true }]);
    expect(story.last.secret?.texts).toEqual({ 'reason:reopened:follower': '又生新的渗漏' });
  });

  it.each<[CaseStatus, string, boolean]>([
    ['TERMINATED_FAILED', 'NEW_FACT', true],
    ['TERMINATED_FAILED', 'DISPUTE_ON_AGREEMENT', false],
    ['TERMINATED_FAILED', 'AGREEMENT_ANNULLED', false],
    ['NOT_ACCEPTED', 'NEW_FACT', true],
    ['PERFORMING', 'DISPUTE_ON_AGREEMENT', true],
    ['ARCHIVED', 'DISPUTE_ON_AGREEMENT', true],
    ['FULFILLED', 'AGREEMENT_ANNULLED', false],
    ['ANNULLED', 'AGREEMENT_ANNULLED', true],
    ['ANNULLED', 'DISPUTE_ON_AGREEMENT', false],
  ])('of a case that is %s for %s: %s', (status, reason, fits) => {
    const story = caseThatIs(status);
    if (fits) expect(story.attempt('reopen', { reason })).toHaveLength(1);
    else expect(codeOf(story, 'reopen', { reason })).toBe('REOPEN_REASON_UNFIT');
  });

  it('is no earlier than the end, and says why', () => {
    const story = caseThatIs('TERMINATED_FAILED');
    expect(codeOf(story, 'reopen', { on: '2020-01-01' })).toBe('DAY_BEFORE_LAST_STEP');
    expect(codeOf(story, 'reopen', { note: ' ' })).toBe('TEXT_MISSING');
  });

  it.each([true, false])('begins a case whose moves are counted as reopened: %s', (reopens) => {
    const story = new Story().take('register', { follows: { caseId: 'earlier', reopens } });
    story.take('requestConsent').take('accept').take('terminate', {});
    expect(movesOf(story.state).map((move) => move.reopens)).toEqual([reopens, reopens, reopens]);
    expect(story.state.links).toEqual([{ caseId: 'earlier', kind: 'FOLLOWS', on: story.today, byReopening: true }]);
  });

  it('is not forgotten when an earlier step is undone', () => {
    const story = caseThatIs('ANNULLED').take('reopen').take('linkCases').undone();
    expect(story.state.status).toBe('FULFILLED');
    expect(story.state.links?.map(({ kind }) => kind)).toEqual(['FOLLOWED_BY', 'SAME_EVENT']);
    expect(fold(story.history).state).toEqual(story.state);
  });
});

describe('links', () => {
  shutIn('linkCases', ['VOIDED']);

  it('are set once for a kind, and not with the case itself', () => {
    const story = caseThatIs('MEDIATING').take('linkCases', { caseId: 'other', kind: 'FOLLOWS' });
    expect(codeOf(story, 'linkCases', { caseId: 'other', kind: 'FOLLOWS' })).toBe('ALREADY_LINKED');
    expect(codeOf(story, 'linkCases', { caseId: 'other', kind: 'FOLLOWED_BY' })).toBe('ALREADY_LINKED');
    expect(codeOf(story, 'linkCases', { caseId: story.state.id })).toBe('LINKED_TO_ITSELF');
    expect(codeOf(story, 'linkCases', { caseId: 'third', reason: '' })).toBe('TEXT_MISSING');
    expect(story.attempt('linkCases', { caseId: 'other', kind: 'TWIN' })).toHaveLength(1);
  });

  it('are taken away, save that of a reopening', () => {
    const story = caseThatIs('TERMINATED_FAILED').take('reopen', { caseId: 'follower' });
    expect(codeOf(story, 'unlinkCases')).toBe('NOT_LINKED');
    story.take('linkCases', { caseId: 'other' });
    expect(codeOf(story, 'unlinkCases', { caseId: 'follower', kind: 'FOLLOWED_BY' })).toBe('LINK_OF_REOPENING');
    expect(codeOf(story, 'unlinkCases', { caseId: 'other', kind: 'TWIN' })).toBe('NOT_LINKED');
    expect(story.take('unlinkCases').state.links?.map(({ caseId }) => caseId)).toEqual(['follower']);
  });

  it('have a name on each of their two ends', () => {
    expect(LINK_KINDS.map(mirrored).map(mirrored)).toEqual([...LINK_KINDS]);
    expect(LINK_KINDS.map(mirrored)).toEqual(['FOLLOWED_BY', 'FOLLOWS', 'SAME_PARTIES', 'SAME_EVENT', 'TWIN']);
  });
});
