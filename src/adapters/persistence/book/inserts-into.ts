/** How entries get into one of the two books: their columns as data, one statement for many, in their order. */
import type { Execute } from '../database/execute.js';
import { raw, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { brokenLaw } from './laws.js';

/** A column with its type and where an entry has it; the database adds recorded time and content hash. */
export type BookColumn<T> = readonly [name: string, type: string, value: (entry: T) => unknown];

/** Keeps the one parameter small; entries of one case may stand in one batch, in their order. */
const BATCH = 1000;

/** What puts entries into a table; throws the law that the book sees broken: BOOK_PATH, BOOK_TIME, BOOK_ONCE. */
export function insertsInto<T>(table: 'entry' | 'mandate_entry', columns: readonly BookColumn<T>[]) {
  const names = raw(columns.map(([name]) => name).join(', '));
  const types = raw(columns.map(([name, type]) => `${name} ${type}`).join(', '));
  const insert = statement(
    ({ rows }: Given<{ rows: string }>) => sql`
      insert into ${raw(table)} (${names})
      select ${names}
      from rows from (jsonb_to_recordset(${rows}::jsonb) as (${types})) with ordinality as given
      order by given.ordinality`,
  );
  const rowOf = (entry: T) => Object.fromEntries(columns.map(([name, , value]) => [name, value(entry)]));
  return async (execute: Execute, entries: readonly T[]): Promise<void> => {
    for (let start = 0; start < entries.length; start += BATCH) {
      const rows = JSON.stringify(entries.slice(start, start + BATCH).map(rowOf));
      await execute(insert({ rows })).catch((error) => {
        throw brokenLaw(error) ?? error;
      });
    }
  };
}
