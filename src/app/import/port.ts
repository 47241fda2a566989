/** What an import needs: transactions over case files and the keys of rows, and the districts' networks. */
import type { FindingCode } from '../texts/problems/import.js';
import type { CaseId, Home, PersonId, PostId, RoomId } from '../../domain/kernel/ids.js';
import type { UnitOfWork } from '../case/port.js';
import type { NetworkOfHome } from '../network/port.js';
import type { ChangeRuntime } from '../pipeline/port.js';
import type { RegisterLine } from './register-row.js';

/** A row under its own number, or under a keyed hash of itself; `content` is a keyed hash of all it says (hex). */
export interface RowKey {
  readonly home: Home;
  readonly key: string;
  readonly content: string;
}

/** What a row that was imported said, and the case that it is. */
export interface ImportedRow {
  readonly content: string;
  readonly caseId: CaseId;
}

export interface ImportedRows {
  /** Those of the keys that are imported already. */
  lookup(home: Home, keys: readonly string[]): Promise<ReadonlyMap<string, ImportedRow>>;
  /** Takes keys for new cases and answers which it got; another import that takes the same ones is waited for. */
  claim(rows: readonly (RowKey & { readonly caseId: CaseId })[]): Promise<ReadonlySet<string>>;
}

/** What may be read in a dry run, too. */
export interface ImportReading {
  readonly rows: Pick<ImportedRows, 'lookup'>;
  readonly networkOfHome: Omit<NetworkOfHome, 'addProvisional'>;
  takenExternally(home: Home, numbers: readonly string[]): Promise<string[]>;
}

export interface ImportUnit extends UnitOfWork {
  readonly rows: ImportedRows;
  readonly networkOfHome: NetworkOfHome;
}

export interface ImportRuntime extends ChangeRuntime<ImportUnit> {
  /** Keyed hash of a value, hex; the order of its keys does not matter. */
  hash(value: unknown): string;
  /** The post of an unknown mediator: the same whoever imports the name first. */
  provisionalIds(room: RoomId, name: string): { readonly postId: PostId; readonly personId: PersonId };
  /** A read-only transaction: nothing can be written in it. */
  reading<T>(work: (unit: ImportReading) => Promise<T>): Promise<T>;
  /** The rule by which the database refused a row; null when the database or the network failed and no row is to blame. */
  refusal(error: unknown): FindingCode | null;
}

/** A register file, read as a stream. */
export interface RegisterFile {
  readonly lines: AsyncIterable<RegisterLine>;
  /** How much of it has been read, 0 to 1. */
  readShare(): number;
}
