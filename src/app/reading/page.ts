/** Pages of a list: by key, not by number, so that what comes in meanwhile moves nothing. */
import { ensure } from '../../domain/kernel/rule-broken.js';

/** Rows of a page when the client does not say how many. */
export const USUAL_PAGE = 20;
/** The most rows of a page. */
export const LARGEST_PAGE = 100;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Which page: how many rows, after which key, and whether the total is asked for (it costs a count). */
export interface Keyset {
  readonly size: number;
  /** The sort key of the last row before the page, its id last; null for the first page. */
  readonly after: readonly string[] | null;
  readonly total: boolean;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Cursor of the last row when there are more. */
  readonly next: string | null;
  readonly total: number | null;
}

export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly total?: boolean | null;
}

/** Checks what a client asks: PAGE_SIZE_OUT_OF_RANGE (1 to 100, 20 when unasked), CURSOR_MALFORMED. */
export function keysetOf(request: PageRequest, keyLength: number): Keyset {
  const size = request.first ?? USUAL_PAGE;
  const inRange = Number.isInteger(size) && size >= 1 && size <= LARGEST_PAGE;
  ensure(inRange, 'PAGE_SIZE_OUT_OF_RANGE', { field: 'first', facts: { least: 1, most: LARGEST_PAGE } });
  const after = request.after ? keyOf(request.after, keyLength) : null;
  return { size, after, total: request.total ?? false };
}

/** A key as clients see it: URL-safe, and nothing to reckon with. */
export function cursorOf(key: readonly string[]): string {
  return key.map(encodeURIComponent).join(',');
}

function keyOf(cursor: string, length: number): readonly string[] {
  const key = cursor.split(',').map(decoded);
  ensure(key.length === length && UUID.test(key.at(-1) ?? ''), 'CURSOR_MALFORMED', { field: 'after' });
  return key;
}

/** What was never encoded by us is taken as it stands: the key then finds no row or some row, but harms nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A page out of `size + 1` rows read: the one too many only says that there are more. */
export function pageOf<Row>(
  read: readonly Row[],
  size: number,
  keyOfRow: (row: Row) => readonly string[],
  total: number | null,
): Page<Row> {
  const rows = read.slice(0, size);
  const last = rows.at(-1);
  return { rows, next: last && read.length > size ? cursorOf(keyOfRow(last)) : null, total };
}
