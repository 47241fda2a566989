/** Rooms, mediators and places as the steps of a case want them, from the network on a day. */
import type { RoomFacts } from '../../domain/case/admission.js';
import type { AuthorityRef } from '../../domain/case/authority.js';
import type { Candidate } from '../../domain/case/steps/assign.js';
import type { Day } from '../../domain/kernel/day.js';
import type { CaseId, PostId, RoomId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { standsOn, type RoomOnDay } from '../../domain/network/room.js';
import type { UnitOfWork } from './port.js';
import type { Network } from '../network/port.js';

/** The room on the day (ROOM_UNKNOWN at `field`). */
export async function roomOn(network: Network, id: RoomId, day: Day, field = 'roomId'): Promise<RoomOnDay> {
  const room = await network.room(id, day);
  ensure(room, 'ROOM_UNKNOWN', { field });
  return room;
}

/** The court, commission or other authority of that organisation, as it is on the day (AUTHORITY_UNKNOWN at `field`). */
export async function authorityOn(
  network: Network,
  id: string,
  day: Day,
  field = 'authorityId',
): Promise<AuthorityRef> {
  const authority = await network.authority(id, day);
  ensure(authority, 'AUTHORITY_UNKNOWN', { field });
  return authority;
}

/** The room that holds the case, or to which it is offered (ROOM_UNKNOWN). */
export async function roomOfCase(
  { network }: UnitOfWork,
  id: CaseId,
  which: 'HOLDING' | 'OFFERED',
  day: Day,
): Promise<RoomOnDay> {
  const room = await network.roomOfCase(id, which, day);
  ensure(room, 'ROOM_UNKNOWN', { field: 'roomId' });
  return room;
}

/** The network's room in the words of the case. */
export function factsOf(room: RoomOnDay): RoomFacts {
  return { ...room, version: room.versionId };
}

/** The posts named, as far as they stand today, with their open cases. */
export async function candidatesFor(unit: UnitOfWork, posts: readonly PostId[], today: Day): Promise<Candidate[]> {
  const [known, open] = await Promise.all([unit.network.postsByIds(posts, today), unit.cases.caseload(posts)]);
  return known
    .filter((post) => standsOn(post, today))
    .map((post) => ({
      postId: post.id,
      personId: post.personId,
      roomId: post.roomId,
      role: post.role,
      openCases: open.get(post.id) ?? 0,
      cap: post.caseloadCap,
    }));
}
