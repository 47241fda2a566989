/** What the map asks beside the network and the book. */
import type { Actor } from '../../domain/kernel/actor.js';
import type { Day } from '../../domain/kernel/day.js';
import type { DivisionCode } from '../../domain/kernel/ids.js';

/** Rooms of one kind that stand in one division itself, not below it. */
export interface RoomsOfKind {
  readonly divisionCode: DivisionCode;
  readonly kind: string;
  readonly count: number;
}

export interface MapRooms {
  /** Of a division and all below it; with null of all. */
  roomsByKind(area: DivisionCode | null, day: Day): Promise<RoomsOfKind[]>;
}

/** Open cases that are overdue, of those that are in the viewer’s close sight, by the division of the room that holds them. */
export interface OverdueAt {
  readonly divisionCode: DivisionCode;
  readonly overdue: number;
}

export interface MapReading {
  overdueByPlace(actor: Actor, area: DivisionCode | null, today: Day): Promise<OverdueAt[]>;
}
