/** The head of a commercial body, or the bureau, enters the tariff that the body published (商事调解条例 16). */
import type { ActingPost } from '../../domain/kernel/actor.js';
import type { RoomId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { mayCharge, soundTariff, type Tariff } from '../../domain/network/tariff.js';
import type { Command, Effect, Keyed } from '../pipeline/command.js';
import type { ChargingRoom, NewTariff, TariffUnit } from './port.js';

export interface PublishTariff extends Keyed, Tariff {
  readonly roomId: RoomId;
}

const entersFor = (room: ChargingRoom) => (post: ActingPost) =>
  post.role === 'ROOM_HEAD' ? post.roomId === room.id : watches(post, room);

const watches = ({ role, divisionCode }: ActingPost, room: ChargingRoom): boolean =>
  role === 'JUSTICE_SUPERVISOR' && room.divisionCode.startsWith(divisionCode);

type Made = { readonly tariffId: string };
type Published = Effect<Made> & { readonly tariff: NewTariff };

/** NOT_FOUND for a room of others; TARIFF_NOT_LAWFUL, TARIFF_BACKWARDS, TARIFF_STEPS, TEXT_MISSING; TARIFF_THERE for a day that has one. */
export const publishTariff: Command<
  PublishTariff,
  TariffUnit,
  Made,
  ChargingRoom | null,
  ChargingRoom,
  unknown,
  Published
> = {
  operation: 'publishTariff',
  check: (input, { today }) => soundTariff(input, today),
  lock: ({ tariffs }, { roomId }, { today }) => tariffs.room(roomId, today),
  gate: (room, _input, { actor }) => {
    ensure(room && actor.posts.some(entersFor(room)), 'NOT_FOUND', { field: 'roomId' });
    mayCharge(room.kind);
    return room;
  },
  decide: (room, _facts, { from, published, base, steps }, { newId, actor, at }) => {
    const id = newId();
    const tariff = { id, from, published: published.trim(), base, steps, room, by: actor.personId, at };
    return { subject: { kind: 'TARIFF', id }, made: { tariffId: id }, tariff };
  },
  write: async ({ tariffs }, { tariff }) =>
    ensure(await tariffs.add(tariff), 'TARIFF_THERE', { field: 'from', facts: { day: tariff.from } }),
};
