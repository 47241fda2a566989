/** A judge records a service at a grid. */
import type { ActingPost } from '../../domain/kernel/actor.js';
import type { RoomId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { type Service, servesThere, soundService } from '../../domain/network/service.js';
import type { Command, Effect, Keyed } from '../pipeline/command.js';
import type { NewService, ServedRoom, ServiceUnit } from './port.js';

export interface RecordService extends Keyed, Service {
  /** The grid or committee that was served. */
  readonly roomId: RoomId;
}

type Made = { readonly serviceId: string };
type Recorded = Effect<Made> & { readonly service: NewService };
type Passed = { readonly room: ServedRoom; readonly post: ActingPost };

/** By a judge of the district of the room (NOT_FOUND for another). DAY_IN_FUTURE, SERVICE_COUNT, SERVICE_PLACE. */
export const recordService: Command<RecordService, ServiceUnit, Made, ServedRoom | null, Passed, unknown, Recorded> = {
  operation: 'recordService',
  check: (input, { today }) => soundService(input, today),
  lock: ({ services }, { roomId, on }) => services.served(roomId, on),
  gate: (room, _input, { actor }) => {
    const post = actor.posts.find(({ role, home }) => role === 'JUDGE' && home === room?.home);
    ensure(room && post, 'NOT_FOUND', { field: 'roomId' });
    servesThere(room.layer);
    return { room, post };
  },
  decide: ({ room, post }, _facts, { kind, on, helped, cases }, { newId, actor, at }) => {
    const id = newId();
    const service = { id, kind, on, helped, cases, room, personId: actor.personId, postId: post.id, at };
    return { subject: { kind: 'SERVICE', id }, made: { serviceId: id }, service };
  },
  write: ({ services }, { service }) => services.add(service),
};
