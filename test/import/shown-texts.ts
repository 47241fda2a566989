// Which of many texts stand in the clear in which table: each table is read once and gone through once for all of them.
import type { TestApp } from '../fixtures/app.js';

const SHOWN = `select table_name as name, string_agg(quote_ident(column_name) || '::text', ', ') as columns
  from information_schema.columns
  where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY') group by table_name`;

/** Looks at each place of a text whether one of the texts begins there; their first two signs tell most places apart. */
function finderOf(texts: readonly string[]): (text: string, found: Set<string>) => void {
  if (texts.some((text) => text.length < 2)) throw new Error('a text of one sign would not be found');
  const byStart = Map.groupBy(texts, (text) => text.slice(0, 2));
  const starts = new Uint8Array(65_536);
  for (const text of texts) starts[text.charCodeAt(0)] = 1;
  return (text, found) => {
    for (let at = 0; at < text.length - 1; at++) {
      if (starts[text.charCodeAt(at)] === 0) continue;
      for (const one of byStart.get(text.slice(at, at + 2)) ?? []) if (text.startsWith(one, at)) found.add(one);
    }
  };
}

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
