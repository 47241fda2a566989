/** Who plays: rooms that are fully staffed, with the posts that act in them. */
import type { UnitOfWork } from '../../../app/case/port.js';
import type { ActingPost, Actor, Role } from '../../../domain/kernel/actor.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { RoomId } from '../../../domain/kernel/ids.js';
import type { Post } from '../../../domain/network/post.js';
import type { RoomOnDay } from '../../../domain/network/room.js';

/** One person acting through one post. */
export interface Player {
  readonly actor: Actor;
  readonly postId: string;
}

export interface Troupe {
  readonly room: RoomOnDay;
  readonly head: Player;
  readonly mediators: readonly Player[];
}

const HEADS: readonly Role[] = ['ROOM_HEAD', 'GRID_LEAD', 'UNION_OFFICER', 'ENTERPRISE_SECRETARY'];

export function playerOf(post: Post): Player {
  const { id, role, roomId, organisationId, home, divisionCode } = post;
  const acting: ActingPost = { id, role, roomId, organisationId, home, divisionCode };
  return { actor: { personId: post.personId, posts: [acting] }, postId: id };
}

/** The rooms among these that have a head and a mediator and may accept. */
export async function troupesOf(unit: UnitOfWork, rooms: readonly RoomId[], day: Day): Promise<Troupe[]> {
  const troupes: Troupe[] = [];
  for (const room of await unit.network.rooms(rooms, day)) {
    const roster = await unit.network.roster(room.id, day);
    const head = roster.find((post) => HEADS.includes(post.role));
    const mediators = roster.filter((post) => post.role === 'MEDIATOR' && post.personId !== head?.personId);
    if (room.mayAccept && head && mediators.length > 0)
      troupes.push({ room, head: playerOf(head), mediators: mediators.map(playerOf) });
  }
  return troupes;
}
