/** The roster of a court: the invited mediation bodies and mediators to whom it sends cases (法释〔2016〕14号 art 1). */
import { ensure } from '../kernel/rule-broken.js';
import type { PostId } from '../kernel/ids.js';
import type { AuthorityRef } from './authority.js';

/** What the roster of an authority says of a room on a day: the room itself, and the posts in it that are listed. */
export interface RosterOfRoom {
  readonly room: boolean;
  readonly posts: readonly PostId[];
}

/** A commission commissions bodies of its choice and keeps no roster (办案规则 70). */
const keepsRoster = ({ kind }: AuthorityRef): boolean => kind === 'COURT';

/** A court sends cases to a room that is listed, or has a listed mediator (ROOM_NOT_ON_ROSTER). */
export function roomListed(authority: AuthorityRef, { room, posts }: RosterOfRoom): void {
  ensure(!keepsRoster(authority) || room || posts.length > 0, 'ROOM_NOT_ON_ROSTER', { field: 'roomId' });
}

/** Who mediates it is listed, or belongs to a body that is (MEDIATOR_NOT_ON_ROSTER). */
export function mediatorsListed(authority: AuthorityRef, roster: RosterOfRoom, mediators: readonly PostId[]): void {
  const missing = mediators.filter((post) => !roster.room && !roster.posts.includes(post));
  ensure(!keepsRoster(authority) || missing.length === 0, 'MEDIATOR_NOT_ON_ROSTER', {
    field: 'presider',
    facts: { posts: missing },
  });
}
