/** What may be mediated in a dispute with an authority (行政诉讼法 60, 行政复议法 5): checked before a station takes it (domain.md §7.7). */
import { ensure } from '../kernel/rule-broken.js';
import type { RoomKind } from '../taxonomy/room-kind.js';

/** 行政赔偿 · 行政补偿 · 法律、法规规定的自由裁量权 · 行政复议中的案件. */
export const ADMINISTRATIVE_SCOPES = ['COMPENSATION', 'INDEMNITY', 'DISCRETION', 'RECONSIDERATION'] as const;
export type AdministrativeScope = (typeof ADMINISTRATIVE_SCOPES)[number];

/** A station names on which ground it may mediate (SCOPE_NOT_CHECKED); no other room has such a ground (SCOPE_UNFIT). */
export function checkedScope(
  room: RoomKind,
  scope: AdministrativeScope | null | undefined,
): { administrativeScope?: AdministrativeScope } {
  const station = room === 'ADMIN_DISPUTE_STATION';
  ensure(!station || scope, 'SCOPE_NOT_CHECKED', { field: 'administrativeScope' });
  ensure(station || !scope, 'SCOPE_UNFIT', { field: 'administrativeScope' });
  return scope ? { administrativeScope: scope } : {};
}
