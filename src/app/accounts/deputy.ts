/** A deputy for a head, with dates: a real post of the same role, from the first day to the last, that names no deputies. */
import type { ActingPost, Actor } from '../../domain/kernel/actor.js';
import { HEADS } from '../../domain/case/access.js';
import { asDay, type Day } from '../../domain/kernel/day.js';
import type { PersonId, PostId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { Keyed } from '../pipeline/command.js';
import type { KeptPost } from './ports/posts.js';
import { onDesk } from './administrator.js';
import { ensureStandInSpan } from './span.js';

export interface NameDeputyInput extends Keyed {
  /** The head's post. */
  readonly postId: PostId;
  readonly personId: PersonId;
  readonly from: Day;
  /** First day on which the deputy no longer stands in. */
  readonly to: Day;
}

/**
 * By the head, or an administrator of the district. NOT_A_HEAD for another post or a deputy's own, POST_IN_PAST, POST_SPAN
 * (beyond the head's own or longer than a year), DEPUTY_UNKNOWN for who does not serve in the district, DEPUTY_THERE.
 */
export const nameDeputy = onDesk('nameDeputy', {
  check: (input: NameDeputyInput, context) => ensureStandInSpan(input, context),
  lock: (desk, { postId }: NameDeputyInput) => desk.posts.post(postId),
  gate: (head, { postId }, { actor }) => headFor(actor, head, postId),
  read: async (desk, { head: { id, home, roomId, role } }, { personId, from, to }, { today }) => {
    const span = { from, to };
    const serves = await desk.posts.serves(personId, home, today);
    const [deputised, held] = await Promise.all([
      desk.posts.deputised(id, span),
      serves && desk.posts.held({ personId, roomId, organisationId: null, role }, span),
    ]);
    return { serves, deputised, held };
  },
  decide: ({ head, by }, { serves, deputised, held }, { personId, from, to }, { newId }) => {
    const { id: headId, home, roomId, organisationId, role, profession, employment, validFrom, validTo } = head;
    ensure(HEADS.includes(role) && head.deputises === null, 'NOT_A_HEAD', { field: 'postId' });
    ensure(from >= validFrom && (validTo === null || to <= validTo), 'POST_SPAN', { field: 'to' });
    ensure(personId !== head.personId && serves, 'DEPUTY_UNKNOWN', { field: 'personId' });
    ensure(!deputised, 'DEPUTY_THERE', { field: 'from' });
    ensure(!held, 'POST_THERE', { field: 'personId' });
    const postId = newId();
    const post = { roomId, organisationId, role, profession, employment, grade: null, caseloadCap: null };
    const add = { ...post, id: postId, personId, validFrom: from, validTo: to, deputises: headId };
    const log = { home, post: by, personId, postId, facts: { head: headId, from, to } };
    return { subject: { kind: 'POST' as const, id: postId }, made: { postId }, add, log };
  },
  write: (desk, { add }) => desk.posts.add(add),
});

/** Ends a deputy's standing before its date: by the head, an administrator, or the deputy. */
export const endDeputy = onDesk('endDeputy', {
  repeated: 'HARMLESS',
  check: ({ on }: { readonly postId: PostId; readonly on: Day }) => void asDay(on, 'on'),
  lock: async (desk, { postId }) => {
    const post = await desk.posts.post(postId);
    return { post, head: post?.deputises ? await desk.posts.post(post.deputises) : null };
  },
  gate: ({ post, head }, _input, { actor }) => {
    ensure(post?.deputises && post.validTo, 'NOT_FOUND', { field: 'postId' });
    const own = actor.posts.find((held) => held.id === post.id);
    return { post, validTo: post.validTo, by: own ?? headFor(actor, head, post.deputises).by };
  },
  decide: ({ post: { id, home, personId, validFrom }, validTo, by }, _none, { on }, { today }) => {
    ensure(on >= today, 'POST_IN_PAST', { field: 'on' });
    ensure(on >= validFrom && on <= validTo, 'POST_SPAN', { field: 'on' });
    const log = { home, post: by, personId, postId: id, facts: { on } };
    return { subject: { kind: 'POST' as const, id }, made: {}, end: { id, on }, log };
  },
  write: (desk, { end: { id, on } }) => desk.posts.end(id, on),
});

/** The head's post, for its holder or an administrator of its district; to others it does not exist. */
function headFor(actor: Actor, head: KeptPost | null, id: PostId): { head: KeptPost; by: ActingPost } {
  const by = actor.posts.find((p) => p.id === id || (p.role === 'ADMINISTRATOR' && p.home === head?.home));
  ensure(head && by, 'NOT_FOUND', { field: 'postId' });
  return { head, by };
}
