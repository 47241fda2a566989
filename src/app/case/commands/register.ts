/** A dispute enters the house: home, number, parties' particulars checked, twins refused. */
import { contextOf, opening, type Command, type Envelope } from '../../pipeline/command.js';
import { displayNumber, takeDisplaySerials } from '../numbering.js';
import { factsOf, roomOn } from '../room-lookup.js';
import type { UnitOfWork } from '../port.js';
import { distinctPeople } from '../../../domain/case/people.js';
import { register as step } from '../../../domain/case/steps/register.js';
import { actingPost } from '../../../domain/case/permit.js';
import type { DisputeFacts } from '../../../domain/case/state.js';
import type { ActingPost, Actor } from '../../../domain/kernel/actor.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { CaseId, DisputeId, Home, RoomId } from '../../../domain/kernel/ids.js';
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

/** C01. NOT_PERMITTED, ROOM_UNKNOWN, PLACE_UNKNOWN, DISPUTE_TAKEN, EXTERNAL_NUMBER_TAKEN and the step's own codes. */
export const register: Command<RegisterInput> = {
  action: 'register',
  begin: (unit, runtime, actor, input) => async (fulfil) => {
    const post = actingPost('register', actor, null, input.postId ?? preferred(actor, input.roomId));
    const context = contextOf(runtime, actor, post);
    const [room, placeStands] = await Promise.all([
      roomOn(unit.network, deskOf(input, post), context.today),
      unit.network.divisionStands(input.dispute.placeCode, context.today),
    ]);
    ensure(room.home === post.home || room.home.startsWith(post.home), 'ROOM_ELSEWHERE', { field: 'roomId' });
    ensure(placeStands, 'PLACE_UNKNOWN', { field: 'dispute.placeCode' });
    const home = homeOf(room.home, input.dispute.placeCode);
    const caseId = context.newId();
    const externalNumbers = await freeNumbers(unit, home, input.externalNumbers ?? []);
    const disputeId = await disputeFor(unit, actor, input.sameDisputeAs ?? null, context.newId);
    const { parties, people } = enrol(input.parties, context);
    distinctPeople(parties, people, input.samePersonConfirmed ?? false);
    const on = input.on ?? context.today;
    const displayNo = displayNumber(home, context.today, await takeDisplaySerials(unit, home, context.today, 1));
    const { applicationForm, dispute, facts, claims } = input;
    const events = step(
      {
        home,
        caseId,
        disputeId,
        displayNo,
        externalNumbers,
        applicationForm,
        dispute,
        parties,
        people,
        facts,
        claims,
        on,
        ...(input.employer ? { employer: input.employer } : {}),
      },
      factsOf(room),
      context,
    );
    const fresh = await unit.cases.newKey(home, caseId);
    const saved = unit.cases.save([opening('register', fresh, events, context)]);
    const [fulfilled] = await Promise.all([fulfil(home, caseId), saved]);
    return fulfilled;
  },
};

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

async function freeNumbers(unit: UnitOfWork, home: Home, given: readonly string[]): Promise<string[]> {
  const numbers = given.map((n) => n.trim()).filter(Boolean);
  const taken = await unit.numbers.takenExternally(home, numbers);
  ensure(taken.length === 0, 'EXTERNAL_NUMBER_TAKEN', { field: 'externalNumbers', facts: { numbers: taken } });
  return numbers;
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
