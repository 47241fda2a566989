/** Which tables there are, in an order in which they can be filled again, and how each is copied out. */
import { sql } from 'kysely';
import { quoted } from './format.js';
import type { Connection } from './ports.js';

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Primary key as an `order by`: equal tables give equal bytes on every server. */
  readonly order: string;
  readonly hasTriggers: boolean;
}

/** The migrator keeps its own table; a restore lets the migrations run instead. */
const MIGRATION = 'migration';

const TABLES = sql<Table>`
  select c.relname as name,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select string_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by k.at)
      from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k (attnum, at)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      where i.indrelid = c.oid and i.indisprimary) as order,
    exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as "hasTriggers"
  from pg_class c
  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname <> ${MIGRATION}
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by c.relname`;

const REFERENCES = sql<{ child: string; parent: string }>`
  select conrelid::regclass::text as child, confrelid::regclass::text as parent
  from pg_constraint
  where contype = 'f' and conrelid <> confrelid and connamespace = current_schema()::regnamespace`;

export async function tablesOf(connection: Connection): Promise<Table[]> {
  const tables = await connection.execute(TABLES);
  const references = await connection.execute(REFERENCES);
  return parentsFirst(tables, references);
}

function parentsFirst(tables: readonly Table[], references: readonly { child: string; parent: string }[]): Table[] {
  const sorted: Table[] = [];
  const left = new Set(tables);
  while (left.size > 0) {
    const names = new Set([...left].map(({ name }) => name));
    const free = [...left].filter(({ name }) => !references.some((one) => one.child === name && names.has(one.parent)));
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...names].join(', ')}`);
    sorted.push(...free);
    for (const table of free) left.delete(table);
  }
  return sorted;
}

/** The transaction that holds the head of the book means nothing elsewhere, where its number may be another's. */
const SELECTED: Readonly<Record<string, string>> = { 'book_head.holder': `'0'::xid8` };

export function copyOutOf({ name, columns, order }: Table): string {
  const selected = columns.map((column) => SELECTED[`${name}.${column}`] ?? quoted(column)).join(', ');
  return `copy (select ${selected} from ${quoted(name)}${order ? ` order by ${order}` : ''}) to stdout`;
}

const SEQUENCES = sql<{ name: string; last: string }>`
  select sequencename as name, coalesce(last_value, 0)::text as last from pg_sequences
  where schemaname = current_schema() and sequencename not like ${`${MIGRATION}\\_%`} order by 1`;

/** Each sequence with the last number it gave, 0 for none. */
export async function sequencesOf(connection: Connection): Promise<Record<string, string>> {
  const rows = await connection.execute(SEQUENCES);
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}
