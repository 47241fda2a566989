/** What a new case is given by others: its place, its identifiers and numbers, its key. */
import type { ActingPost, Actor } from '../../domain/kernel/actor.js';
import type { CaseState } from '../../domain/case/state.js';
import type { CaseId, DivisionCode, Home, RoomId } from '../../domain/kernel/ids.js';
import type { Notice } from '../../domain/kernel/notice.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { RoomOnDay } from '../../domain/network/room.js';
import type { CommandContext } from '../pipeline/command.js';
import type { FreshKey } from './case-change.js';
import { displayNumber, takeDisplaySerials } from './numbering.js';
import type { CaseFile, UnitOfWork } from './port.js';
import { roomOn } from './room-lookup.js';
import { similarNotices } from './similar-cases.js';

export interface NewCase {
  readonly room: RoomOnDay;
  readonly home: Home;
  readonly caseId: CaseId;
  readonly displayNo: string;
  readonly externalNumbers: readonly string[];
  readonly fresh: FreshKey;
}

interface Asked {
  /** The desk; left out, the room of the acting post. */
  readonly roomId?: RoomId | null;
  readonly placeCode: DivisionCode;
  readonly externalNumbers?: readonly string[] | null;
}

/** ROOM_MISSING, ROOM_UNKNOWN, ROOM_ELSEWHERE, PLACE_UNKNOWN. */
export async function newCase(
  unit: UnitOfWork,
  post: ActingPost,
  asked: Asked,
  { today, newId }: Pick<CommandContext, 'today' | 'newId'>,
): Promise<NewCase> {
  const [room, placeStands] = await Promise.all([
    roomOn(unit.network, deskOf(asked, post), today),
    unit.network.divisionStands(asked.placeCode, today),
  ]);
  ensure(room.home === post.home || room.home.startsWith(post.home), 'ROOM_ELSEWHERE', { field: 'roomId' });
  ensure(placeStands, 'PLACE_UNKNOWN', { field: 'dispute.placeCode' });
  const home = homeOf(room.home, asked.placeCode);
  const caseId = newId();
  const externalNumbers = (asked.externalNumbers ?? []).map((number) => number.trim()).filter(Boolean);
  const displayNo = displayNumber(home, today, await takeDisplaySerials(unit, home, today, 1));
  return { room, home, caseId, externalNumbers, displayNo, fresh: await unit.cases.newKey(home, caseId) };
}

/** Home of a case taken at city level: the district of the dispute's place, else the city's own code (ledger.md). */
function homeOf(roomHome: Home, place: string): Home {
  const district = place.slice(0, 6);
  return roomHome.length < 6 && district.length === 6 && district.startsWith(roomHome) ? district : roomHome;
}

function deskOf({ roomId }: Asked, post: ActingPost): RoomId {
  const id = roomId ?? post.roomId;
  ensure(id, 'ROOM_MISSING', { field: 'roomId' });
  return id;
}

/** What is told of a new case: cases like it, which are kept for both sides, and who comes often. Its outside numbers are free. */
export async function hintsOf(
  unit: UnitOfWork,
  actor: Actor,
  file: CaseFile,
  at: Date,
  known: readonly CaseId[] = [],
): Promise<Notice[]> {
  const [{ similar, times }] = await Promise.all([
    unit.similar.find(actor, file),
    freeNumbers(unit, actor, file.state),
  ]);
  const others = similar.filter(({ similarId }) => !known.includes(similarId));
  unit.similar.keep(others, file.state.home, at);
  return similarNotices({ similar: others, times });
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
