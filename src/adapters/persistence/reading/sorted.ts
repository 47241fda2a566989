/** Sort orders as expressions that an index holds whole, and pages that begin after a key. */
import type { Keyset } from '../../../app/reading/page.js';
import { raw, type Sql, sql } from '../database/sql.js';

/** A column to sort by, never null; ids break ties in the same direction, so that one comparison finds the next row. */
export interface Order {
  /** Null sorts by id alone. */
  readonly expression: string | null;
  readonly type: 'date' | 'bigint' | 'integer';
  readonly id: string;
  readonly down: boolean;
}

/** The columns a page's key is made of, as text. */
export function keyColumns({ expression, id }: Order): Sql {
  return raw(
    expression ? `(${expression})::text as "sortKey", ${id} as "sortId"` : `null as "sortKey", ${id} as "sortId"`,
  );
}

export function orderBy({ expression, id, down }: Order): Sql {
  const way = down ? 'desc' : 'asc';
  return raw(`order by ${expression ? `${expression} ${way}, ` : ''}${id} ${way}`);
}

/** ` and …` for a page that is not the first. */
export function afterKey({ expression, type, id, down }: Order, { after }: Keyset): Sql {
  if (!after) return raw('');
  const sign = raw(down ? '<' : '>');
  const last = sql`${after.at(-1)}::uuid`;
  if (!expression) return sql` and ${raw(id)} ${sign} ${last}`;
  return sql` and (${raw(expression)}, ${raw(id)}) ${sign} (${after[0]}::${raw(type)}, ${last})`;
}

export interface Keyed {
  readonly sortKey: string | null;
  readonly sortId: string;
}

export function keyOfRow({ sortKey, sortId }: Keyed): string[] {
  return sortKey === null ? [sortId] : [sortKey, sortId];
}

interface Counted {
  readonly listTotal: number | null;
}

/**
 * The page with the total of what it is a page of, in one statement; without a wish for the total just the page. The
 * outer join keeps the total beside a page without rows.
 */
export function withTotal(page: Sql, all: Sql, { total }: Keyset): Sql {
  if (!total) return page;
  return sql`select t.n as "listTotal", p.* from (select count(*)::int as n ${all}) t left join lateral (${page}) p on true`;
}

/** Rows and total apart again. */
export function apart<Row extends Keyed>(
  read: readonly (Row & Partial<Counted>)[],
): { rows: Row[]; total: number | null } {
  return { rows: read.filter((row) => row.sortId !== null), total: read[0]?.listTotal ?? null };
}
