/** What is written into the mapped tables: statements made once out of MikroORM's mapping, one text however many rows. */
import type { EntitySchema } from '@mikro-orm/core';
import { RuleBroken } from '../../../domain/kernel/rule-broken.js';
import { type Execute, send } from './execute.js';
import type { Orm } from './orm.js';
import { type Query, raw, sql } from './sql.js';
import { type Given, statement } from './statement.js';

interface Mapped {
  readonly insert: (given: { rows: string }) => Query;
  readonly update: (given: { row: string; version: number }) => Query;
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
  const { tableName, props, primaryKeys } = orm.getMetadata(schema);
  const written = props.filter(({ default: given, defaultRaw }) => given === undefined && defaultRaw === undefined);
  const columns = written.map(({ name, fieldNames }) => [name, fieldNames[0] as string] as const);
  const names = columns.map(([, column]) => column);
  const keys = columns.flatMap(([name, column]) => (primaryKeys.includes(name as never) ? [column] : []));
  const [table, list] = [raw(tableName), raw(names.join(', '))];
  const set = raw(names.flatMap((name) => (keys.includes(name) ? [] : [`${name} = r.${name}`])).join(', '));
  const same = raw(keys.map((name) => `t.${name} = r.${name}`).join(' and '));
  const made = {
    insert: statement(
      ({ rows }: Given<{ rows: string }>) => sql`insert into ${table} (${list})
        select ${list} from jsonb_populate_recordset(null::${table}, ${rows}::jsonb)`,
    ),
    update: statement(
      ({ row, version }: Given<{ row: string; version: number }>) => sql`with written as (
          update ${table} t set ${set} from jsonb_populate_record(null::${table}, ${row}::jsonb) r
          where ${same} and t.version = ${version} returning 1)
        select ensure_written(count(*)) from written`,
    ),
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

/** The mapped tables on one transaction; what is sent fails the transaction if it fails. */
export interface Tables {
  /** All rows in one statement. */
  insert(schema: EntitySchema, rows: readonly object[]): void;
  /** The whole row anew if it still has that version; `staleVersion` when it has another. */
  update(schema: EntitySchema, row: object, version: number): void;
}

const STALE = 'FV001';

/** STALE_VERSION when a row was not at the version that was seen; null for any other error. */
export function staleVersion(error: unknown): RuleBroken | null {
  const stale = (error as { code?: unknown } | null)?.code === STALE;
  return stale ? new RuleBroken('STALE_VERSION', { field: 'expectedVersion' }) : null;
}

export function tablesOn(orm: Orm, execute: Execute): Tables {
  return {
    insert: (schema, rows) => {
      if (rows.length === 0) return;
      const into = mappedOf(orm, schema);
      send(execute, into.insert({ rows: JSON.stringify(rows.map((row) => recordOf(row, into))) }));
    },
    update: (schema, row, version) => {
      const into = mappedOf(orm, schema);
      send(execute, into.update({ row: JSON.stringify(recordOf(row, into)), version }));
    },
  };
}
