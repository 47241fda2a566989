/** What an office says of its own register: which of its titles and words are which of ours. */
import { compact } from '../../domain/kernel/half-width.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { COLUMN_NAMES, COLUMNS, type Column, columnOf, plainTitle } from './columns.js';

/** One line of a mapping: in which column (or 表头, header, for a title) their word stands for ours. */
export interface MappedWord {
  readonly line: number;
  readonly of: string;
  readonly theirs: string;
  readonly ours: string;
}

/** Titles and words of the file that are read as others. */
export interface Mapping {
  columnOf(title: string): Column | undefined;
  wordOf(column: Column, text: string): string;
}

const HEADER = new Set(['表头', 'header', 'headers', '列', 'column']);

/** The file as it is: our own titles and words only. */
export const NO_MAPPING: Mapping = { columnOf, wordOf: (_, text) => text };

/** Refuses a line that maps to no column of ours or names no word: MAP_UNCLEAR, fact `line`. */
export function mappingOf(words: readonly MappedWord[]): Mapping {
  const titles = new Map<string, Column>();
  const values = new Map<string, string>();
  for (const { line, of, theirs, ours } of words) {
    const isTitle = HEADER.has(plainTitle(of));
    const column = isTitle ? named(ours) : named(of);
    ensure(column && theirs.trim() !== '' && ours.trim() !== '', 'MAP_UNCLEAR', { facts: { line } });
    if (isTitle) titles.set(plainTitle(theirs), column);
    else values.set(keyOf(column, theirs), ours);
  }
  return {
    columnOf: (title) => titles.get(plainTitle(title)) ?? columnOf(title),
    wordOf: (column, text) => values.get(keyOf(column, text)) ?? text,
  };
}

/** A column by a title of ours or by its name in this program, such as `endedOn`. */
function named(text: string): Column | undefined {
  return columnOf(text) ?? COLUMN_NAMES.find((column) => column.toLowerCase() === plainTitle(text));
}

/** What is said of committees holds for those that accept and those that receive. */
function keyOf(column: Column, text: string): string {
  return `${COLUMNS[column === 'receiver' ? 'committee' : column].zh} ${compact(text)}`;
}
