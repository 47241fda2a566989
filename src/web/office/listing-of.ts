/** What a list of the office is made of, and what its address says. */
import type { ReactNode } from 'react';
import type { Word } from '../made/words.js';
import type { Act, Step } from './step.js';

export interface Lines<Row> {
  readonly next?: string | null;
  readonly nodes: readonly Row[];
}

export interface Asking {
  readonly after: string | null;
  readonly search: string;
}

export interface ListingOf<Row> {
  readonly name: string;
  readonly ask: (asking: Asking) => Promise<Lines<Row>>;
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly OfficeColumn<Row>[];
  readonly steps?: (row: Row) => readonly Step[];
  /** What begins without a line. */
  readonly begin?: readonly Step[];
  /** A part of a name narrows it. */
  readonly sought?: boolean;
  /** The query that the server writes as a file, with what it asks besides. */
  readonly file?: { readonly list: string; readonly given: object };
}

export interface OfficeColumn<Row> {
  readonly word: Word;
  readonly number?: boolean;
  readonly cell: (row: Row, act: Act) => ReactNode;
}

export interface OfficeSearch {
  readonly part?: string;
  readonly after?: string;
  readonly page?: number;
  readonly search?: string | number;
  readonly caseId?: string;
  readonly year?: number;
}
