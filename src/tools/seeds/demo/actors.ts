/** Who acts in the demonstration: the rooms with a head and mediators, and the posts of these people. */
import { HEADS } from '../../../domain/case/access.js';
import type { UnitOfWork } from '../../../app/case/port.js';
import type { ActingPost, Actor } from '../../../domain/kernel/actor.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { RoomId } from '../../../domain/kernel/ids.js';
import type { Post } from '../../../domain/network/post.js';
import type { RoomOnDay } from '../../../domain/network/room.js';

/** One person acting through one post. */
export interface PostActor {
  readonly actor: Actor;
  readonly postId: string;
}

export interface RoomStaff {
  readonly room: RoomOnDay;
  readonly head: PostActor;
  readonly mediators: readonly PostActor[];
}

/** A court with its judge, or a commission with its clerk. */
export interface CourtActor {
  readonly id: string;
  readonly home: string;
  readonly judge: PostActor;
}

export function postActorOf(post: Post): PostActor {
  const { id, role, roomId, organisationId, home, divisionCode } = post;
  const acting: ActingPost = { id, role, roomId, organisationId, home, divisionCode };
  return { actor: { personId: post.personId, posts: [acting] }, postId: id };
}

/** The rooms among these that have a head and a mediator and may accept. */
export async function staffOfRooms(
  network: UnitOfWork['network'],
  rooms: readonly RoomId[],
  day: Day,
): Promise<RoomStaff[]> {
  const staffs: RoomStaff[] = [];
  for (const room of await network.rooms(rooms, day)) {
    const posts = await network.postsOfRoom(room.id, day);
    const head = posts.find((post) => HEADS.includes(post.role));
    const mediators = posts.filter((post) => post.role === 'MEDIATOR' && post.personId !== head?.personId);
    if (room.mayAccept && head && mediators.length > 0)
      staffs.push({ room, head: postActorOf(head), mediators: mediators.map(postActorOf) });
  }
  return staffs;
}
