/** The lists of the work queue: which there are for somebody. */
import type { MeQuery } from '../made/documents.js';
import type { Filters, Paging } from './filters.js';

export const LISTS = ['mine', 'room', 'desk', 'incoming', 'all'] as const;
export const GROUPS = ['OVERDUE', 'TODAY', 'WEEK', 'COLD'] as const;
export type List = (typeof LISTS)[number];
export type Group = (typeof GROUPS)[number];

export interface QueueSearch extends Filters, Paging {
  readonly list?: List;
  readonly due?: Group;
}

const MEDIATING = ['MEDIATOR', 'EXPERT'];
type Me = MeQuery['me'];

interface Room {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

/** The rooms in which somebody has a post, each once. */
export function roomsOf({ posts }: Me): readonly Room[] {
  const rooms = posts.flatMap(({ roomId, placeName, placeNameEn }) =>
    roomId ? [{ id: roomId, name: placeName, nameEn: placeNameEn }] : [],
  );
  return rooms.filter(({ id }, n) => rooms.findIndex((other) => other.id === id) === n);
}

export const mediates = ({ posts }: Me): boolean => posts.some(({ role }) => MEDIATING.includes(role));

/** A mediator's own cases, a room's list for who sits in one, and what exists for everybody. */
export function listsOf(me: Me): readonly List[] {
  const inRoom = roomsOf(me).length > 0;
  return LISTS.filter((one) => (one === 'mine' ? mediates(me) : one === 'all' || inRoom));
}
