/** One connection of its own for operating a database: plain statements, and whole tables in and out as streams. */
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import copy from 'pg-copy-streams';
import { type Execute, executorOn } from './execute.js';

export interface CopyConnection {
  readonly execute: Execute;
  /** A text without values: what begins and ends a transaction, and what names tables. */
  command(text: string): Promise<void>;
  /** The bytes of a `copy … to stdout`, as fast as they are taken and no faster. */
  copyOut(sql: string): AsyncIterable<Buffer>;
  /** Feeds a `copy … from stdin`. */
  copyIn(sql: string, source: AsyncIterable<Buffer>): Promise<void>;
  end(): Promise<void>;
}

/** So that a text means the same on every server and version; no row may be left out unseen by row-level security. */
const SESSION = `
  set client_encoding to 'UTF8'; set datestyle to 'ISO, YMD'; set timezone to 'UTC'; set intervalstyle to 'postgres';
  set bytea_output to 'hex'; set extra_float_digits to 1; set statement_timeout to 0; set lock_timeout to 0;
  set idle_in_transaction_session_timeout to 0; set row_security to off;
  set work_mem to '64MB'; set jit to off`;

/** Throws with the database's reason when it cannot be reached. */
export async function connectForCopy(url: string): Promise<CopyConnection> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'fengqiao-operation',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(SESSION);
  return {
    execute: executorOn(client),
    command: async (text) => void (await client.query(text)),
    copyOut: (sql) => client.query(copy.to(sql)) as Readable,
    copyIn: (sql, source) => pipeline(source, client.query(copy.from(sql))),
    end: () => client.end(),
  };
}
