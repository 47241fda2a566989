/** Registers a dispute: checks district, number and particulars of the parties, and refuses a dispute registered twice. */
import type { Command, CommandContext, Envelope } from '../../pipeline/command.js';
import { opening } from '../case-change.js';
import { hintsOf, type NewCase, newCase } from '../new-case.js';
import { factsOf } from '../room-lookup.js';
import type { UnitOfWork } from '../port.js';
import type { Action } from '../../../domain/case/actions.js';
import { postsFor } from '../../../domain/case/permit.js';
import { distinctPeople } from '../../../domain/case/people.js';
import { type CaseEffect, type CaseMade, effectOf, passGate, stepContextOf } from './on-case.js';
import { register as step } from '../../../domain/case/steps/register.js';
import type { StepContext } from '../../../domain/case/steps/context.js';
import type { DisputeFacts } from '../../../domain/case/state.js';
import type { ActingPost, Actor } from '../../../domain/kernel/actor.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { CaseId, DisputeId, RoomId } from '../../../domain/kernel/ids.js';
import type { Notice } from '../../../domain/kernel/notice.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import { enrol, type PartyInput } from '../parties.js';

export interface RegisterInput extends Envelope {
  /** The desk; left out, the room of the acting post. */
  readonly roomId?: RoomId | null;
  readonly applicationForm: 'WRITTEN' | 'ORAL';
  readonly dispute: DisputeFacts;
  readonly parties: readonly PartyInput[];
  readonly employer?: string | null;
  readonly facts: string;
  readonly claims: string;
  /** Day of the request; left out, today. */
  readonly on?: Day | null;
  readonly externalNumbers?: readonly string[] | null;
  /** One person is two parties of the same side, and that is meant. */
  readonly samePersonConfirmed?: boolean | null;
  /** An earlier case of the same dispute that was not accepted. */
  readonly sameDisputeAs?: CaseId | null;
}

interface Given extends NewCase {
  readonly disputeId: DisputeId;
}

/** C01. ROOM_UNKNOWN, PLACE_UNKNOWN, DISPUTE_TAKEN, EXTERNAL_NUMBER_TAKEN or _ELSEWHERE, the codes of the gate and the step's own. */
export const register: Command<RegisterInput, UnitOfWork, CaseMade, null, StepContext, Given, CaseEffect> = {
  operation: 'register',
  /** There is no case yet. */
  lock: async () => null,
  gate: (_none, input, context) => {
    const { actor } = context;
    const { post } = passGate('register', actor, null, input.postId ?? preferred('register', actor, input.roomId));
    return stepContextOf(context, post);
  },
  read: (unit, { post }, input, context) => givenBy(unit, post, input, context),
  decide: (context, { room, fresh, ...given }, input) => {
    const { applicationForm, dispute, facts, claims, employer } = input;
    const { parties, people } = enrol(input.parties, context);
    distinctPeople(parties, people, input.samePersonConfirmed ?? false);
    const on = input.on ?? context.today;
    const said = { applicationForm, dispute, facts, claims, on, ...(employer ? { employer } : {}) };
    const events = step({ ...given, ...said, parties, people }, factsOf(room), context);
    return effectOf([opening('register', fresh, events, context)]);
  },
  write: async (unit, { changes }, { actor, at }) => {
    const found = await Promise.all(changes.map(({ after }) => hintsOf(unit, actor, after, at)));
    await unit.cases.save(changes);
    return found.flat();
  },
  once: (_decision, notices: readonly Notice[]) => (notices.length > 0 ? { notices } : {}),
};

async function givenBy(
  unit: UnitOfWork,
  post: ActingPost,
  input: RegisterInput,
  context: CommandContext,
): Promise<Given> {
  const { sameDisputeAs = null, roomId, dispute, externalNumbers } = input;
  const asked = { placeCode: dispute.placeCode, roomId, externalNumbers };
  const disputeId = await disputeFor(unit, context.actor, sameDisputeAs, context.newId);
  return { ...(await newCase(unit, post, asked, context)), disputeId };
}

/** The post in the named room, or in any, when there is just one: nothing is asked that the desk already says. */
export function preferred(action: Action, actor: Actor, roomId: RoomId | null | undefined): string | null {
  const fitting = postsFor(action, actor);
  const there = fitting.filter((post) => (roomId ? post.roomId === roomId : post.roomId !== null));
  return there.length === 1 ? (there[0] as ActingPost).id : null;
}

async function disputeFor(
  unit: UnitOfWork,
  actor: Actor,
  earlier: CaseId | null,
  newId: () => string,
): Promise<DisputeId> {
  if (!earlier) return newId();
  const found = await unit.cases.disputeOf(actor, earlier);
  ensure(found, 'NOT_FOUND', { field: 'sameDisputeAs' });
  ensure(!found.taken, 'DISPUTE_TAKEN', { field: 'sameDisputeAs' });
  return found.disputeId;
}
