/** Four eyes: a post that administers or watches is proposed by one administrator and confirmed by another. */
import type { Actor } from '../../domain/kernel/actor.js';
import { addDays, dayOf } from '../../domain/kernel/day.js';
import type { Home, PostId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { DeskRuntime } from './ports/desk.js';
import type { Appointment } from './ports/posts.js';
import { type Act, administering, notOneself, postFor } from './administrator.js';

/** For so many days an administrator whose post was ended still counts, so that nobody gets to be alone by ending the other. */
const REMEMBERED_DAYS = 30;

/** By these acts one administrator could sign in as the other. */
const KEYS_IN_HAND = ['invite', 'createAccount', 'resetPassword', 'prepareProviderLink'];

/** True in a bureau of one: no other administrator today, nor in the last thirty days. */
export async function standsAlone({ desk, actor, at }: Act, home: Home): Promise<boolean> {
  const today = dayOf(at);
  return (await desk.posts.otherAdministrators(home, actor.personId, addDays(today, -REMEMBERED_DAYS), today)) === 0;
}

/** What both answers ask: the proposal is open and of the administrator's home. */
async function proposalFor(act: Act, id: string) {
  const proposal = await act.desk.posts.proposed(id);
  const post = postFor(act, proposal?.home ?? null, 'appointmentId');
  return { proposal: proposal as Appointment, post };
}

/**
 * FOUR_EYES for whoever proposed it, is meant by it, or signs in with an account to which the proposer had the keys in
 * the last thirty days. The post begins today where its first day has passed (POST_SPAN when its last one has).
 */
export function confirmAppointment(
  runtime: DeskRuntime,
  actor: Actor,
  input: { appointmentId: string },
): Promise<{ postId: PostId }> {
  return administering('confirmAppointment', runtime, actor, async (act) => {
    const { proposal, post } = await proposalFor(act, input.appointmentId);
    notOneself(act, proposal.personId);
    ensure(await seesForItself(act, proposal), 'FOUR_EYES', { field: 'appointmentId' });
    const postId = await stand(act, proposal);
    await act.desk.posts.answer(proposal.id, { by: actor.personId, at: act.at, postId });
    const facts = { role: proposal.role, appointment: proposal.id };
    await act.log({ home: proposal.home, post, personId: proposal.personId, postId, facts });
    return { postId };
  });
}

/** Whoever proposed it may take it back in the same way. */
export function declineAppointment(
  runtime: DeskRuntime,
  actor: Actor,
  input: { appointmentId: string },
): Promise<void> {
  return administering('declineAppointment', runtime, actor, async (act) => {
    const { proposal, post } = await proposalFor(act, input.appointmentId);
    await act.desk.posts.answer(proposal.id, { by: actor.personId, at: act.at, postId: null });
    const facts = { role: proposal.role, appointment: proposal.id };
    await act.log({ home: proposal.home, post, personId: proposal.personId, facts });
  });
}

async function seesForItself({ desk, actor, at }: Act, { proposedBy }: Appointment): Promise<boolean> {
  if (proposedBy === actor.personId) return false;
  const account = await desk.posts.accountOf(actor.personId);
  const since = new Date(at.getTime() - REMEMBERED_DAYS * 86_400_000);
  return account !== null && !(await desk.log.did(proposedBy, KEYS_IN_HAND, account, since));
}

async function stand({ desk, runtime, at }: Act, proposal: Appointment): Promise<PostId> {
  const { personId, organisationId, role, profession, employment, validTo } = proposal;
  const [, validFrom = ''] = [proposal.validFrom, dayOf(at)].sort();
  ensure(validTo === null || validTo > validFrom, 'POST_SPAN', { field: 'appointmentId' });
  const post = { personId, roomId: null, organisationId, role };
  ensure(!(await desk.posts.held(post, { from: validFrom, to: validTo })), 'POST_THERE', { field: 'appointmentId' });
  const id = runtime.newId();
  const rest = { profession, employment, grade: null, caseloadCap: null, deputises: null };
  await desk.posts.add({ ...post, ...rest, id, validFrom, validTo });
  return id;
}
