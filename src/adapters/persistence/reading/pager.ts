/** The one way to read a page of a list: sorted by expressions that an index holds whole, from after a key on. */
import { type Keyset, type Page, pageOf } from '../../../app/reading/page.js';
import { joined, type Query, raw, type Sql, sql } from '../database/sql.js';

/** A column to sort by, never null. */
export interface SortColumn {
  readonly expression: string;
  readonly type: 'text' | 'date' | 'bigint' | 'integer' | 'uuid';
}

/** A column of Chinese names in the order of a dictionary: by pinyin. Ties are broken by the name itself. */
export const byPinyin = (column: string): SortColumn => ({ expression: `${column} ${PINYIN}`, type: 'text' });

/** PostgreSQL's own collation of the Chinese, from ICU. */
export const PINYIN = 'collate "zh-x-icu"';

/** All columns in one direction and an id last, which breaks ties, so that one comparison finds the next row. */
export interface Order {
  readonly by: readonly SortColumn[];
  readonly down: boolean;
}

/** The key of a row as text, one column for each of the order's. */
export interface Keyed {
  readonly key0: string | null;
  readonly key1?: string;
  readonly key2?: string;
}

export function keyColumns({ by }: Order): Sql {
  return raw(by.map(({ expression }, at) => `(${expression})::text as key${at}`).join(', '));
}

export function orderBy({ by, down }: Order): Sql {
  return raw(`order by ${by.map(({ expression }) => `${expression} ${down ? 'desc' : 'asc'}`).join(', ')}`);
}

/** ` and …` for a page that is not the first. */
export function afterKey({ by, down }: Order, { after }: { readonly after: readonly (string | Sql)[] | null }): Sql {
  if (!after) return raw('');
  const columns = by.map(({ expression }) => raw(expression));
  const key = by.map(({ type }, at) => sql`${after[at]}::${raw(type)}`);
  return sql` and (${joined(columns, ', ')}) ${raw(down ? '<' : '>')} (${joined(key, ', ')})`;
}

export function keyOfRow({ key0, key1, key2 }: Keyed): string[] {
  return [key0, key1, key2].filter((part) => typeof part === 'string');
}

interface Listing {
  readonly columns: Sql;
  /** `from … where …`, to which the key is added. */
  readonly from: Sql;
  /** What the total counts, where it needs less than the page. */
  readonly counted?: Sql;
  readonly order: Order;
}

type Run<Row> = (statement: Query<Row>) => Promise<Row[]>;

/** One statement for the page, with the total where it is asked for; rows still have their key. */
export async function readKeyed<Row>(
  run: Run<Row & Keyed>,
  listing: Listing,
  keyset: Keyset,
): Promise<Page<Row & Keyed>> {
  const { columns, from, counted = from, order } = listing;
  const page = sql`select ${columns}, ${keyColumns(order)} ${from}${afterKey(order, keyset)}
    ${orderBy(order)} limit ${keyset.size + 1}`;
  const read = (await run(withTotal(page, counted, keyset))) as (Row & Keyed & { listTotal?: number })[];
  const total = keyset.total ? (read[0]?.listTotal ?? 0) : null;
  const found = read.filter(({ key0 }) => key0 !== null);
  return pageOf(found, keyset.size, keyOfRow, total);
}

/** The same, the rows as they were asked for. */
export async function readPage<Row>(run: Run<Row & Keyed>, listing: Listing, keyset: Keyset): Promise<Page<Row>> {
  const { rows, ...rest } = await readKeyed<Row & { readonly listTotal?: number }>(run, listing, keyset);
  return { ...rest, rows: rows.map(({ key0: _0, key1: _1, key2: _2, listTotal: _, ...row }) => row as unknown as Row) };
}

/** The outer join keeps the total beside a page without rows. */
function withTotal<Row>(page: Sql, counted: Sql, { total }: Keyset): Query<Row> {
  if (!total) return page as Query<Row>;
  return sql`select t.n as "listTotal", p.*
    from (select count(*)::int as n ${counted}) t left join lateral (${page}) p on true`;
}
