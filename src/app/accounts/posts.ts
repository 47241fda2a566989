/** Posts opened and ended by the administrator of the district; those that administer or watch need four eyes. */
import type { ActingPost, Role } from '../../domain/kernel/actor.js';
import { asDay, type Day } from '../../domain/kernel/day.js';
import type { PersonId, PostId, RoomId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { Employment, Grade, Profession } from '../../domain/taxonomy/role.js';
import type { CommandContext, Keyed } from '../pipeline/command.js';
import { type DeskEffect, notOneself, onDesk, personFor, postOf } from './administrator.js';
import { standsAlone } from './four-eyes.js';
import type { PersonOfHome } from './ports/desk.js';
import type { Appointment, NewPost } from './ports/posts.js';

export interface OpenPostInput extends Keyed {
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

/** Nobody is appointed to these. */
const NOBODYS: readonly Role[] = ['PARTY', 'SYSTEM'];
/** Posts with a power over people or files that no case needs: they sit at an organisation, and one alone gives them to nobody. */
const WATCHING: readonly Role[] = ['ADMINISTRATOR', 'JUSTICE_SUPERVISOR', 'AUDITOR'];

/** What opening a post writes: the post, or the proposal. */
interface Opening extends DeskEffect<Opened> {
  readonly add: NewPost | null;
  readonly propose: (Appointment & { readonly at: Date }) | null;
}

/**
 * OWN_ACCOUNT for oneself, POST_PLACE, PLACE_ELSEWHERE, POST_IN_PAST, POST_SPAN, POST_THERE, CAP_OUT_OF_RANGE. A watching
 * post is only proposed while the district has another administrator; a bureau of one opens it alone, and the log says so.
 */
export const openPost = onDesk('openPost', {
  check: ensureFits,
  lock: (desk, { personId }: OpenPostInput) => desk.accounts.person(personId),
  gate: (person, _input, context) => {
    const passed = personFor(person, context.actor);
    notOneself('openPost', context, passed.person.id);
    return passed;
  },
  read: async (desk, { person }, { roomId = null, organisationId = null, role, from, to = null }, context) => {
    const place = { roomId, organisationId };
    const placeHome = await desk.posts.placeHome(place, from);
    const held = placeHome !== null && desk.posts.held({ ...place, personId: person.id, role }, { from, to });
    const alone = WATCHING.includes(role) && standsAlone(desk, person.home, context);
    return { placeHome, held: await held, alone: await alone };
  },
  decide: ({ person, post }, { placeHome, held, alone }, input, context): Opening => {
    ensure(placeHome === person.home, 'PLACE_ELSEWHERE', { field: input.roomId ? 'roomId' : 'organisationId' });
    ensure(!held, 'POST_THERE', { field: 'role' });
    if (WATCHING.includes(input.role) && !alone) return proposing(person, post, input, context);
    return opening(person, post, input, alone, context);
  },
  write: async (desk, { add, propose }) => {
    if (add) await desk.posts.add(add);
    if (propose) await desk.posts.propose(propose);
  },
});

/** What the input alone shows to be wrong with the post. */
function ensureFits(input: OpenPostInput, { today }: CommandContext): void {
  const { roomId = null, organisationId = null, caseloadCap } = input;
  ensure((roomId === null) !== (organisationId === null), 'POST_PLACE', { field: 'roomId' });
  ensure(!NOBODYS.includes(input.role) && (!WATCHING.includes(input.role) || roomId === null), 'POST_PLACE', {
    field: 'role',
  });
  const [from, to] = [asDay(input.from, 'from'), input.to ? asDay(input.to, 'to') : null];
  ensure(from >= today, 'POST_IN_PAST', { field: 'from' });
  ensure(to === null || to > from, 'POST_SPAN', { field: 'to' });
  const sound = caseloadCap == null || (Number.isInteger(caseloadCap) && caseloadCap > 0 && caseloadCap < 10_000);
  ensure(sound, 'CAP_OUT_OF_RANGE', { field: 'caseloadCap' });
}

function opening(
  { id: personId, home }: PersonOfHome,
  post: ActingPost,
  input: OpenPostInput,
  alone: boolean,
  { newId }: CommandContext,
): Opening {
  const { role, profession, employment, from, to = null } = input;
  const { roomId = null, organisationId = null, grade = null, caseloadCap = null } = input;
  const [postId, place] = [newId(), { roomId, organisationId }];
  const holder = { personId, role, profession, employment, grade, caseloadCap, deputises: null };
  const facts = { role, ...(alone ? { alone } : {}), from, ...(to ? { to } : {}) };
  return {
    subject: { kind: 'POST', id: postId },
    made: { postId, appointmentId: null },
    add: { id: postId, ...place, ...holder, validFrom: from, validTo: to },
    propose: null,
    log: { home, post, personId, postId, facts },
  };
}

function proposing(
  { id: personId, home }: PersonOfHome,
  post: ActingPost,
  { organisationId, role, profession, employment, from, to = null }: OpenPostInput,
  { actor, at, newId }: CommandContext,
): Opening {
  const id = newId();
  const what = { id, home, personId, organisationId: organisationId ?? '', role, profession, employment };
  return {
    subject: { kind: 'APPOINTMENT', id },
    made: { postId: null, appointmentId: id },
    add: null,
    propose: { ...what, validFrom: from, validTo: to, proposedBy: actor.personId, at },
    log: { home, post, personId, facts: { role, appointment: id } },
  };
}

/**
 * Ends a post, and with it whoever deputises it, from a day on (today at the earliest). POST_HAS_CASES while open cases
 * are with it: they are handed over first. LAST_ADMINISTRATOR: somebody must be left who can open posts.
 */
export const endPost = onDesk('endPost', {
  repeated: 'HARMLESS',
  check: ({ on }: { readonly postId: PostId; readonly on: Day }, { today }) =>
    ensure(asDay(on, 'on') >= today, 'POST_IN_PAST', { field: 'on' }),
  lock: (desk, { postId }) => desk.posts.post(postId),
  gate: (ending, _input, { actor }) => {
    const post = postOf(actor, ending?.home, 'postId');
    ensure(ending, 'NOT_FOUND', { field: 'postId' });
    return { ending, post };
  },
  read: async (desk, { ending: { role, home, id } }, { on }) =>
    role === 'ADMINISTRATOR' ? desk.posts.administratorsBeside(home, id, on) : null,
  decide: ({ ending, post }, left, { on }) => {
    const { id, home, personId, validFrom, validTo, openCases } = ending;
    ensure(on >= validFrom && (validTo === null || on <= validTo), 'POST_SPAN', { field: 'on' });
    ensure(openCases === 0, 'POST_HAS_CASES', { field: 'postId', facts: { open: openCases } });
    ensure(left === null || left > 0, 'LAST_ADMINISTRATOR', { field: 'postId' });
    const log = { home, post, personId, postId: id, facts: { on } };
    return { subject: { kind: 'POST' as const, id }, made: {}, end: { id, on }, log };
  },
  write: (desk, { end: { id, on } }) => desk.posts.end(id, on),
});
