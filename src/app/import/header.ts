/** The first line of a register: which column stands where, in whatever order. */
import type { Day } from '../../domain/kernel/day.js';
import { compact } from '../../domain/kernel/half-width.js';
import { ensure, RuleBroken } from '../../domain/kernel/rule-broken.js';
import { COLUMN_NAMES, COLUMNS, type Column, columnOf, NEEDED_COLUMNS } from './columns.js';

/** One line as the file has it; the first line is 1. */
export interface RawLine {
  readonly line: number;
  readonly cells: readonly string[];
  /** Day 0 of the workbook's own date system, where it is not the usual one. */
  readonly serialZero?: Day;
}

export interface Header {
  readonly line: number;
  readonly places: ReadonlyMap<Column, number>;
  readonly width: number;
  /** Fen in one unit of the amount column: its title may say 万元. */
  readonly amountUnit: number;
  readonly unknown: readonly string[];
  readonly absent: readonly Column[];
}

/** A row by column; spaces at the ends are gone, an absent cell is ''. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
  readonly amountUnit: number;
  readonly serialZero: Day | null;
  /** Something stands beyond the last column. */
  readonly tooLong: boolean;
}

const FEN_IN_YUAN = 100;
const YUAN_IN_WAN = 10_000;

/** Two titles make a header; one may be a word in a title above the table. */
export function isHeader({ cells }: RawLine): boolean {
  return cells.filter((title) => columnOf(title)).length >= 2;
}

/** A file with no header at all: what stands in its lines may be anybody's data and is not shown. */
export function noHeader(anything: boolean): RuleBroken {
  const missing = NEEDED_COLUMNS.map((column) => COLUMNS[column].zh).join('、');
  return anything
    ? new RuleBroken('COLUMNS_MISSING', { facts: { missing, unknown: '—' } })
    : new RuleBroken('FILE_EMPTY');
}

/** Refuses a line that names one column twice or lacks a needed one (COLUMN_TWICE, COLUMNS_MISSING). */
export function headerOf(line: RawLine): Header {
  if (!isHeader(line)) throw noHeader(true);
  const titles = line.cells.map((title) => compact(title));
  const places = placesOf(titles);
  const missing = NEEDED_COLUMNS.filter((column) => !places.has(column)).map((column) => COLUMNS[column].zh);
  const unknown = titles.filter((title) => title !== '' && !columnOf(title));
  ensure(missing.length === 0, 'COLUMNS_MISSING', {
    facts: { missing: missing.join('、'), unknown: unknown.join('、') || '—' },
  });
  const inWan = titles[places.get('amount') ?? -1]?.includes('万') ?? false;
  return {
    line: line.line,
    places,
    unknown,
    width: titles.length,
    amountUnit: inWan ? FEN_IN_YUAN * YUAN_IN_WAN : FEN_IN_YUAN,
    absent: COLUMN_NAMES.filter((column) => !places.has(column)),
  };
}

function placesOf(titles: readonly string[]): Map<Column, number> {
  const places = new Map<Column, number>();
  titles.forEach((title, at) => {
    const column = columnOf(title);
    if (!column) return;
    ensure(!places.has(column), 'COLUMN_TWICE', { facts: { column: COLUMNS[column].zh } });
    places.set(column, at);
  });
  return places;
}

const ENDS = /^[\s\u3000\uFEFF]+|[\s\u3000\uFEFF]+$/gu;
/** What spreadsheets and those who fill them put before a number, so that it stays a text: `'`, a backtick, `="…"`. */
const TEXT_SIGN = /^(?:['’＇`´]+\s*|=")(?=\S)/u;

/** What is written in a cell: without spaces at the ends and without the sign of a text cell. */
function written(cell: string): string {
  const text = cell.replace(ENDS, '');
  if (!TEXT_SIGN.test(text)) return text;
  return text
    .replace(TEXT_SIGN, '')
    .replace(text.startsWith('="') ? /"$/u : /(?!)/u, '')
    .replace(ENDS, '');
}

/** Null for a line in which nothing is written. */
export function rowOf(header: Header, { line, cells, serialZero }: RawLine): Row | null {
  const texts = cells.map(written);
  if (texts.every((text) => text === '')) return null;
  const of = (column: Column): string => texts[header.places.get(column) ?? -1] ?? '';
  const byColumn = Object.fromEntries(COLUMN_NAMES.map((column) => [column, of(column)])) as Record<Column, string>;
  return {
    line,
    cells: byColumn,
    amountUnit: header.amountUnit,
    serialZero: serialZero ?? null,
    tooLong: texts.slice(header.width).some((text) => text !== ''),
  };
}
