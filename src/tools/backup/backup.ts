/** `npm run backup -- FILE` and `npm run restore -- FILE`: the file on the disk, and what the person reads. */
import { once } from 'node:events';
import { createWriteStream, existsSync, openSync, closeSync, fsyncSync, renameSync, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Manifest } from './format.js';
import { loadBackup, ensureEmpty } from './load-backup.js';
import type { Connection } from './ports.js';
import { BackupRefused } from './refused.js';
import { type BackupParts, scriptOf } from './write-backup.js';

export interface Taken {
  readonly manifest: Manifest;
  readonly bytes: number;
}

/** Half of what is sealed is hexadecimal, which any level halves; higher ones take time and gain little. */
const LEVEL = 3;

/** Writes aside (0600) and renames when whole, so a file of that name is always a whole backup. */
export async function takeBackup(file: string, parts: BackupParts): Promise<Taken> {
  if (existsSync(file)) throw new BackupRefused('FILE_EXISTS', file);
  const aside = `${file}.part`;
  let manifest: Manifest | undefined;
  async function* script(): AsyncGenerator<Buffer> {
    manifest = yield* scriptOf(parts);
  }
  try {
    rmSync(aside, { force: true });
    const output = createWriteStream(aside, { mode: 0o600, flags: 'wx' });
    await pipeline(Readable.from(script(), { objectMode: false }), createGzip({ level: LEVEL }), output);
    if (!output.closed) await once(output, 'close');
    settle(aside);
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
  return { manifest: manifest as Manifest, bytes: (await stat(file)).size };
}

function settle(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

export interface RestoreParts {
  /** Opens the connection of the owner; the place may not have been migrated yet. */
  connect(): Promise<Connection & { end(): Promise<void> }>;
  /** Brings the place to the level of the named migration, or to the last. */
  migrate(upTo?: string): Promise<unknown>;
  report(table: string): void;
}

/** Writes a checked backup into a place that must be empty, at its own level, then brings the place up to date. */
export async function restoreBackup(file: string, manifest: Manifest, parts: RestoreParts): Promise<void> {
  const connection = await parts.connect();
  try {
    await ensureEmpty(connection);
    await parts.migrate(manifest.migrations.at(-1));
    await loadBackup({ connection, file, manifest, report: parts.report });
  } finally {
    await connection.end();
  }
  await parts.migrate();
}
