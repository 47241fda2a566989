/** Loads the network: the calendar into every database, structure and invented people only where they are wanted. */
import { peopleRows } from './people-rows.js';
import { readSeed } from './read-seed.js';
import { structureRows } from './structure-rows.js';

/** Runs one statement with `$1…` placeholders as the owner of the tables. */
export type OwnerStatement = (sql: string, values: readonly unknown[]) => Promise<unknown>;

/** The key by which a row is known again; any other clash of a seeded row is a fault in the seeds and stops the start. */
const KEYS = {
  division: 'code',
  organisation: 'id',
  room: 'id',
  room_version: 'id',
  person: 'id',
  post: 'id',
  published_figure: 'place, code, as_of',
};

/** One statement for all rows of a table; what is there already stays as it is. */
async function load(execute: OwnerStatement, table: keyof typeof KEYS, rows: readonly unknown[]): Promise<void> {
  const read = `select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`;
  await execute(`insert into ${table} ${read} on conflict (${KEYS[table]}) do nothing`, [JSON.stringify(rows)]);
}

/** What every installation needs: the holiday calendar. Years that are there already keep what an administrator made of them. */
export async function seedReference(execute: OwnerStatement): Promise<void> {
  await execute(
    `with loaded as (
       insert into calendar_year (year, official, source)
       select year, official, source from jsonb_to_recordset($1::jsonb) as y (year int, official boolean, source text)
       on conflict do nothing returning year)
     insert into calendar_day (day, kind, name, source)
     select day, kind, d.name, d.source
     from jsonb_to_recordset($2::jsonb) as d (day date, kind text, name text, source text)
     join loaded on loaded.year = extract(year from d.day)
     on conflict do nothing`,
    [JSON.stringify(readSeed('calendar-years')), JSON.stringify(readSeed('calendar'))],
  );
}

function figureRows(): unknown[] {
  type Column =
    | 'place'
    | 'division'
    | 'code'
    | 'as_of'
    | 'name'
    | 'name_en'
    | 'value'
    | 'at_least'
    | 'unit'
    | 'source'
    | 'note';
  return readSeed<Column>('figures').map(({ division, note, ...rest }) => ({
    ...rest,
    division_code: division,
    note: note ?? '',
  }));
}

/**
 * The two districts with their cities, as published; with `demo` also invented persons in every role that acts. Running it again
 * changes nothing.
 */
export async function seedNetwork(execute: OwnerStatement, { demo }: { demo: boolean }): Promise<void> {
  const structure = structureRows();
  for (const table of ['division', 'organisation', 'room', 'room_version'] as const)
    await load(execute, table, structure[table]);
  await load(execute, 'published_figure', figureRows());
  if (!demo) return;
  const people = peopleRows();
  await load(execute, 'person', people.person);
  await load(execute, 'post', people.post);
}
