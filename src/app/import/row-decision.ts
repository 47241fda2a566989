/** What became of a row that could be read: a new case, one known already, or a key that another row has. */
import type { FindingCode } from '../texts/problems/import.js';
import type { CaseId } from '../../domain/kernel/ids.js';
import type { ImportedRow, RowKey } from './port.js';
import type { JudgedRow } from './judge.js';
import type { Finding } from './reading.js';

/** A row that may be kept, under its key. */
export interface KeyedRow {
  readonly row: JudgedRow;
  readonly id: RowKey;
  readonly doubts: readonly Finding[];
}

export interface RowDecision {
  readonly keyed: KeyedRow;
  /** UNCHANGED: the same row is imported already; nothing was written. */
  readonly fate: 'NEW' | 'UNCHANGED' | 'REFUSED';
  /** The rule by which it was refused. */
  readonly code: FindingCode | null;
  /** The case that it is; absent before it is written, and of a refused row. */
  readonly caseId?: CaseId;
}

export const isNew = (keyed: KeyedRow): RowDecision => ({ keyed, fate: 'NEW', code: null });
export const refused = (keyed: KeyedRow, code: FindingCode): RowDecision => ({ keyed, fate: 'REFUSED', code });

/** The same key again: with the same content nothing happens, with other content the number is taken. */
export function known(keyed: KeyedRow, { content, caseId }: ImportedRow): RowDecision {
  return content === keyed.id.content
    ? { keyed, fate: 'UNCHANGED', code: null, caseId }
    : refused(keyed, 'NUMBER_TAKEN');
}
