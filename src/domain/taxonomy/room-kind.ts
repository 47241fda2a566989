/** The catalogue of rooms: what each kind is in law, where it stands and what it may do (domain.md §1.2). */
import type { RoomKindTerm } from './room-kind-term.js';
import { OTHER_ROOMS } from './rooms-beside.js';
import { PEOPLES_ROOMS } from './rooms-of-people.js';

export const ROOM_KINDS = [...PEOPLES_ROOMS, ...OTHER_ROOMS] as const;

export type RoomKind = (typeof ROOM_KINDS)[number]['code'];

const BY_CODE = new Map<RoomKind, RoomKindTerm>(ROOM_KINDS.map((kind) => [kind.code, kind]));

/** What the catalogue says of a kind. */
export function roomKind(code: RoomKind): RoomKindTerm {
  return BY_CODE.get(code) as RoomKindTerm;
}
