/** A deputy for a head, with dates: a real post of the same role, from the first day to the last, that names no deputies. */
import type { ActingPost, Actor } from '../../domain/kernel/actor.js';
import { HEADS } from '../../domain/case/access.js';
import { addDays, asDay, dayOf, type Day } from '../../domain/kernel/day.js';
import type { PersonId, PostId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { DeskRuntime } from './ports/desk.js';
import type { KeptPost } from './ports/posts.js';
import { type Act, administering } from './administrator.js';

/** Longer than so many days nobody deputises: a head who stays away needs a successor. */
const LONGEST_DAYS = 366;

export interface NameDeputyInput {
  /** The head's post. */
  readonly postId: PostId;
  readonly personId: PersonId;
  readonly from: Day;
  /** First day on which the deputy no longer stands in. */
  readonly to: Day;
}

/**
 * By the head, or an administrator of the home. NOT_A_HEAD for another post or a deputy's own, POST_IN_PAST, POST_SPAN
 * (beyond the head's own or longer than a year), DEPUTY_UNKNOWN for who does not serve in the home, DEPUTY_THERE.
 */
export function nameDeputy(runtime: DeskRuntime, actor: Actor, input: NameDeputyInput): Promise<{ postId: PostId }> {
  return administering('nameDeputy', runtime, actor, async (act) => {
    const { head, by } = await headFor(act, input.postId);
    ensure(HEADS.includes(head.role) && head.deputises === null, 'NOT_A_HEAD', { field: 'postId' });
    const span = spanOf(act, head, input);
    await mustBeDeputy(act, head, input.personId, span);
    const postId = act.runtime.newId();
    const { roomId, organisationId, role, profession, employment } = head;
    const post = { roomId, organisationId, role, profession, employment, grade: null, caseloadCap: null };
    const { from: validFrom, to: validTo } = span;
    await act.desk.posts.add({ ...post, id: postId, personId: input.personId, validFrom, validTo, deputises: head.id });
    await act.log({ home: head.home, post: by, personId: input.personId, postId, facts: { head: head.id, ...span } });
    return { postId };
  });
}

/** Ends a deputy's standing before its date: by the head, an administrator, or the deputy. */
export function endDeputy(runtime: DeskRuntime, actor: Actor, input: { postId: PostId; on: Day }): Promise<void> {
  return administering('endDeputy', runtime, actor, async (act) => {
    const on = asDay(input.on, 'on');
    const post = await act.desk.posts.post(input.postId);
    ensure(post?.deputises && post.validTo, 'NOT_FOUND', { field: 'postId' });
    const own = actor.posts.find((held) => held.id === post.id);
    const by = own ?? (await headFor(act, post.deputises)).by;
    ensure(on >= dayOf(act.at), 'POST_IN_PAST', { field: 'on' });
    ensure(on >= post.validFrom && on <= post.validTo, 'POST_SPAN', { field: 'on' });
    await act.desk.posts.end(post.id, on);
    await act.log({ home: post.home, post: by, personId: post.personId, postId: post.id, facts: { on } });
  });
}

/** The head's post, for its holder or an administrator of its home; to others it does not exist. */
async function headFor({ desk, actor }: Act, id: PostId): Promise<{ head: KeptPost; by: ActingPost }> {
  const head = await desk.posts.post(id);
  const by = actor.posts.find((p) => p.id === id || (p.role === 'ADMINISTRATOR' && p.home === head?.home));
  ensure(head && by, 'NOT_FOUND', { field: 'postId' });
  return { head, by };
}

type Span = { readonly from: Day; readonly to: Day };

function spanOf({ at }: Act, head: KeptPost, input: NameDeputyInput): Span {
  const [from, to] = [asDay(input.from, 'from'), asDay(input.to, 'to')];
  ensure(from >= dayOf(at), 'POST_IN_PAST', { field: 'from' });
  ensure(to > from && to <= addDays(from, LONGEST_DAYS), 'POST_SPAN', { field: 'to' });
  ensure(from >= head.validFrom && (head.validTo === null || to <= head.validTo), 'POST_SPAN', { field: 'to' });
  return { from, to };
}

async function mustBeDeputy({ desk, at }: Act, head: KeptPost, personId: PersonId, span: Span): Promise<void> {
  const serves = personId !== head.personId && (await desk.posts.serves(personId, head.home, dayOf(at)));
  ensure(serves, 'DEPUTY_UNKNOWN', { field: 'personId' });
  ensure(!(await desk.posts.deputised(head.id, span)), 'DEPUTY_THERE', { field: 'from' });
  const { roomId, role } = head;
  ensure(!(await desk.posts.held({ personId, roomId, organisationId: null, role }, span)), 'POST_THERE', {
    field: 'personId',
  });
}
