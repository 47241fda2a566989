/** Which parts the page of mandates has for somebody: rooms answer and mediate, courts and commissions hand over and decide. */
import type { MeQuery } from '../made/documents.js';

export const AUTHORITY_ROLES = ['JUDGE', 'COURT_CLERK', 'ARBITRATOR', 'ARB_CLERK'];
export const PARTS = ['offered', 'running', 'ended', 'held', 'decide', 'received', 'services'] as const;
export type Part = (typeof PARTS)[number];

export interface MandateSearch {
  readonly part?: Part;
  /** Only those of which one is in charge. */
  readonly mine?: boolean;
  readonly after?: string;
  readonly page?: number;
}

type Post = MeQuery['me']['posts'][number];

/** Who acts at a court or commission itself; a clerk who sits in one of its rooms works as that room. */
export const isOfAuthority = (post: Post | undefined): boolean =>
  post !== undefined && post.roomId === null && AUTHORITY_ROLES.includes(post.role);

export function partsFor(post: Post | undefined): readonly Part[] {
  if (!isOfAuthority(post)) return ['offered', 'running', 'ended'];
  return PARTS.filter((part) => part !== 'services' || post?.role === 'JUDGE');
}

/** A room looks at its own; a judge or arbitrator may look at theirs alone. */
export const askedBy = (post: Post | undefined, mine: boolean): { roomId: string | null; mine: boolean | null } => ({
  roomId: post?.roomId ?? null,
  mine: mine && isOfAuthority(post) ? true : null,
});
