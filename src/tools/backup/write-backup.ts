/** Takes a backup: every table at one snapshot, streamed; what is held in memory does not grow with the database. */
import { sql } from 'kysely';
import {
  copyLine,
  FORMAT,
  type Head,
  headLine,
  type Manifest,
  manifestLine,
  signatureLine,
  type TableSum,
} from './format.js';
import type { Connection, Signer } from './ports.js';
import { RowSum } from './sums.js';
import { copyOutOf, sequencesOf, type Table, tablesOf } from './tables.js';

const HEAD = sql<Pick<Head, 'server' | 'takenAt' | 'migrations'>>`
  select current_setting('server_version') as server, to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "takenAt",
    array(select name::text from migration order by name) as migrations`;

const MASTERS = sql<{ id: string }>`
  select master_id as id from wrapped_key
  union select encode(substring(wrapped from 1 for 8), 'hex') from case_key order by 1`;

export interface BackupParts {
  readonly connection: Connection;
  readonly signer: Signer;
  /** The version of this program. */
  readonly program: string;
  /** Called for each table as it begins. */
  report(table: string): void;
}

const line = (text: string): Buffer => Buffer.from(`${text}\n`);

/** The bytes of the script, not yet compressed. Yields the manifest's last lines only when every table is whole. */
export async function* scriptOf(parts: BackupParts): AsyncGenerator<Buffer, Manifest> {
  const { connection } = parts;
  await connection.command('begin isolation level repeatable read read only');
  const head = await headOf(parts);
  yield line(headLine(head));
  const tables: TableSum[] = [];
  for (const table of await tablesOf(connection)) tables.push(yield* rowsOf(parts, table));
  const manifest = await manifestOf(parts, head, tables);
  await connection.command('commit');
  const last = manifestLine(manifest);
  yield line(last);
  yield line(signatureLine(parts.signer.sign(last)));
  return manifest;
}

async function headOf({ connection, program }: BackupParts): Promise<Head> {
  const [row] = await connection.execute(HEAD);
  return { format: FORMAT, program, ...(row as Pick<Head, 'server' | 'takenAt' | 'migrations'>) };
}

async function* rowsOf({ connection, report }: BackupParts, table: Table): AsyncGenerator<Buffer, TableSum> {
  const { name, columns } = table;
  report(name);
  yield line(copyLine(name, columns));
  const sum = new RowSum();
  yield* sum.watch(connection.copyOut(copyOutOf(table)));
  yield line('\\.');
  return { name, columns, ...sum.end() };
}

async function manifestOf(parts: BackupParts, head: Head, tables: readonly TableSum[]): Promise<Manifest> {
  const { connection, signer } = parts;
  const masters = await connection.execute(MASTERS);
  const sequences = await sequencesOf(connection);
  return { ...head, tables, sequences, masterIds: masters.map(({ id }) => id), signedBy: signer.id };
}
