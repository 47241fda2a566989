/** The room of a case, as it was when the case came there. */
import type { Layer } from '../taxonomy/layer.js';
import type { RoomKind } from '../taxonomy/room-kind.js';
import type { DivisionCode, Home, RoomId } from '../kernel/ids.js';

/** A room as it was when the case came to it: the version has kind, layer and area for the figures. */
export interface RoomRef {
  readonly id: RoomId;
  readonly version: string;
  readonly organisationId: string;
  readonly home: Home;
  readonly kind: RoomKind;
  readonly layer: Layer;
  readonly divisionCode: DivisionCode;
}
