/** What a head asks before assigning: who of the room could mediate; and who may answer in a head's place. */
import { HEADS } from '../../domain/case/access.js';
import type { Actor } from '../../domain/kernel/actor.js';
import { dayOf } from '../../domain/kernel/day.js';
import type { RoomId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { ensurePermitted } from '../permission/operations.js';
import { ensureId } from '../reading/ids.js';
import type { Office } from './lists.js';
import type { AllowanceRow, MediatorCandidate } from './ports/lists.js';

const headed = (actor: Actor): RoomId[] => [
  ...new Set(actor.posts.filter(({ role }) => HEADS.includes(role)).flatMap(({ roomId }) => roomId ?? [])),
];

/** ROOM_AMBIGUOUS for the head of several rooms who names none; NOT_FOUND for a room that one does not head. */
function roomOfHead(actor: Actor, asked: RoomId | null | undefined): RoomId {
  const rooms = headed(actor);
  const [room] = asked ? rooms.filter((id) => id === ensureId(asked, 'roomId')) : rooms;
  ensure(room, 'NOT_FOUND', { field: 'roomId' });
  ensure(asked || rooms.length === 1, 'ROOM_AMBIGUOUS', { field: 'roomId', facts: { rooms } });
  return room;
}

/** Mediators of the own room by name, with open cases and cap, the least busy first. */
export function candidates(
  { desk, office }: Office,
  actor: Actor,
  { roomId }: { readonly roomId?: RoomId | null },
): Promise<MediatorCandidate[]> {
  ensurePermitted('candidates', actor);
  return office.candidates(roomOfHead(actor, roomId), dayOf(desk.now()));
}

/** Allowances that hold or will hold: of the administrator's homes, and of the rooms that one heads. */
export function clerkAllowances({ desk, office }: Office, actor: Actor): Promise<AllowanceRow[]> {
  ensurePermitted('clerkAllowances', actor);
  const homes = actor.posts.filter(({ role }) => role === 'ADMINISTRATOR').map(({ home }) => home);
  return office.allowances(homes, headed(actor), dayOf(desk.now()));
}
