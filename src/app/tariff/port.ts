/** What tariffs ask of the store. */
import type { DivisionCode, Home, PersonId, RoomId } from '../../domain/kernel/ids.js';
import type { Day } from '../../domain/kernel/day.js';
import type { Tariff } from '../../domain/network/tariff.js';
import type { RoomKind } from '../../domain/taxonomy/room-kind.js';
import type { ChangeRuntime, ChangeUnit } from '../pipeline/port.js';

export interface ChargingRoom {
  readonly id: RoomId;
  readonly home: Home;
  readonly kind: RoomKind;
  readonly divisionCode: DivisionCode;
}

export interface NewTariff extends Tariff {
  readonly id: string;
  readonly room: ChargingRoom;
  readonly by: PersonId;
  readonly at: Date;
}

export interface TariffUnit extends ChangeUnit {
  readonly tariffs: {
    /** Null where no room of that id stands on the day. */
    room(id: RoomId, on: Day): Promise<ChargingRoom | null>;
    /** False where a tariff of the room begins on that day already. */
    add(tariff: NewTariff): Promise<boolean>;
  };
}

export type TariffRuntime = ChangeRuntime<TariffUnit>;

export interface TariffReading {
  /** Every tariff of the room, the latest first. */
  of(roomId: RoomId): Promise<Tariff[]>;
}
