/** The bureau lets the clerks of a room answer referrals in the place of its absent head, from a day to a day. */
import { HEADS } from '../../domain/case/access.js';
import { asDay, type Day } from '../../domain/kernel/day.js';
import type { PostId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { Keyed } from '../pipeline/command.js';
import { onDesk, postOf } from './administrator.js';
import { ensureStandInSpan } from './span.js';

export interface AllowClerksInput extends Keyed {
  /** The head's post. */
  readonly postId: PostId;
  readonly from: Day;
  /** First day on which it no longer holds. */
  readonly to: Day;
}

/**
 * By an administrator of the home. NOT_A_HEAD for another post or a deputy's, POST_IN_PAST, POST_SPAN (beyond the head's
 * own or longer than a year), ALLOWANCE_THERE when one holds on a day of the span.
 */
export const allowClerks = onDesk('allowClerks', {
  check: (input: AllowClerksInput, context) => ensureStandInSpan(input, context),
  lock: (desk, { postId }: AllowClerksInput) => desk.posts.post(postId),
  gate: (head, _input, { actor }) => {
    const post = postOf(actor, head?.home, 'postId');
    ensure(head, 'NOT_FOUND', { field: 'postId' });
    return { head, post };
  },
  read: (desk, { head: { roomId } }, { from, to }) => desk.posts.clerksAllowed(roomId, { from, to }),
  decide: ({ head, post }, allowed, { from, to }, { newId, actor, at }) => {
    const { id: headPost, home, roomId, role, personId, validFrom, validTo } = head;
    ensure(roomId && HEADS.includes(role) && head.deputises === null, 'NOT_A_HEAD', { field: 'postId' });
    ensure(from >= validFrom && (validTo === null || to <= validTo), 'POST_SPAN', { field: 'to' });
    ensure(!allowed, 'ALLOWANCE_THERE', { field: 'from' });
    const allowanceId = newId();
    const add = {
      id: allowanceId,
      home,
      roomId,
      headPost,
      validFrom: from,
      validTo: to,
      setBy: actor.personId,
      setAt: at,
    };
    const log = { home, post, personId, postId: headPost, facts: { from, to } };
    return { subject: { kind: 'POST' as const, id: headPost }, made: { allowanceId }, add, log };
  },
  write: (desk, { add }) => desk.posts.allowClerks(add),
});

/** Ends it before its date; what was answered stays as it was recorded. */
export const endClerkAllowance = onDesk('endClerkAllowance', {
  repeated: 'HARMLESS',
  check: ({ on }: { readonly allowanceId: string; readonly on: Day }) => void asDay(on, 'on'),
  lock: (desk, { allowanceId }) => desk.posts.allowance(allowanceId),
  gate: (allowance, _input, { actor }) => {
    const post = postOf(actor, allowance?.home, 'allowanceId');
    ensure(allowance, 'NOT_FOUND', { field: 'allowanceId' });
    return { allowance, post };
  },
  decide: ({ allowance: { id, home, headPost, validFrom, validTo }, post }, _none, { on }, { today }) => {
    ensure(on >= today, 'POST_IN_PAST', { field: 'on' });
    ensure(on >= validFrom && on <= validTo, 'POST_SPAN', { field: 'on' });
    const log = { home, post, postId: headPost, facts: { on } };
    return { subject: { kind: 'POST' as const, id: headPost }, made: {}, end: { id, on }, log };
  },
  write: (desk, { end: { id, on } }) => desk.posts.endAllowance(id, on),
});
