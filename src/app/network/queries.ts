/** The network as the API shows it: open to everybody who is signed in, for it holds no case and no party. */
import { type Day, dayOf } from '../../domain/kernel/day.js';
import type { DivisionCode, RoomId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { keysetOf, type Page, type PageRequest } from '../reading/page.js';
import type { DivisionRow, NetworkReading, OrganisationFilter, OrganisationRow, RoomFilter, RoomRow } from './port.js';

const ORDER_LENGTH = 3;

/** A list's filter as a client gives it: an area must be a division code (DIVISION_MALFORMED), a search must search. */
function checked<Filter extends OrganisationFilter>(filter: Filter): Filter {
  ensure(!filter.area || /^\d{2,20}$/.test(filter.area), 'DIVISION_MALFORMED', { field: 'area' });
  return { ...filter, search: filter.search?.trim() || null };
}

/** Organisations in the order of the divisions. */
export function listOrganisations(
  reading: NetworkReading,
  filter: OrganisationFilter,
  page: PageRequest,
): Promise<Page<OrganisationRow>> {
  return reading.organisations(checked(filter), keysetOf(page, ORDER_LENGTH));
}

/** Rooms that stand today, in the order of the divisions. */
export function listRooms(
  reading: NetworkReading,
  filter: Omit<RoomFilter, 'day'> & { readonly day?: Day | null },
  page: PageRequest,
  now: Date,
): Promise<Page<RoomRow>> {
  return reading.rooms({ ...checked(filter), day: filter.day ?? dayOf(now) }, keysetOf(page, ORDER_LENGTH));
}

/** A room with its whole past, newest version first; null for an unknown id. */
export async function findRoom(
  reading: NetworkReading,
  id: RoomId,
): Promise<{ room: RoomRow; versions: RoomRow[] } | null> {
  const versions = (await reading.roomVersions([id])).reverse();
  const [room] = versions;
  return room ? { room, versions } : null;
}

/** A division by its code, or null. */
export function findDivision(reading: NetworkReading, code: DivisionCode): Promise<DivisionRow | null> {
  return reading.division(code);
}
