/** A medical dispute that a court or the health authority takes ends people’s mediation (医疗条例 31 ¶4; domain.md §8, 34). */
import { describe, expect, it } from '@jest/globals';
import { movesOf } from '../../../src/domain/book/booking.js';
import { textOf } from '../../../src/domain/book/account.js';
import { aDispute, MEDICAL_COMMITTEE, THE_COURT, TOWN } from './fixtures.js';
import { Story } from './story.js';

const HEALTH = { ...THE_COURT, id: 'health', kind: 'OTHER' as const };
const PAPER = { document: '受理通知书' };

function mediating(type: 'MEDICAL' | 'DAMAGES'): Story {
  const room = type === 'MEDICAL' ? MEDICAL_COMMITTEE : TOWN;
  const story = new Story().take('register', { dispute: aDispute({ type }) }, { room });
  return story.take('requestConsent').take('accept', {}, { room }).take('assignMediators').take('openSession');
}

describe('a dispute that an authority takes', () => {
  it.each([
    ['a court', THE_COURT],
    ['the health authority', HEALTH],
  ])('if it is medical, ends when %s has accepted it, and the notice of other routes is owed', (_, authority) => {
    const { state } = mediating('MEDICAL').take('recordExternalAcceptance', PAPER, { authority });
    expect(state).toMatchObject({
      status: 'TERMINATED_FAILED',
      routeNoticeOwed: true,
      ending: { ground: 'FILED_ELSEWHERE' },
    });
    expect(state.custody).toBeUndefined();
    expect(textOf(movesOf(state).at(-1)?.to as never)).toBe('outcome:medical:terminated');
  });

  it('otherwise goes on there', () => {
    const { state } = mediating('DAMAGES').take('recordExternalAcceptance', PAPER, { authority: THE_COURT });
    expect(state).toMatchObject({ status: 'TRANSFERRED_OUT', custody: { authority: { id: THE_COURT.id } } });
  });
});
