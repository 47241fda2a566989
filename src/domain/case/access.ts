/** How the rows of actions grant permission: by role, and by the relation of the post to the case. */
import type { ActingPost, Role } from '../kernel/actor.js';

/**
 * ANY_ROOM: a room of the post's own district (nothing exists yet) · HOLDER: the room that holds the case or where it
 * ended · TARGET: the room to which a referral was sent · AREA: a supervising post whose area covers that room ·
 * REGISTRAR: the person who registered the case · INTAKE: the same, until it is accepted · ASSIGNED: the holder's mediators
 * of this case · AUTHOR: those of them who made entries in it · AUTHORITY: a post at the court or commission that holds
 * the case, entrusts its mediation now, or was asked to decide on it · CLOCK: the system.
 */
export type Place =
  | 'ANY_ROOM'
  | 'HOLDER'
  | 'TARGET'
  | 'AREA'
  | 'REGISTRAR'
  | 'INTAKE'
  | 'ASSIGNED'
  | 'AUTHOR'
  | 'AUTHORITY'
  | 'CLOCK';

export interface Grant {
  readonly roles: readonly Role[];
  readonly place: Place;
  /** Only for a post that the bureau lets act in the place of the room's head today. */
  readonly inPlace?: true;
}

/** Whether the grant names the post at all, wherever the case is. */
export function names({ roles, inPlace }: Grant, post: ActingPost): boolean {
  return roles.includes(post.role) && (!inPlace || Boolean(post.inPlaceOf));
}

/** Heads answer for a room; in their own layer the union's officer and the enterprise's secretary do (domain.md §7.0). */
export const HEADS: readonly Role[] = ['ROOM_HEAD', 'GRID_LEAD', 'UNION_OFFICER', 'ENTERPRISE_SECRETARY'];
/** Who keeps the desk of a room. */
export const DESK_CLERKS: readonly Role[] = ['INTAKE_CLERK', 'ARB_CLERK', 'COURT_CLERK'];
/** Who takes in cases; heads may do so too. */
export const CLERKS: readonly Role[] = [...DESK_CLERKS, ...HEADS];
export const MEDIATORS: readonly Role[] = ['MEDIATOR', 'EXPERT'];
/** Who acts for a court or an arbitration commission. */
export const AUTHORITY_ROLES: readonly Role[] = ['COURT_CLERK', 'JUDGE', 'ARB_CLERK', 'ARBITRATOR'];

/** A post in the room that holds the case. */
export const here = (...roles: readonly Role[]): Grant => ({ roles, place: 'HOLDER' });
/** A supervising post whose area covers that room. */
export const area = (...roles: readonly Role[]): Grant => ({ roles, place: 'AREA' });
/** The mediators of the case. */
export const assigned: Grant = { roles: MEDIATORS, place: 'ASSIGNED' };
/** A case can be given back to the hub, whose dispatcher answers for it. */
export const target: Grant = { roles: [...HEADS, 'HUB_DISPATCHER'], place: 'TARGET' };
/** While the head is away and the bureau allows it, the clerks of the room. */
export const targetInPlace: Grant = { roles: DESK_CLERKS, place: 'TARGET', inPlace: true };
export const registrar: Grant = { roles: ['GRID_WORKER', 'GRID_LEAD'], place: 'REGISTRAR' };
/** Whoever registers cases, for their own slips until the case is accepted. */
export const intake: Grant = { roles: [...CLERKS, 'GRID_WORKER', 'MEDIATOR', 'HUB_DISPATCHER'], place: 'INTAKE' };
/** Mediators of the case, for what they wrote in it. */
export const author: Grant = { roles: MEDIATORS, place: 'AUTHOR' };
/** Posts at the authority itself, not in a room of it. */
export const authority = (...roles: readonly Role[]): Grant => ({ roles, place: 'AUTHORITY' });
/** The system itself: lets offers lapse, and attests rows of an imported register. */
export const system: Grant = { roles: ['SYSTEM'], place: 'CLOCK' };

/** Supervisors and auditors read what their area covers; they never mediate it (domain.md §8, 35). */
export const AREA_READERS: readonly Role[] = ['JUSTICE_SUPERVISOR', 'AUDITOR', 'HUB_DISPATCHER'];
