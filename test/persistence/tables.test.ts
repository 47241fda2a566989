// The mapping and the migrated database name the same tables, columns, types, keys and nullability.
import { expect, test } from '@jest/globals';
import type { EntityProperty } from '@mikro-orm/core';
import { useDatabase } from '../harness/database.js';

const database = useDatabase();

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly key: boolean;
  readonly defaulted: boolean;
}

/** All ours: not the migrator's table, and not partitions, which are written through their parent. */
const COLUMNS = `
  select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
    exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)) as key,
    a.atthasdef as defaulted
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname <> 'migration'`;

const WRITTEN_OUT: Readonly<Record<string, string>> = { int: 'integer', timestamptz: 'timestamp with time zone' };

function mappedColumn(table: string, prop: EntityProperty): Column {
  const type = String(prop.columnTypes[0]).replace(/\(\d+\)$/, '');
  return {
    table,
    column: String(prop.fieldNames[0]),
    type: WRITTEN_OUT[type] ?? type,
    nullable: prop.nullable === true,
    key: prop.primary === true,
    defaulted: prop.default !== undefined || prop.defaultRaw !== undefined,
  };
}

const sorted = (columns: Column[]): Column[] =>
  columns.sort((one, other) => (`${one.table} ${one.column}` < `${other.table} ${other.column}` ? -1 : 1));

test('every table and column of ours is mapped as it is, and nothing else is', async () => {
  const orm = await database().orm();
  const mapped = [...orm.getMetadata().getAll().values()].flatMap(({ tableName, props }) =>
    props.map((prop) => mappedColumn(tableName, prop)),
  );
  const stored = await database().asOwner<Column[] & Record<string, unknown>[]>(COLUMNS);
  expect(stored.length).toBeGreaterThan(300);
  // A default may be left to the database only where it has one; a column may have one and be written all the same.
  const withoutDefault = (columns: Column[]) => sorted(columns).map(({ defaulted: _, ...column }) => column);
  expect(withoutDefault(mapped)).toEqual(withoutDefault(stored));
  const named = (columns: Column[]) => columns.filter((c) => c.defaulted).map((c) => `${c.table}.${c.column}`);
  expect(named(stored)).toEqual(expect.arrayContaining(named(mapped)));
});
