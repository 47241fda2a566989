/** The knowledge instant of a figure, read in the figure's own statement (ledger.md, Recorded time). */
import type { Known, ReadFrom } from '../../../app/book/port.js';
import type { Execute } from '../database/execute.js';
import { type Query, type Sql, sql } from '../database/sql.js';

/** The last recording, or the instant asked for when it is earlier; a later one is cut to the last and said. */
export function knownAt(asked: string | null | undefined): Sql {
  return sql`known as materialized (
    select least(last, ${asked ?? null}::timestamptz) as as_of,
           coalesce(${asked ?? null}::timestamptz < last, false) as earlier,
           coalesce(${asked ?? null}::timestamptz > last, false) as cut
    from book_head)`;
}

/** Columns of the instant, for `from known`; microseconds are kept, a Date would lose them. */
export const KNOWN_COLUMNS = sql`to_char(as_of at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "asOf", cut, earlier`;

export interface KnownRow {
  readonly asOf: string;
  readonly cut: boolean;
  readonly earlier: boolean;
}

export function knownOf({ asOf, cut, earlier }: KnownRow, now: ReadFrom): Known {
  return { asOf, cut, readFrom: earlier ? 'ENTRIES' : now };
}

/** Recorded up to the instant; written so that no index on the recorded time is taken for a filter that keeps nearly all. */
export function recordedBy(asked: string | null | undefined): Sql {
  return asked == null ? sql`true` : sql`(recorded_at <= (select as_of from known)) is true`;
}

/** The one row of a statement that is joined to the head of the book. */
export async function oneRow<Row>(execute: Execute, statement: Sql): Promise<Row> {
  const [row] = await execute<Row>(statement as Query<Row>);
  if (!row) throw new Error('the book has no head');
  return row;
}
