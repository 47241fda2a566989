/** Four eyes: a post that administers or watches is proposed by one administrator and confirmed by another. */
import type { ActingPost } from '../../domain/kernel/actor.js';
import { addDays, type Day } from '../../domain/kernel/day.js';
import type { Home } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { CommandContext, Keyed } from '../pipeline/command.js';
import { notOneself, onDesk, postOf } from './administrator.js';
import type { Desk } from './ports/desk.js';
import type { Appointment } from './ports/posts.js';

/** For so many days an administrator whose post was ended still counts, so that nobody gets to be alone by ending the other. */
const REMEMBERED_DAYS = 30;

/** By these acts one administrator could sign in as the other. */
const KEYS_IN_HAND = ['invite', 'createAccount', 'resetPassword', 'prepareProviderLink'];

/** True in a bureau of one: no other administrator today, nor in the last thirty days. */
export async function standsAlone({ posts }: Desk, home: Home, { actor, today }: CommandContext): Promise<boolean> {
  return (await posts.otherAdministrators(home, actor.personId, addDays(today, -REMEMBERED_DAYS), today)) === 0;
}

type Answering = Keyed & { readonly appointmentId: string };

/** What both answers ask: the proposal is open and of the administrator's district. */
function proposalFor(proposal: Appointment | null, { actor }: CommandContext) {
  const post = postOf(actor, proposal?.home, 'appointmentId');
  return { proposal: proposal as Appointment, post };
}

/** The post begins today where its first day has passed. */
const spanOf = ({ validFrom, validTo }: Appointment, today: Day) => ({
  from: validFrom < today ? today : validFrom,
  to: validTo,
});

/**
 * FOUR_EYES for whoever proposed it, is meant by it, or signs in with an account to which the proposer had the keys in
 * the last thirty days. POST_SPAN when its last day has passed; POST_THERE.
 */
export const confirmAppointment = onDesk('confirmAppointment', {
  lock: (desk, { appointmentId }: Answering) => desk.posts.proposed(appointmentId),
  gate: (proposal, _input, context) => {
    const passed = proposalFor(proposal, context);
    notOneself('confirmAppointment', context, passed.proposal.personId);
    return passed;
  },
  read: async (desk, { proposal }, _input, context) => ({
    independent: await seesForItself(desk, proposal, context),
    held: await desk.posts.held({ ...proposal, roomId: null }, spanOf(proposal, context.today)),
  }),
  decide: ({ proposal, post }, { independent, held }, _input, { today, newId }) => {
    ensure(independent, 'FOUR_EYES', { field: 'appointmentId' });
    const { from: validFrom, to: validTo } = spanOf(proposal, today);
    ensure(validTo === null || validTo > validFrom, 'POST_SPAN', { field: 'appointmentId' });
    ensure(!held, 'POST_THERE', { field: 'appointmentId' });
    const { personId, organisationId, role, profession, employment } = proposal;
    const rest = { roomId: null, grade: null, caseloadCap: null, deputises: null, validFrom, validTo };
    const add = { id: newId(), personId, organisationId, role, profession, employment, ...rest };
    return answerOf(proposal, post, { add, made: { postId: add.id } });
  },
  write: async (desk, { add, proposal }, { actor, at }) => {
    await desk.posts.add(add);
    await desk.posts.answer(proposal.id, { by: actor.personId, at, postId: add.id });
  },
});

/** Whoever proposed it may take it back in the same way. */
export const declineAppointment = onDesk('declineAppointment', {
  lock: (desk, { appointmentId }: Answering) => desk.posts.proposed(appointmentId),
  gate: (proposal, _input, context) => proposalFor(proposal, context),
  decide: ({ proposal, post }) => answerOf(proposal, post, { made: {} }),
  write: (desk, { proposal }, { actor, at }) =>
    desk.posts.answer(proposal.id, { by: actor.personId, at, postId: null }),
});

function answerOf<Made extends { readonly made: { readonly postId?: string } }>(
  proposal: Appointment,
  post: ActingPost,
  what: Made,
) {
  const { id, role, home, personId } = proposal;
  const log = { home, post, personId, ...what.made, facts: { role, appointment: id } };
  return { subject: { kind: 'APPOINTMENT' as const, id }, proposal, log, ...what };
}

async function seesForItself(
  { posts, log }: Desk,
  { proposedBy }: Appointment,
  { actor, at }: CommandContext,
): Promise<boolean> {
  if (proposedBy === actor.personId) return false;
  const account = await posts.accountOf(actor.personId);
  const since = new Date(at.getTime() - REMEMBERED_DAYS * 86_400_000);
  return account !== null && !(await log.did(proposedBy, KEYS_IN_HAND, account, since));
}
