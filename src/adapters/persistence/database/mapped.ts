/** What is written into the mapped tables: statements made once out of MikroORM's mapping, one text however many rows. */
import type { EntitySchema } from '@mikro-orm/core';
import type { Execute } from './execute.js';
import type { Orm } from './orm.js';

interface Mapped {
  readonly insert: string;
  readonly update: string;
  /** Property and column of each value. */
  readonly columns: readonly (readonly [property: string, column: string])[];
}

/**
 * What a row object has by property goes in by column, as JSON: the table's own row type reads it. A column with a
 * default is not written: it begins with its default and has a writer of its own.
 */
const mapped = new WeakMap<EntitySchema, Mapped>();

function mappedOf(orm: Orm, schema: EntitySchema): Mapped {
  const known = mapped.get(schema);
  if (known) return known;
  const { tableName: table, props, primaryKeys } = orm.getMetadata(schema);
  const written = props.filter(({ default: given, defaultRaw }) => given === undefined && defaultRaw === undefined);
  const columns = written.map(({ name, fieldNames }) => [name, fieldNames[0] as string] as const);
  const names = columns.map(([, column]) => column);
  const keys = columns.flatMap(([name, column]) => (primaryKeys.includes(name as never) ? [column] : []));
  const made = {
    insert: `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    update: `update ${table} t set ${names.filter((n) => !keys.includes(n)).map((n) => `${n} = r.${n}`)}
      from jsonb_populate_record(null::${table}, $1::jsonb) r
      where ${keys.map((n) => `t.${n} = r.${n}`).join(' and ')} and t.version = $2 returning t.version`,
    columns,
  };
  mapped.set(schema, made);
  return made;
}

const asJson = (value: unknown): unknown => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value);

function recordOf(row: object, { columns }: Mapped): Record<string, unknown> {
  const values = row as Record<string, unknown>;
  return Object.fromEntries(columns.map(([property, column]) => [column, asJson(values[property])]));
}

/** The mapped tables on one transaction. */
export interface Tables {
  /** All rows in one statement. */
  insert(schema: EntitySchema, rows: readonly object[]): Promise<void>;
  /** The whole row anew if it still has that version; false when it has another. */
  update(schema: EntitySchema, row: object, version: number): Promise<boolean>;
}

export function tablesOn(orm: Orm, execute: Execute): Tables {
  return {
    insert: async (schema, rows) => {
      if (rows.length === 0) return;
      const into = mappedOf(orm, schema);
      await execute(into.insert, [JSON.stringify(rows.map((row) => recordOf(row, into)))]);
    },
    update: async (schema, row, version) => {
      const into = mappedOf(orm, schema);
      return (await execute(into.update, [JSON.stringify(recordOf(row, into)), version])).length === 1;
    },
  };
}
