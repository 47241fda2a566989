/** What follows an agreement that was mediated for a court: confirmed by that court where it does not decide itself. */
import { describe, expect, it } from '@jest/globals';
import { clocksOf } from '../../../src/domain/case/clocks.js';
import { refusal } from './fixtures.js';
import { Story } from './story.js';

const offered = (offer: object, given: object = {}) =>
  new Story().take('registerEntrusted', { offer: { materials: ['起诉状副本'], ...offer } }, given);
const agreed = (story: Story) =>
  story.take('acceptMandate').take('openSession').take('draft', { items: [] }).signedByAll().take('reportMandate');
const assigned = () => agreed(offered({ kind: 'ASSIGNED_PRE_FILING' }, { preFilingClosedSince: null }));
const entrusted = () => agreed(offered({ kind: 'ENTRUSTED_POST_FILING', procedure: 'ORDINARY' }));
const windows = ({ state }: Story) => clocksOf(state).filter(({ id }) => id === 'JC-01');

describe('an agreement under a court’s mandate', () => {
  it('that was assigned before filing goes to that court while it keeps the case', () => {
    const story = assigned();
    expect([story.state.status, windows(story).length]).toEqual(['TRANSFERRED_OUT', 1]);
    story.take('prepareConfirmation').take('submitProceeding');
    expect(story.state.proceedings?.[0]?.authority.id).toBe(story.state.custody?.authority.id);
    expect(windows(story)[0]?.endedOn).toBe(story.today);
    expect(story.state.status).toBe('TRANSFERRED_OUT');
  });

  it('that was entrusted after filing is the court’s own matter until it gives the case up', () => {
    expect(refusal(() => entrusted().attempt('prepareConfirmation')).code).toBe('IN_OUTSIDE_CUSTODY');
    expect(windows(entrusted())).toEqual([]);
  });

  it('is confirmed when the suit was withdrawn for it, and not where the court made a document', () => {
    const withdrawn = entrusted().take('recordExternalResult', { result: 'withdrawn' });
    expect(windows(withdrawn)).toHaveLength(1);
    expect(withdrawn.attempt('prepareConfirmation')).toHaveLength(1);
    const document = entrusted().take('recordExternalResult', { result: 'document' });
    expect(refusal(() => document.attempt('prepareConfirmation')).code).toBe('DECIDED_OUTSIDE');
  });

  it('or none of it leaves the way to court open', () => {
    expect(entrusted().attempt('offerFiling')).toHaveLength(1);
  });
});
