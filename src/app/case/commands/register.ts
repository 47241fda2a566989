/** Registers a dispute: checks district, number and particulars of the parties, and refuses a dispute registered twice. */
import type { Command, CommandContext, Envelope } from '../../pipeline/command.js';
import { type FreshKey, opening } from '../case-change.js';
import { displayNumber, takeDisplaySerials } from '../numbering.js';
import { factsOf, roomOn } from '../room-lookup.js';
import type { UnitOfWork } from '../port.js';
import { similarNotices } from '../similar-cases.js';
import { distinctPeople } from '../../../domain/case/people.js';
import { type CaseEffect, type CaseMade, effectOf, passGate, stepContextOf } from './on-case.js';
import { register as step } from '../../../domain/case/steps/register.js';
import type { StepContext } from '../../../domain/case/steps/context.js';
import type { CaseState, DisputeFacts } from '../../../domain/case/state.js';
import type { ActingPost, Actor } from '../../../domain/kernel/actor.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { CaseId, DisputeId, Home, RoomId } from '../../../domain/kernel/ids.js';
import type { Notice } from '../../../domain/kernel/notice.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import type { RoomOnDay } from '../../../domain/network/room.js';
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

/** What a new case is given by others: its place, its identifiers and numbers, its key. */
interface Given {
  readonly room: RoomOnDay;
  readonly home: Home;
  readonly caseId: CaseId;
  readonly disputeId: DisputeId;
  readonly displayNo: string;
  readonly externalNumbers: readonly string[];
  readonly fresh: FreshKey;
}

/** C01. ROOM_UNKNOWN, PLACE_UNKNOWN, DISPUTE_TAKEN, EXTERNAL_NUMBER_TAKEN or _ELSEWHERE, the codes of the gate and the step's own. */
export const register: Command<RegisterInput, UnitOfWork, CaseMade, null, StepContext, Given, CaseEffect> = {
  operation: 'register',
  /** There is no case yet. */
  lock: async () => null,
  gate: (_none, input, context) => {
    const { actor } = context;
    const { post } = passGate('register', actor, null, input.postId ?? preferred(actor, input.roomId));
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
    const found = await Promise.all(
      changes.map(async ({ after }) => {
        const [likeness] = await Promise.all([unit.similar.find(actor, after), freeNumbers(unit, actor, after.state)]);
        unit.similar.keep(likeness.similar, after.state.home, at);
        return similarNotices(likeness);
      }),
    );
    await unit.cases.save(changes);
    return found.flat();
  },
  once: (_decision, notices: readonly Notice[]) => (notices.length > 0 ? { notices } : {}),
};

async function givenBy(
  unit: UnitOfWork,
  post: ActingPost,
  input: RegisterInput,
  { actor, today, newId }: CommandContext,
): Promise<Given> {
  const [room, placeStands] = await Promise.all([
    roomOn(unit.network, deskOf(input, post), today),
    unit.network.divisionStands(input.dispute.placeCode, today),
  ]);
  ensure(room.home === post.home || room.home.startsWith(post.home), 'ROOM_ELSEWHERE', { field: 'roomId' });
  ensure(placeStands, 'PLACE_UNKNOWN', { field: 'dispute.placeCode' });
  const home = homeOf(room.home, input.dispute.placeCode);
  const caseId = newId();
  const externalNumbers = (input.externalNumbers ?? []).map((number) => number.trim()).filter(Boolean);
  const disputeId = await disputeFor(unit, actor, input.sameDisputeAs ?? null, newId);
  const displayNo = displayNumber(home, today, await takeDisplaySerials(unit, home, today, 1));
  return { room, home, caseId, disputeId, displayNo, externalNumbers, fresh: await unit.cases.newKey(home, caseId) };
}

/** Home of a case taken at city level: the district of the dispute's place, else the city's own code (ledger.md). */
function homeOf(roomHome: Home, place: string): Home {
  const district = place.slice(0, 6);
  return roomHome.length < 6 && district.length === 6 && district.startsWith(roomHome) ? district : roomHome;
}

/** The post in the named room, when there is just one: nothing is asked that the desk already says. */
function preferred(actor: Actor, roomId: RoomId | null | undefined): string | null {
  const there = actor.posts.filter((post) => roomId && post.roomId === roomId);
  return there.length === 1 ? (there[0] as ActingPost).id : null;
}

function deskOf(input: RegisterInput, post: ActingPost): RoomId {
  const id = input.roomId ?? post.roomId;
  ensure(id, 'ROOM_MISSING', { field: 'roomId' });
  return id;
}

/**
 * Asked last, when nothing else is wrong, so that no try is free: a taken number is named to who sees its case
 * (EXTERNAL_NUMBER_TAKEN); others learn where to ask and nothing of the case (EXTERNAL_NUMBER_ELSEWHERE), which is logged.
 */
async function freeNumbers(unit: UnitOfWork, actor: Actor, { home, externalNumbers }: CaseState): Promise<void> {
  const holders = await unit.numbers.holdersOf(actor, home, externalNumbers);
  const seen = holders.filter((holder) => holder.seen).map(({ number }) => number);
  ensure(seen.length === 0, 'EXTERNAL_NUMBER_TAKEN', { field: 'externalNumbers', facts: { numbers: seen } });
  const rooms = [...new Set(holders.map(({ roomName }) => roomName))];
  ensure(rooms.length === 0, 'EXTERNAL_NUMBER_ELSEWHERE', { field: 'externalNumbers', facts: { rooms } });
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
