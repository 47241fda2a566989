/**
 * The file: gzip of a plain SQL script. Even without this program `zcat FILE` shows it and psql loads it into migrated
 * tables. A head, then every table as `copy … from stdin;` with its rows and `\.`, then the manifest and its signature.
 */
import { BackupRefused } from './refused.js';

export const FORMAT = 1;

/** First line: enough to refuse a file that this program cannot read before reading on. */
export interface Head {
  readonly format: number;
  readonly program: string;
  readonly server: string;
  /** When, by the clock of the database that was saved. */
  readonly takenAt: string;
  /** Names in their order; the tables are those that these make. */
  readonly migrations: readonly string[];
}

export interface TableSum {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of the rows as they stand in the file. */
  readonly sha256: string;
}

export interface Manifest extends Head {
  readonly tables: readonly TableSum[];
  readonly sequences: Readonly<Record<string, string>>;
  /** Master keys that wrap the keys inside; none of them is in the file. */
  readonly masterIds: readonly string[];
  readonly signedBy: string;
}

const HEAD = '-- fengqiao backup ';
const MANIFEST = '-- manifest ';
const SIGNATURE = '-- signature ';
const COPY = /^copy ("[a-z_0-9]+") \(((?:"[a-z_0-9]+", )*"[a-z_0-9]+")\) from stdin;$/;

/** Names come from our own migrations; one that needs more than quotes is refused rather than written wrongly. */
export function quoted(name: string): string {
  if (!/^[a-z_][a-z_0-9]*$/.test(name)) throw new Error(`no plain name: ${name}`);
  return `"${name}"`;
}

export const copyLine = (table: string, columns: readonly string[]): string =>
  `copy ${quoted(table)} (${columns.map(quoted).join(', ')}) from stdin;`;

export const headLine = (head: Head): string => `${HEAD}${JSON.stringify(head)}`;
export const manifestLine = (manifest: Manifest): string => `${MANIFEST}${JSON.stringify(manifest)}`;
export const signatureLine = (signature: string): string => `${SIGNATURE}${signature}`;

function jsonAfter<T>(mark: string, line: string | null): T {
  if (!line?.startsWith(mark)) throw new BackupRefused('NOT_WHOLE');
  try {
    return JSON.parse(line.slice(mark.length)) as T;
  } catch {
    throw new BackupRefused('NOT_WHOLE');
  }
}

/** Refuses what is no backup (NOT_A_BACKUP) and what a later program wrote (TOO_NEW). */
export function parseHead(line: string | null): Head {
  if (!line?.startsWith(HEAD)) throw new BackupRefused('NOT_A_BACKUP');
  const head = jsonAfter<Head>(HEAD, line);
  if (head.format !== FORMAT) throw new BackupRefused('TOO_NEW', `format ${head.format}`);
  return head;
}

export const parseManifest = (line: string | null): Manifest => jsonAfter(MANIFEST, line);

export function parseSignature(line: string | null): string {
  if (!line?.startsWith(SIGNATURE)) throw new BackupRefused('NOT_WHOLE');
  return line.slice(SIGNATURE.length);
}

/** The table whose rows follow; null when the line begins no table. */
export function parseCopy(line: string): { name: string; columns: string[] } | null {
  const [, name, columns] = COPY.exec(line) ?? [];
  if (!name || !columns) return null;
  const bare = (word: string): string => word.slice(1, -1);
  return { name: bare(name), columns: columns.split(', ').map(bare) };
}
