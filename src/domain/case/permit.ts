/** Whether an actor may take an action on a case now; commands and `openActions` ask the same functions. */
import type { ActingPost, Actor } from '../kernel/actor.js';
import type { PostId } from '../kernel/ids.js';
import type { ProblemCode } from '../kernel/problem-code.js';
import { RuleBroken, ensure } from '../kernel/rule-broken.js';
import { HEADS, names, type Place } from './access.js';
import { atIntake, madeEntries } from './authors.js';
import { ACTION_ROWS, isOpenIn, type Action, type Proof } from './actions.js';
import { locationOf, standsAt } from './location.js';
import { actingAuthorities } from './sight.js';
import type { CaseState } from './state.js';

/** Posts whose role the table names for the action; without one NOT_PERMITTED, before anything is loaded. */
export function postsFor(action: Action, actor: Actor): ActingPost[] {
  const posts = actor.posts.filter((post) => isNamed(action, post));
  ensure(posts.length > 0, 'NOT_PERMITTED', { facts: { action } });
  return posts;
}

/** Refuses as `postsFor` does, and ends at the first post that is named. */
export function ensurePermitted(action: Action, actor: Actor): void {
  if (actor.posts.some((post) => isNamed(action, post))) return;
  throw new RuleBroken('NOT_PERMITTED', { facts: { action } });
}

const isNamed = (action: Action, post: ActingPost): boolean =>
  ACTION_ROWS[action].grants.some((grant) => names(grant, post));

/** Whether the post has the relation to this case that the table requires. */
export function sits(post: ActingPost, actor: Actor, place: Place, state: CaseState | null): boolean {
  if (place === 'ANY_ROOM') return true;
  if (place === 'CLOCK') return post.role === 'SYSTEM';
  if (!state) return false;
  if (place === 'REGISTRAR') return state.registrar === actor.personId;
  if (place === 'INTAKE') return atIntake(state, actor.personId);
  if (place === 'ASSIGNED') return mediates(post, state);
  if (place === 'AUTHOR') return mediates(post, state) && madeEntries(state, actor.personId);
  if (place === 'AUTHORITY') return post.roomId === null && actingAuthorities(state).includes(post.organisationId);
  return standsAt(post, place, locationOf(state));
}

function mediates(post: ActingPost, state: CaseState): boolean {
  return post.roomId === state.room.id && state.mediators.some((mediator) => mediator.postId === post.id);
}

/**
 * The post that acts: chosen by the action, asked for only when two fit (POST_AMBIGUOUS names them).
 * NOT_ASSIGNED when only the assignment is missing, NOT_YOUR_ENTRY when others wrote it, NOT_YOURS when the case is elsewhere.
 */
export function actingPost(action: Action, actor: Actor, state: CaseState | null, chosen: string | null): ActingPost {
  const posts = postsFor(action, actor);
  const fitting = posts.filter((post) =>
    ACTION_ROWS[action].grants.some((g) => names(g, post) && sits(post, actor, g.place, state)),
  );
  if (fitting.length === 0) throw new RuleBroken(nearMiss(action, posts, state), { facts: { action } });
  if (chosen === null) {
    ensure(fitting.length === 1, 'POST_AMBIGUOUS', { field: 'postId', facts: { posts: fitting.map((p) => p.id) } });
    return fitting[0] as ActingPost;
  }
  const post = fitting.find((p) => p.id === chosen);
  ensure(post, 'POST_DOES_NOT_FIT', { field: 'postId', facts: { posts: fitting.map((p) => p.id) } });
  return post;
}

/** What is missing where no post fits. */
export function nearMiss(action: Action, posts: readonly ActingPost[], state: CaseState | null): ProblemCode {
  if (!posts.some((post) => post.roomId === state?.room.id)) return 'NOT_YOURS';
  const places = ACTION_ROWS[action].grants.map(({ place }) => place);
  if (places.includes('AUTHOR')) return 'NOT_YOUR_ENTRY';
  return places.includes('AUTHORITY') && !places.includes('ASSIGNED') ? 'NOT_YOURS' : 'NOT_ASSIGNED';
}

/** The head's post in whose place the action was taken: always of a deputy, of a clerk only where no right of the own carries it. */
export function takenInPlaceOf(action: Action, post: ActingPost): PostId | null {
  const own = ACTION_ROWS[action].grants.some((grant) => !grant.inPlace && names(grant, post));
  return HEADS.includes(post.role) || !own ? (post.inPlaceOf ?? null) : null;
}

/** Refuses unless the table of actions and the action's guard allow it (STEP_NOT_OPEN); returns what the guard proved. */
export function ensureOpen<A extends Action>(action: A, state: CaseState | null): Proof<A> {
  const status = state?.status ?? 'none';
  ensure(isOpenIn(action, status), 'STEP_NOT_OPEN', { facts: { action, status } });
  return (state ? ACTION_ROWS[action].guard(state) : undefined) as Proof<A>;
}
