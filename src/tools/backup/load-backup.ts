/** Writes a checked backup into empty tables, in one transaction, and believes it only after reading it all back. */
import { type RawBuilder, sql } from 'kysely';
import { copyLine, type Manifest, parseCopy, quoted } from './format.js';
import type { Connection } from './ports.js';
import { reading } from './read-backup.js';
import { BackupRefused } from './refused.js';
import { RowSum } from './sums.js';
import { copyOutOf, type Table, tablesOf } from './tables.js';

export interface LoadParts {
  readonly connection: Connection;
  readonly file: string;
  readonly manifest: Manifest;
  report(table: string): void;
}

/** What a migration itself puts into a table and a restore may replace. */
const FILLED_BY_MIGRATION: Readonly<Record<string, RawBuilder<unknown>>> = {
  book_head: sql`where last > '2000-01-01T00:00:00Z'`,
  setting_change: sql`where false`,
  outbox_mark: sql`where given > 0`,
};
const NOTHING = sql``;

/** Refuses a place that holds anything (NOT_EMPTY); tables that only the migrations touched are empty. */
export async function ensureEmpty(connection: Connection): Promise<void> {
  for (const { name } of await tablesOf(connection)) {
    const rows = await connection.execute(
      sql`select 1 from ${sql.table(name)} ${FILLED_BY_MIGRATION[name] ?? NOTHING} limit 1`,
    );
    if (rows.length > 0) throw new BackupRefused('NOT_EMPTY', name);
  }
}

/**
 * Recorded times, heads and cells are written as they were, so the triggers that would make new ones rest meanwhile.
 * Throws BackupRefused (DIFFERS) and leaves nothing behind when the tables do not equal the manifest afterwards.
 */
export async function loadBackup(parts: LoadParts): Promise<void> {
  const { connection } = parts;
  await connection.command('begin');
  try {
    const tables = await tablesOf(connection);
    ensureSameTables(tables, parts.manifest);
    await eachTriggered(connection, tables, 'disable');
    for (const { name } of tables)
      if (FILLED_BY_MIGRATION[name]) await connection.command(`delete from ${quoted(name)}`);
    await fill(parts);
    await setSequences(connection, parts.manifest);
    await eachTriggered(connection, tables, 'enable');
    await ensureArrived(parts, tables);
    await takeBack(connection, tables);
    await connection.command('commit');
  } catch (error) {
    await connection.command('rollback').catch(() => undefined);
    throw error;
  }
  await connection.command('analyze');
}

function ensureSameTables(tables: readonly Table[], manifest: Manifest): void {
  const shape = (all: readonly { name: string; columns: readonly string[] }[]): string =>
    JSON.stringify(all.map(({ name, columns }) => [name, columns]));
  if (shape(tables) !== shape(manifest.tables)) throw new BackupRefused('OTHER_TABLES');
}

async function eachTriggered(connection: Connection, tables: readonly Table[], how: 'enable' | 'disable') {
  for (const { name } of tables.filter((one) => one.hasTriggers))
    await connection.command(`alter table ${quoted(name)} ${how} trigger user`);
}

async function fill({ connection, file, report }: LoadParts): Promise<void> {
  await reading(file, async (reader) => {
    await reader.line();
    let table = parseCopy((await reader.line()) ?? '');
    for (; table; table = parseCopy((await reader.line()) ?? '')) {
      report(table.name);
      await connection.copyIn(copyLine(table.name, table.columns).replace(/;$/, ''), reader.rows());
    }
  });
}

async function setSequences(connection: Connection, { sequences }: Manifest): Promise<void> {
  for (const [name, last] of Object.entries(sequences))
    if (last !== '0') await connection.execute(sql`select setval(${quoted(name)}::regclass, ${last}::bigint)`);
}

/** Reads every table back as a backup would, and recomputes the book. */
async function ensureArrived({ connection, manifest, report }: LoadParts, tables: readonly Table[]): Promise<void> {
  for (const table of tables) {
    report(table.name);
    const sum = new RowSum();
    for await (const chunk of connection.copyOut(copyOutOf(table))) sum.add(chunk);
    const { rows, sha256 } = sum.end();
    const due = manifest.tables.find(({ name }) => name === table.name);
    if (due?.rows !== rows || due.sha256 !== sha256) throw new BackupRefused('DIFFERS', table.name);
  }
  const differences = await connection.execute(sql`select what, which from book_check() limit 5`);
  if (differences.length > 0) throw new BackupRefused('DIFFERS', JSON.stringify(differences));
}

/** What was handed out before the backup and may have been used or taken back since: it opens nothing any more. */
const HANDED_OUT: Readonly<Record<string, string>> = {
  session: 'update session set revoked_at = now() where revoked_at is null',
  account_link: 'update account_link set withdrawn_at = now() where used_at is null and withdrawn_at is null',
  sign_in_code: 'delete from sign_in_code',
  provider_flow: 'delete from provider_flow',
  calendar_link: 'delete from calendar_link',
  party_session: 'update party_session set ended_at = now() where ended_at is null',
  // Over, and still counted: who asked for too many codes asks for no more now.
  party_code: `update party_code set expires_at = asked_at + interval '1 microsecond'`,
};

/** Everybody signs in anew, parties too; links by which accounts are opened, and those of calendars, are made anew. */
async function takeBack(connection: Connection, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) if (HANDED_OUT[name]) await connection.command(HANDED_OUT[name]);
}
