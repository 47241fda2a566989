/** What became of a row that could be read: a new case, one known already, or a key that another row has. */
import type { FindingCode } from '../texts/problems/import.js';
import type { RowKey } from './port.js';
import type { RowFacts } from './judge.js';
import type { Finding } from './reading.js';

/** A row that may be kept, under its key. */
export interface Candidate {
  readonly row: RowFacts;
  readonly id: RowKey;
  readonly doubts: readonly Finding[];
}

export interface Verdict {
  readonly candidate: Candidate;
  /** UNCHANGED: the same row is imported already; nothing was written. */
  readonly fate: 'NEW' | 'UNCHANGED' | 'REFUSED';
  /** The rule by which it was refused. */
  readonly code: FindingCode | null;
}

export const isNew = (candidate: Candidate): Verdict => ({ candidate, fate: 'NEW', code: null });
export const refused = (candidate: Candidate, code: FindingCode): Verdict => ({ candidate, fate: 'REFUSED', code });

/** The same key again: with the same content nothing happens, with other content the number is taken. */
export function known(candidate: Candidate, content: string): Verdict {
  return content === candidate.id.content
    ? { candidate, fate: 'UNCHANGED', code: null }
    : refused(candidate, 'NUMBER_TAKEN');
}
