/** A register as its file has it: lines of cells, and what the header makes of them. */
import type { Day } from '../../domain/kernel/day.js';
import type { Column } from './columns.js';

/** PART: the sum since the last such line; ALL: since the beginning. */
export type TotalKind = 'PART' | 'ALL';

/** One line as the file has it; the first line is 1. */
export interface RegisterLine {
  readonly line: number;
  readonly cells: readonly string[];
  /** Day 0 of the workbook's own date system, where it is not the usual one. */
  readonly serialZero?: Day;
}

/** A row by column; spaces at the ends are gone, an absent cell is ''. */
export interface RegisterRow {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
  readonly amountUnit: number;
  readonly serialZero: Day | null;
  /** Something stands beyond the last column. */
  readonly tooLong: boolean;
  /** Cells seem to stand in wrong columns: a report shows less of them. */
  readonly shifted: boolean;
  /** A line that sums up others is no case. */
  readonly total: TotalKind | null;
}
