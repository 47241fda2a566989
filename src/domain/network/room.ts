/** Rooms over time: which version of a room was valid on a day, and whether the room was open then. */
import type { Day } from '../kernel/day.js';
import type { DivisionCode, Home, RoomId } from '../kernel/ids.js';
import type { DisputeType } from '../taxonomy/dispute-type.js';
import type { Layer, LedgerClass } from '../taxonomy/layer.js';
import type { RoomKind } from '../taxonomy/room-kind.js';

/** PEOPLE numbers read 人调字, LABOUR numbers 劳调字; NONE: the body gives no numbers of its own (domain.md §3). */
export type SeriesKind = 'PEOPLE' | 'LABOUR' | 'NONE';

/** A room as it is from `validFrom` until the day before `validTo`. Entries of the book name the version. */
export interface RoomVersion {
  readonly id: RoomId;
  readonly versionId: string;
  readonly organisationId: string;
  readonly home: Home;
  readonly name: string;
  readonly kind: RoomKind;
  readonly layer: Layer;
  readonly ledgerClass: LedgerClass;
  readonly divisionCode: DivisionCode;
  /** The committee in whose name it mediates (domain.md §1.2), itself excepted. */
  readonly committeeRoomId: RoomId | null;
  /** Dispute types it takes; none named: all. */
  readonly accepts: readonly DisputeType[];
  readonly mayAccept: boolean;
  readonly numberWord: string;
  readonly seriesKind: SeriesKind;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** The version valid on the day; before the first and after the last version the nearest one, and the room is not active. */
export interface RoomOnDay extends RoomVersion {
  readonly active: boolean;
}

/** True from the first day on, to the day before the last. */
export function standsOn(span: { readonly validFrom: Day; readonly validTo: Day | null }, day: Day): boolean {
  return span.validFrom <= day && (span.validTo === null || day < span.validTo);
}

/** The room on a day, out of its versions; null only for no versions at all. */
export function roomOn(versions: readonly RoomVersion[], day: Day): RoomOnDay | null {
  const inOrder = [...versions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const version = inOrder.findLast(({ validFrom }) => validFrom <= day) ?? inOrder[0];
  return version ? { ...version, active: standsOn(version, day) } : null;
}
