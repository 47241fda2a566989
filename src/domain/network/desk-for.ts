/** Which desk takes an application that nobody brought there: the nearest one to the place that is kept and admits the matter. */
import { admissible } from '../case/admission.js';
import { admissionRulesOn } from '../case/admission-rules.js';
import type { Day } from '../kernel/day.js';
import type { DivisionCode } from '../kernel/ids.js';
import { RuleBroken } from '../kernel/rule-broken.js';
import type { DisputeType } from '../taxonomy/dispute-type.js';
import type { RoomKind } from '../taxonomy/room-kind.js';
import type { RoomOnDay } from './room.js';

/** At one place in this order; rooms of courts, police, unions and enterprises are reached by their own ways. */
const DESKS: readonly RoomKind[] = [
  'GRID_ROOM',
  'VILLAGE_COMMITTEE',
  'TOWN_COMMITTEE',
  'DISTRICT_COMMITTEE',
  'DISPUTE_CENTRE',
];

/**
 * From the grid up to the district (domain.md §6): a committee that admits the type, and above all of them the dispute
 * centre, which routes on whatever comes. Null where the place has none.
 */
export function deskFor(
  rooms: readonly RoomOnDay[],
  { placeCode, type, day }: { readonly placeCode: DivisionCode; readonly type: DisputeType; readonly day: Day },
): RoomOnDay | null {
  const fitting = rooms.filter((room) => room.active && DESKS.includes(room.kind) && takes(room, type, day));
  const near = fitting.filter(({ divisionCode }) => placeCode.startsWith(divisionCode));
  const [nearest] = near.sort(
    (a, b) => b.divisionCode.length - a.divisionCode.length || DESKS.indexOf(a.kind) - DESKS.indexOf(b.kind),
  );
  return nearest ?? null;
}

function takes(room: RoomOnDay, type: DisputeType, day: Day): boolean {
  if (room.kind === 'DISPUTE_CENTRE') return true;
  try {
    admissible({ ...room, version: room.versionId }, type, admissionRulesOn(day));
    return true;
  } catch (error) {
    if (error instanceof RuleBroken) return false;
    throw error;
  }
}
