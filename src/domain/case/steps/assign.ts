/** C05 and replacing: who mediates. */
import type { Role } from '../../kernel/actor.js';
import type { PersonId, PostId, RoomId } from '../../kernel/ids.js';
import { ensure } from '../../kernel/rule-broken.js';
import { unconflicted } from '../admission.js';
import type { CaseState, Mediator } from '../state.js';
import type { Events, StepContext } from './context.js';

/** A mediator's post as the network and the caseload describe it today. */
export interface Candidate {
  readonly postId: PostId;
  readonly personId: PersonId;
  readonly roomId: RoomId | null;
  readonly role: Role;
  readonly openCases: number;
  /** Null when the post has no cap. */
  readonly cap: number | null;
}

export interface AssignInput {
  readonly presider: PostId;
  readonly others: readonly PostId[];
  readonly chosenBy: 'ROOM' | 'PARTIES';
  /** Each mediator has declared that there is no conflict of interest with a party or the matter. */
  readonly recusalChecked: boolean;
  readonly overCapReason?: string;
}

/** At least one mediator of this room; one presider; recusal asked; caseload cap kept or overridden with a reason. */
export function assignMediators(
  state: CaseState,
  input: AssignInput,
  candidates: readonly Candidate[],
  context: StepContext,
): Events {
  const posts = [input.presider, ...input.others];
  const mediators = posts.map((postId, i) => {
    const chair = { presider: i === 0, field: i === 0 ? 'presider' : 'others' };
    return mediator(state, postId, candidates, input, chair);
  });
  ensure(new Set(mediators.map((m) => m.personId)).size === mediators.length, 'MEDIATOR_TWICE', { field: 'others' });
  unconflicted(mediators.map((m) => m.personId));
  const overCap = input.overCapReason?.trim();
  const texts: Record<string, string> = overCap ? { 'reason:overCap': overCap } : {};
  return [
    { type: 'MediatorsAssigned', day: context.today, data: { mediators, chosenBy: input.chosenBy }, secret: { texts } },
  ];
}

/** The role to be filled (presider or other), and the input field that names the new mediator. */
interface Chair {
  readonly presider: boolean;
  readonly field: string;
}

type Checks = Pick<AssignInput, 'recusalChecked' | 'overCapReason'>;

function mediator(
  state: CaseState,
  postId: PostId,
  candidates: readonly Candidate[],
  checks: Checks,
  chair: Chair,
): Mediator {
  const { field, presider } = chair;
  const facts = { post: postId };
  const candidate = candidates.find((c) => c.postId === postId);
  ensure(candidate, 'MEDIATOR_UNKNOWN', { field, facts });
  const mediates = candidate.role === 'MEDIATOR' || candidate.role === 'EXPERT';
  ensure(mediates && candidate.roomId === state.room.id, 'MEDIATOR_NOT_OF_ROOM', { field, facts });
  ensure(checks.recusalChecked, 'RECUSAL_UNCHECKED', { field: 'recusalChecked' });
  const full = candidate.cap !== null && candidate.openCases >= candidate.cap;
  ensure(!full || checks.overCapReason?.trim(), 'CASELOAD_FULL', {
    field: 'overCapReason',
    facts: { ...facts, open: candidate.openCases, cap: candidate.cap ?? 0 },
  });
  return { postId, personId: candidate.personId, presider };
}

export const REPLACEMENT_REASONS = ['RECUSAL', 'LEFT', 'PARTY_ASKED', 'CASELOAD', 'OTHER'] as const;

export interface ReplaceInput extends Checks {
  readonly out: PostId;
  readonly in: PostId;
  readonly reason: (typeof REPLACEMENT_REASONS)[number];
}

/** The new mediator takes the old one's role; a signature of the replaced mediator on a draft is void. */
export function replaceMediator(
  state: CaseState,
  input: ReplaceInput,
  candidates: readonly Candidate[],
  context: StepContext,
): Events {
  const leaving = state.mediators.find((m) => m.postId === input.out);
  ensure(leaving, 'MEDIATOR_NOT_ON_CASE', { field: 'out' });
  ensure(!state.mediators.some((m) => m.postId === input.in), 'MEDIATOR_TWICE', { field: 'in' });
  const incoming = mediator(state, input.in, candidates, input, { presider: leaving.presider, field: 'in' });
  const staying = state.mediators.filter((m) => m.postId !== input.out);
  ensure(!staying.some((m) => m.personId === incoming.personId), 'MEDIATOR_TWICE', { field: 'in' });
  unconflicted([incoming.personId]);
  return [
    { type: 'MediatorReplaced', day: context.today, data: { out: input.out, in: incoming, reason: input.reason } },
  ];
}
