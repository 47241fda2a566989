// Which of many texts stand in the clear in which table: each table is read once and gone through once for all of them.
import type { TestApp } from '../fixtures/app.js';
import { finderOf } from '../fixtures/finder.js';

/** Views are left out: they show nothing but what stands in the tables. */
const SHOWN = `select table_name as name, string_agg(quote_ident(column_name) || '::text', ', ') as columns
  from information_schema.columns join information_schema.tables using (table_schema, table_name)
  where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text', 'jsonb', 'ARRAY') group by table_name`;

/** For each table the texts that some row of it shows in a column that is not sealed bytes. */
export async function shownTexts({ db }: TestApp, texts: readonly string[]): Promise<Map<string, Set<string>>> {
  const find = finderOf([...new Set(texts)]);
  const shown = new Map<string, Set<string>>();
  for (const { name, columns } of await db.asOwner<{ name: string; columns: string }[]>(SHOWN)) {
    const found = new Set<string>();
    const rows = await db.asOwner<{ shown: string }[]>(`select concat_ws(' ', ${columns}) as shown from ${name}`);
    for (const row of rows) find(row.shown, found);
    shown.set(name, found);
  }
  return shown;
}
