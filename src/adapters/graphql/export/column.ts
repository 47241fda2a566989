// What a list looks like as a file: its columns, each with a header in both languages and where its cell is found.
import type { Cell, CellKind } from '../../../app/export/sheet.js';
import type { Label, Language } from '../../../app/texts/labels/label.js';

// biome-ignore lint/suspicious/noExplicitAny: an answer of the engine; the schema says what is in it
export type Json = any;

/** A field of the row by its path; the schema says of which kind it is and what its codes are called. */
export interface FieldColumn {
  readonly header: Label;
  readonly path: string;
}

/** What no single field holds. `select` are the fields that it reads. */
export interface MadeColumn {
  readonly header: Label;
  readonly select: string;
  readonly kind: CellKind;
  cell(row: Json, answer: Json, language: Language): Cell;
}

export type Column = FieldColumn | MadeColumn;

export interface ExportedList {
  /** Name of the sheet and of the file. */
  readonly name: Label;
  /** The field of the answer that holds the rows; '' where the answer is the rows. */
  readonly rows: '' | 'nodes' | 'lines' | 'days';
  readonly columns: readonly Column[];
  /** Fields of the answer, beside its rows, that columns read. */
  readonly beside?: string;
  /** The rows of a row: the parts of a sum below it. */
  readonly below?: string;
  /** How many rows there are, where the answer has no `total`. */
  count?(answer: Json): number;
  /** What a reader must know of the list as a whole: one line after the rows. */
  closing?(answer: Json, language: Language): string | null;
}

export const field = (path: string, zh: string, en: string): FieldColumn => ({ path, header: [zh, en] });

/** The word in the language of the file. */
export const said = ([zh, en]: Label, language: Language): string => (language === 'zh' ? zh : en);
