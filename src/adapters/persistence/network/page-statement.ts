/** One statement for one page of a list: what is found, from the key on, and the total where it is asked for. */
import { type Keyset, type Page, pageOf } from '../../../app/reading/page.js';
import type { Execute } from '../database/execute.js';

/** What to list: a select with its values, and the columns it is sorted by, the id last. */
interface Listing<Row> {
  readonly select: string;
  readonly values: readonly unknown[];
  readonly key: readonly (keyof Row & string)[];
}

function keyColumns(key: readonly string[]): string {
  return key.map((column) => `"${column}"`).join(', ');
}

/** The row after a key is compared column by column; only the last one is a uuid. */
function afterKey(key: readonly string[], first: number): string {
  const bound = key.map((_, at) => `$${first + at}${at === key.length - 1 ? '::uuid' : '::text'}`);
  return `where (${keyColumns(key)}) > (${bound.join(', ')})`;
}

/** The outer join keeps the total on a page without rows. */
export async function readPage<Row extends object>(
  execute: Execute,
  listing: Listing<Row>,
  page: Keyset,
): Promise<Page<Row>> {
  const { select, values, key } = listing;
  const read = await execute<Row & { listTotal: number | null }>(
    `with found as (${select})
     select part.*, ${page.total ? '(select count(*)::int from found)' : 'null::int'} as "listTotal"
     from (select 1) as always left join lateral (
       select * from found ${page.after ? afterKey(key, values.length + 1) : ''}
       order by ${keyColumns(key)} limit ${page.size + 1}) part on true
     order by ${keyColumns(key)}`,
    [...values, ...(page.after ?? [])],
  );
  const total = read[0]?.listTotal ?? null;
  const rows = read
    .filter((row) => row[key.at(-1) as keyof Row] !== null)
    .map(({ listTotal: _, ...row }) => row as unknown as Row);
  return pageOf(rows, page.size, (row) => key.map((column) => String(row[column])), total);
}
