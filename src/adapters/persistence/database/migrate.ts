// Runs migrations/*.sql in the order of their names, as the owner, through MikroORM's migrator.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationObject } from '@mikro-orm/core';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import pg from 'pg';
import { executorOn } from './execute.js';
import { ormSettings } from './orm.js';
import { roleOf } from './roles.js';
import { sql } from './sql.js';

const FOLDER = fileURLToPath(new URL('../../../../migrations', import.meta.url));
/** Any fixed number: two servers that start at once on one database migrate one after the other. */
const MIGRATION_LOCK = 320371;

export interface MigrationTargets {
  ownerUrl: string;
  appUrl: string;
  folder?: string;
  /** Name of the last one to run; absent: all of them. */
  upTo?: string | undefined;
}

/** The whole file is one query without parameters: PostgreSQL then takes many statements and $$-quoted functions. */
function migrationFrom(name: string, sql: string): MigrationObject {
  class SqlFile extends Migration {
    override up(): void {
      this.addSql(sql);
    }
  }
  return { name, class: SqlFile };
}

/** Names of the SQL files, sorted; their order is the order in which they run. */
export function migrationFiles(folder = FOLDER): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

/** Names of the migrations as the database keeps them. */
export const migrationNames = (folder = FOLDER): string[] =>
  migrationFiles(folder).map((file) => path.basename(file, '.sql'));

function readMigrations(folder: string, appRole: string): MigrationObject[] {
  return migrationFiles(folder).map((file) => {
    const sql = fs.readFileSync(path.join(folder, file), 'utf8');
    return migrationFrom(path.basename(file, '.sql'), sql.replaceAll('{{app}}', pg.escapeIdentifier(appRole)));
  });
}

function migrationOptions(targets: MigrationTargets): Options {
  const migrations = {
    tableName: 'migration',
    migrationsList: readMigrations(targets.folder ?? FOLDER, roleOf(targets.appUrl)),
    snapshot: false,
    silent: true,
  };
  // Migrations are SQL and know no mapping.
  const unmapped = { entities: [], discovery: { warnWhenNoEntities: false } };
  return ormSettings({ url: targets.ownerUrl, connections: 2 }, { migrations, extensions: [Migrator], ...unmapped });
}

async function whileLocked<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await executorOn(client)(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Names of the migrations that have run; none before the first. */
async function migrationsDone(client: pg.Client): Promise<Set<string>> {
  const execute = executorOn(client);
  const [found] = await execute(sql<{ there: boolean }>`select to_regclass('migration') is not null as there`);
  const rows = found?.there ? await execute(sql<{ name: string }>`select name from migration`) : [];
  return new Set(rows.map(({ name }) => name));
}

async function runMissing(targets: MigrationTargets): Promise<string[]> {
  const orm = await MikroORM.init(migrationOptions(targets));
  try {
    return (await orm.migrator.up(targets.upTo ? { to: targets.upTo } : {})).map(({ name }) => name);
  } finally {
    await orm.close();
  }
}

/**
 * Brings the database up to date and returns the names of what was run. Nothing stays half-run: one transaction. Where all has
 * run, as at nearly every start, the migrator is not opened.
 */
export async function migrate(targets: MigrationTargets): Promise<string[]> {
  return whileLocked(targets.ownerUrl, async (client) => {
    const known = await migrationsDone(client);
    const names = migrationNames(targets.folder);
    const done = names.length > 0 && names.every((name) => known.has(name)) ? [] : await runMissing(targets);
    // The server reads this table to know whether it is ready.
    await client.query(`grant select on migration to ${pg.escapeIdentifier(roleOf(targets.appUrl))}`);
    return done;
  });
}
