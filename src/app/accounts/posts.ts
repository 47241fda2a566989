/** Posts opened and ended by the administrator of the home; those that administer or watch need four eyes. */
import type { Actor, Role } from '../../domain/kernel/actor.js';
import { asDay, dayOf, type Day } from '../../domain/kernel/day.js';
import type { Home, PersonId, PostId, RoomId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { Employment, Grade, Profession } from '../../domain/taxonomy/role.js';
import type { DeskRuntime } from './ports/desk.js';
import { type Act, administering, notOneself, personFor, postFor } from './administrator.js';
import { standsAlone } from './four-eyes.js';

export interface OpenPostInput {
  readonly personId: PersonId;
  readonly roomId?: RoomId | null;
  readonly organisationId?: string | null;
  readonly role: Role;
  readonly profession: Profession;
  readonly grade?: Grade | null;
  readonly employment: Employment;
  readonly from: Day;
  /** First day it no longer holds. */
  readonly to?: Day | null;
  readonly caseloadCap?: number | null;
}

/** The post that stands now, or the proposal that a second administrator has to confirm. */
export interface Opened {
  readonly postId: PostId | null;
  readonly appointmentId: string | null;
}

/** Posts with a power over people or files that no case needs: they sit at an organisation, and one alone gives them to nobody. */
const WATCHING: readonly Role[] = ['ADMINISTRATOR', 'JUSTICE_SUPERVISOR', 'AUDITOR'];

/**
 * OWN_ACCOUNT for oneself, POST_PLACE, PLACE_ELSEWHERE, POST_IN_PAST, POST_SPAN, POST_THERE, CAP_OUT_OF_RANGE. A watching
 * post is only proposed while the home has another administrator; a bureau of one opens it alone, and the log says so.
 */
export function openPost(runtime: DeskRuntime, actor: Actor, input: OpenPostInput): Promise<Opened> {
  return administering('openPost', runtime, actor, async (act) => {
    const { person, post } = await personFor(act, input.personId);
    notOneself(act, person.id);
    await mustFit(act, person.home, input);
    const { role } = input;
    if (!WATCHING.includes(role)) return opened(act, person.home, post, input, { role });
    if (await standsAlone(act, person.home)) return opened(act, person.home, post, input, { role, alone: true });
    const appointmentId = await proposed(act, person.home, input);
    await act.log({ home: person.home, post, personId: person.id, facts: { role, appointment: appointmentId } });
    return { postId: null, appointmentId };
  });
}

async function mustFit({ desk, at }: Act, home: Home, input: OpenPostInput): Promise<void> {
  const { roomId = null, organisationId = null, caseloadCap } = input;
  ensure((roomId === null) !== (organisationId === null), 'POST_PLACE', { field: 'roomId' });
  ensure(input.role !== 'SYSTEM' && (!WATCHING.includes(input.role) || roomId === null), 'POST_PLACE', {
    field: 'role',
  });
  const [from, to] = [asDay(input.from, 'from'), input.to ? asDay(input.to, 'to') : null];
  ensure(from >= dayOf(at), 'POST_IN_PAST', { field: 'from' });
  ensure(to === null || to > from, 'POST_SPAN', { field: 'to' });
  const sound = caseloadCap == null || (Number.isInteger(caseloadCap) && caseloadCap > 0 && caseloadCap < 10_000);
  ensure(sound, 'CAP_OUT_OF_RANGE', { field: 'caseloadCap' });
  const place = { roomId, organisationId };
  ensure((await desk.posts.placeHome(place, from)) === home, 'PLACE_ELSEWHERE', {
    field: roomId ? 'roomId' : 'organisationId',
  });
  const held = await desk.posts.held({ ...place, personId: input.personId, role: input.role }, { from, to });
  ensure(!held, 'POST_THERE', { field: 'role' });
}

async function opened(
  act: Act,
  home: Home,
  by: Parameters<Act['log']>[0]['post'],
  input: OpenPostInput,
  facts: Record<string, string | boolean>,
): Promise<Opened> {
  const postId = act.runtime.newId();
  const { from, to = null, roomId = null, organisationId = null, grade = null, caseloadCap = null, ...rest } = input;
  const span = { validFrom: from, validTo: to };
  await act.desk.posts.add({
    ...rest,
    ...span,
    roomId,
    organisationId,
    grade,
    caseloadCap,
    id: postId,
    deputises: null,
  });
  await act.log({ home, post: by, personId: input.personId, postId, facts: { ...facts, from, ...(to ? { to } : {}) } });
  return { postId, appointmentId: null };
}

async function proposed({ desk, runtime, actor, at }: Act, home: Home, input: OpenPostInput): Promise<string> {
  const id = runtime.newId();
  const { personId, organisationId, role, profession, employment, from, to = null } = input;
  const what = { id, home, personId, organisationId: organisationId ?? '', role, profession, employment };
  await desk.posts.propose({ ...what, validFrom: from, validTo: to, proposedBy: actor.personId, at });
  return id;
}

/**
 * Ends a post, and with it whoever deputises it, from a day on (today at the earliest). POST_HAS_CASES while open cases
 * are with it: they are handed over first. LAST_ADMINISTRATOR: somebody must be left who can open posts.
 */
export function endPost(runtime: DeskRuntime, actor: Actor, input: { postId: PostId; on: Day }): Promise<void> {
  return administering('endPost', runtime, actor, async (act) => {
    const on = asDay(input.on, 'on');
    const ending = await act.desk.posts.post(input.postId);
    const post = postFor(act, ending?.home ?? null, 'postId');
    if (!ending) return;
    ensure(on >= dayOf(act.at), 'POST_IN_PAST', { field: 'on' });
    ensure(on >= ending.validFrom && (ending.validTo === null || on <= ending.validTo), 'POST_SPAN', { field: 'on' });
    ensure(ending.openCases === 0, 'POST_HAS_CASES', { field: 'postId', facts: { open: ending.openCases } });
    if (ending.role === 'ADMINISTRATOR') {
      const left = await act.desk.posts.administratorsBeside(ending.home, ending.id, on);
      ensure(left > 0, 'LAST_ADMINISTRATOR', { field: 'postId' });
    }
    await act.desk.posts.end(ending.id, on);
    await act.log({ home: ending.home, post, personId: ending.personId, postId: ending.id, facts: { on } });
  });
}
