/** Who acts in the place of an absent head: a deputy in everything, an allowed clerk of the room in answering referrals. */
import { expect, it } from '@jest/globals';
import { postsFor, takenInPlaceOf } from '../../../src/domain/case/permit.js';
import { aPost, refusal } from './fixtures.js';

const clerk = { ...aPost('INTAKE_CLERK'), inPlaceOf: 'head-post' };
const by = (post: typeof clerk) => ({ personId: 'somebody', posts: [post] });

it('a clerk who is allowed may answer referrals and nothing more of a head’s', () => {
  for (const action of ['acceptReferral', 'declineReferral'] as const) {
    expect(postsFor(action, by(clerk))).toEqual([clerk]);
    expect(takenInPlaceOf(action, clerk)).toBe('head-post');
  }
  for (const action of ['recallReferral', 'assignMediators'] as const)
    expect(refusal(() => postsFor(action, by(clerk)))).toMatchObject({ code: 'NOT_PERMITTED' });
});

it('what a post may do in its own right is in nobody’s place, except a deputy’s', () => {
  expect(takenInPlaceOf('accept', clerk)).toBeNull();
  expect(takenInPlaceOf('accept', aPost('ROOM_HEAD'))).toBeNull();
  expect(takenInPlaceOf('accept', { ...aPost('ROOM_HEAD'), inPlaceOf: 'head-post' })).toBe('head-post');
});
