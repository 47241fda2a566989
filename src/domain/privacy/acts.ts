/** Who may do what with personal data and with its keeping: the same places as the permission table of the case. */
import { area, assigned, authority, AUTHORITY_ROLES, CLERKS, type Grant, HEADS, here } from '../case/access.js';
import { type CaseLocation, standsAt } from '../case/location.js';
import { sits } from '../case/permit.js';
import type { CaseState } from '../case/state.js';
import type { ActingPost, Actor, Role } from '../kernel/actor.js';
import { ensure, RuleBroken } from '../kernel/rule-broken.js';

/** Who checks what was done with the cases of an area, and never mediates them (domain.md §8, 35). */
export const WATCHERS: readonly Role[] = ['JUSTICE_SUPERVISOR', 'AUDITOR'];

/**
 * Revealing belongs to who works on the case (domain.md §9.2); a supervisor sees masks and asks the room. A destruction is
 * proposed by the room and confirmed above it; what lengthens the keeping the room may do, what shortens it only the supervisor.
 */
export const PRIVACY_ACCESS = {
  reveal: [assigned, here(...CLERKS)],
  accessLog: [area(...WATCHERS)],
  searchLog: [area(...WATCHERS)],
  exportLog: [area(...WATCHERS)],
  recordRightsRequest: [here(...CLERKS)],
  issuePartyCode: [assigned, here(...CLERKS)],
  decideRightsRequest: [here(...HEADS)],
  rightsRequests: [here(...CLERKS), area(...WATCHERS)],
  partyCopy: [here(...CLERKS)],
  package: [assigned, here(...CLERKS), authority(...AUTHORITY_ROLES)],
  packageLog: [here(...CLERKS), area(...WATCHERS)],
  sentPackages: [here(...CLERKS), area(...WATCHERS)],
  liftRestriction: [here(...HEADS)],
  retention: [here(...CLERKS), area(...WATCHERS)],
  amendRetention: [area('JUSTICE_SUPERVISOR')],
  setLegalHold: [here(...HEADS), area('JUSTICE_SUPERVISOR')],
  liftLegalHold: [area('JUSTICE_SUPERVISOR')],
  destructionList: [here(...HEADS), area(...WATCHERS)],
  proposeDestruction: [here(...HEADS)],
  confirmDestruction: [area('JUSTICE_SUPERVISOR')],
  declineDestruction: [area('JUSTICE_SUPERVISOR')],
} as const satisfies Record<string, readonly Grant[]>;

export type PrivacyAct = keyof typeof PRIVACY_ACCESS;
export const PRIVACY_ACTS = Object.keys(PRIVACY_ACCESS) as PrivacyAct[];

/** Every role that the table names for the act. */
export function rolesFor(act: PrivacyAct): Role[] {
  return [...new Set(PRIVACY_ACCESS[act].flatMap(({ roles }) => roles as readonly Role[]))];
}

/** Posts whose role the table names; without one NOT_PERMITTED, before anything is read. */
export function postsForPrivacy(act: PrivacyAct, actor: Actor): ActingPost[] {
  const roles = rolesFor(act);
  const posts = actor.posts.filter((post) => roles.includes(post.role));
  ensure(posts.length > 0, 'NOT_PERMITTED', { facts: { action: act } });
  return posts;
}

/** The first post that may, by that act, read the registers about a case at this location; null for none. */
export function postAt(act: Exclude<PrivacyAct, 'reveal'>, actor: Actor, location: CaseLocation): ActingPost | null {
  const grants: readonly Grant[] = PRIVACY_ACCESS[act];
  const fits = (post: ActingPost): boolean =>
    grants.some(({ roles, place }) => roles.includes(post.role) && standsAt(post, place, location));
  return postsForPrivacy(act, actor).find(fits) ?? null;
}

/** The post through which the act is done on this case: the one chosen, else the first that fits (NOT_YOURS for none). */
export function privacyPost(act: PrivacyAct, actor: Actor, state: CaseState, chosen: string | null): ActingPost {
  const grants: readonly Grant[] = PRIVACY_ACCESS[act];
  const fits = (post: ActingPost): boolean =>
    grants.some(({ roles, place }) => roles.includes(post.role) && sits(post, actor, place, state));
  const post = postsForPrivacy(act, actor).find((one) => fits(one) && (chosen === null || one.id === chosen));
  if (!post) throw new RuleBroken('NOT_YOURS', { facts: { action: act } });
  return post;
}
