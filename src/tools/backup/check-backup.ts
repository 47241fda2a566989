/** Reads a whole backup before anything is written: that nothing is missing, nothing altered, and the keys are here. */
import { timingSafeEqual } from 'node:crypto';
import {
  type Head,
  type Manifest,
  parseCopy,
  parseHead,
  parseManifest,
  parseSignature,
  type TableSum,
} from './format.js';
import type { SignerOf } from './ports.js';
import { type BackupReader, reading } from './read-backup.js';
import { BackupRefused } from './refused.js';
import { RowSum } from './sums.js';

export interface Expectation {
  readonly signerOf: SignerOf;
  /** Migrations that this program knows, in order. */
  readonly migrations: readonly string[];
}

/** The manifest of a sound file. Throws BackupRefused for any other. */
export function checkBackup(file: string, expected: Expectation): Promise<Manifest> {
  return reading(file, async (reader) => {
    const head = parseHead(await reader.line());
    ensureKnownMigrations(head, expected);
    const tables: TableSum[] = [];
    let line = await reader.line();
    for (let table = parseCopy(line ?? ''); table; table = parseCopy(line ?? '')) {
      tables.push({ ...table, ...(await sumOf(reader)) });
      line = await reader.line();
    }
    const manifest = parseManifest(line);
    ensureSigned(line as string, parseSignature(await reader.line()), manifest, expected.signerOf);
    ensureEqual({ ...manifest, ...head, tables }, manifest);
    if ((await reader.line()) !== null) throw new BackupRefused('NOT_WHOLE');
    return manifest;
  });
}

async function sumOf(reader: BackupReader): Promise<{ rows: number; sha256: string }> {
  const sum = new RowSum();
  for await (const chunk of reader.rows()) sum.add(chunk);
  return sum.end();
}

/** A backup of an earlier version is restored at its own level and brought up to date afterwards. */
function ensureKnownMigrations({ migrations }: Head, expected: Expectation): void {
  const unknown = migrations.filter((name) => !expected.migrations.includes(name));
  if (unknown.length > 0) throw new BackupRefused('TOO_NEW', unknown.join(', '));
  const begins = migrations.every((name, i) => expected.migrations[i] === name);
  if (!begins || migrations.length === 0) throw new BackupRefused('OTHER_TABLES', migrations.join(', '));
}

/** The signature is checked first: only then is what the manifest says of master keys believed. */
function ensureSigned(text: string, signature: string, manifest: Manifest, signerOf: SignerOf): void {
  const signer = signerOf(manifest.signedBy);
  if (!signer) throw new BackupRefused('MASTER_KEY_MISSING', manifest.signedBy);
  const [given, due] = [Buffer.from(signature), Buffer.from(signer.sign(text))];
  if (given.length !== due.length || !timingSafeEqual(given, due)) throw new BackupRefused('NOT_WHOLE');
  const missing = manifest.masterIds.filter((id) => !signerOf(id));
  if (missing.length > 0) throw new BackupRefused('MASTER_KEY_MISSING', missing.join(', '));
}

function ensureEqual(found: Manifest, manifest: Manifest): void {
  if (JSON.stringify(found) !== JSON.stringify(manifest)) throw new BackupRefused('NOT_WHOLE');
}
