/** What the log of services asks of the store. */
import type { Actor } from '../../domain/kernel/actor.js';
import type { Day } from '../../domain/kernel/day.js';
import type { DivisionCode, Home, PersonId, PostId, RoomId } from '../../domain/kernel/ids.js';
import type { Service, ServiceKind } from '../../domain/network/service.js';
import type { Layer } from '../../domain/taxonomy/layer.js';
import type { ChangeRuntime, ChangeUnit } from '../pipeline/port.js';

/** Where a service was given, as the room stands on that day. */
export interface ServedRoom {
  readonly id: RoomId;
  readonly version: string;
  readonly home: Home;
  readonly layer: Layer;
  readonly divisionCode: DivisionCode;
}

export interface NewService extends Service {
  readonly id: string;
  readonly room: ServedRoom;
  readonly personId: PersonId;
  readonly postId: PostId;
  readonly at: Date;
}

export interface ServiceUnit extends ChangeUnit {
  readonly services: {
    /** Null where no room of that id stands on the day. */
    served(id: RoomId, on: Day): Promise<ServedRoom | null>;
    add(service: NewService): Promise<void>;
  };
}

export type ServiceRuntime = ChangeRuntime<ServiceUnit>;

/** A line of the log: no name but the judge’s own. */
export interface ServiceRow extends Service {
  readonly id: string;
  readonly roomId: RoomId;
  readonly roomName: string;
  readonly personId: PersonId;
  readonly personName: string;
}

/** Of one month and kind. */
export interface ServiceCount {
  /** As 2026-03. */
  readonly month: string;
  readonly kind: ServiceKind;
  readonly services: number;
  readonly helped: number;
  readonly cases: number;
  readonly judges: number;
}

export interface ServiceSpan {
  readonly from: Day;
  readonly to: Day;
  readonly roomId: RoomId | null;
}

/** The viewer’s own services, those at the own rooms, and those of the areas they watch. */
export interface ServiceReading {
  list(actor: Actor, span: ServiceSpan): Promise<ServiceRow[]>;
  counts(actor: Actor, span: ServiceSpan): Promise<ServiceCount[]>;
}
