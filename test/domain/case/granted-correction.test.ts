/** A granted correction opens one amendment, also of an archived file. */
import { describe, expect, it } from '@jest/globals';
import { refusal } from './fixtures.js';
import { shutIn } from './openness.js';
import { caseThatIs, type Story } from './story.js';

shutIn('grantCorrection', ['VOIDED']);

describe('an archived file', () => {
  const granted = (...requests: string[]) =>
    requests.reduce((story, requestId) => story.take('grantCorrection', { requestId }), caseThatIs('ARCHIVED'));
  const corrections = ({ state }: Story) =>
    state.grantedCorrections?.map(({ requestId, amendedOn }) => [requestId, amendedOn]);

  it('is not amended without a granted correction', () => {
    expect(refusal(() => caseThatIs('ARCHIVED').attempt('amend')).code).toBe('CORRECTION_NOT_GRANTED');
  });

  it('is amended once for each granted correction, and says which', () => {
    const story = granted('request-1').take('amend');
    expect(story.last.data).toMatchObject({ requestId: 'request-1' });
    expect(story.state.status).toBe('ARCHIVED');
    expect(corrections(story)).toEqual([['request-1', story.today]]);
    expect(refusal(() => story.attempt('amend')).code).toBe('CORRECTION_NOT_GRANTED');
  });

  it('takes the one that waits longest, or the one that is named', () => {
    expect(corrections(granted('a', 'b').take('amend'))?.map(([, on]) => on !== null)).toEqual([true, false]);
    const named = granted('a', 'b').take('amend', { requestId: 'b' });
    expect(corrections(named)?.map(([, on]) => on !== null)).toEqual([false, true]);
    expect(refusal(() => named.attempt('amend', { requestId: 'b' }))).toMatchObject({
      code: 'CORRECTION_NOT_GRANTED',
      field: 'requestId',
    });
  });

  it('keeps the grant when the steps around it are undone', () => {
    const story = granted('request-1').undone();
    expect(corrections(story)).toEqual([['request-1', null]]);
  });

  it('is open again for it when its amendment was undone', () => {
    const amended = granted('request-1').take('amend');
    expect(corrections(amended.undone())).toEqual([['request-1', null]]);
  });
});

it('a case that is not archived is amended with or without one', () => {
  const story = caseThatIs('FULFILLED').take('grantCorrection').take('amend');
  expect(story.state.grantedCorrections?.[0]?.amendedOn).toBeNull();
  expect(story.take('amend', { requestId: 'request-1' }).state.grantedCorrections?.[0]?.amendedOn).toBe(story.today);
});
