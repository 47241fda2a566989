/** The register of numbers a committee gave in a year, void ones included: for its heads and those who supervise it. */
import type { CaseReading } from '../views/reading-port.js';
import type { RoomId } from '../../../domain/kernel/ids.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import { keysetOf, type Page, type PageRequest } from '../../reading/page.js';
import { query } from '../../reading/query.js';
import type { NumberRow } from '../views/timeline.js';
import { ensureId } from '../../reading/ids.js';

export interface NumberList {
  /** One of the two: the committee, or a room that mediates in its name. */
  readonly organisationId?: string | null;
  readonly roomId?: RoomId | null;
  /** Year of acceptance. */
  readonly year: number;
  readonly page: PageRequest;
}

/** In the order of serials. Null for a committee that the viewer neither heads nor supervises. */
export const numbers = query(
  (
    reading: CaseReading,
    actor,
    { organisationId, roomId, year, page }: NumberList,
  ): Promise<Page<NumberRow> | null> => {
    ensure(organisationId || roomId, 'ROOM_MISSING', { field: 'roomId' });
    ensure(Number.isInteger(year) && year >= 1949 && year <= 2200, 'YEAR_OUT_OF_RANGE', { field: 'year' });
    const keyset = keysetOf(page, 2);
    ensure(keyset.after === null || /^\d{1,9}$/.test(keyset.after[0] ?? ''), 'CURSOR_MALFORMED', { field: 'after' });
    const asked = {
      organisationId: organisationId ? ensureId(organisationId, 'organisationId') : null,
      roomId: roomId ? ensureId(roomId, 'roomId') : null,
      year,
    };
    return reading.numbers(actor, asked, keyset);
  },
);
