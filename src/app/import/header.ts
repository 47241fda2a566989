/** The first line of a register: which column stands where, in whatever order. */
import { compact } from '../../domain/kernel/half-width.js';
import { ensure, RuleBroken } from '../../domain/kernel/rule-broken.js';
import { COLUMN_NAMES, SELDOM_COLUMNS, COLUMNS, type Column, isOwnTitle, NEEDED_COLUMNS } from './columns.js';
import { type Mapping, NO_MAPPING } from './mapping.js';
import { isShifted } from './mask-cell.js';
import type { RegisterLine, RegisterRow } from './register-row.js';
import { totalKindOf } from './totals.js';

export interface Header {
  readonly line: number;
  readonly places: ReadonlyMap<Column, number>;
  readonly width: number;
  /** Fen in one unit of the amount column: its title may say 万元. */
  readonly amountUnit: number;
  readonly unknown: readonly string[];
  readonly absent: readonly Column[];
  readonly mapping: Mapping;
}

const FEN_IN_YUAN = 100;
const YUAN_IN_WAN = 10_000;

/** Two titles make a header; one may be a word in a title above the table. */
export function isHeader({ cells }: RegisterLine, mapping: Mapping = NO_MAPPING): boolean {
  return cells.filter((title) => mapping.columnOf(title)).length >= 2;
}

/** A file with no header at all: what stands in its lines may be anybody's data and is not shown. */
export function noHeader(anything: boolean): RuleBroken {
  const missing = NEEDED_COLUMNS.map((column) => COLUMNS[column].zh).join('、');
  return anything
    ? new RuleBroken('COLUMNS_MISSING', { facts: { missing, unknown: '—' } })
    : new RuleBroken('FILE_EMPTY');
}

/** Refuses a line that names one column twice or lacks a needed one (COLUMN_TWICE, COLUMNS_MISSING). */
export function headerOf(line: RegisterLine, mapping: Mapping = NO_MAPPING): Header {
  if (!isHeader(line, mapping)) throw noHeader(true);
  const titles = line.cells.map((title) => compact(title));
  const places = placesOf(titles, mapping);
  const missing = NEEDED_COLUMNS.filter((column) => !places.has(column)).map((column) => COLUMNS[column].zh);
  const used = new Set(places.values());
  const unknown = titles.filter((title, at) => title !== '' && !used.has(at));
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
    absent: COLUMN_NAMES.filter((column) => !places.has(column) && !SELDOM_COLUMNS.includes(column)),
    mapping,
  };
}

/** Of several titles of one column our own goes first; two that are equally good are not chosen between. */
function placesOf(titles: readonly string[], mapping: Mapping): Map<Column, number> {
  const found = titles.flatMap((title, at) => {
    const column = mapping.columnOf(title);
    return column ? [{ column, at, own: isOwnTitle(title, column) }] : [];
  });
  const places = new Map<Column, number>();
  for (const [column, all] of Map.groupBy(found, (one) => one.column)) {
    const own = all.filter((one) => one.own);
    const [first, ...others] = own.length > 0 ? own : all;
    ensure(first && others.length === 0, 'COLUMN_TWICE', { facts: { column: COLUMNS[column].zh } });
    places.set(column, first.at);
  }
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

/** Null for a line in which nothing is written, and for the header again, as on every printed page. */
export function rowOf(header: Header, given: RegisterLine): RegisterRow | null {
  const { line, cells, serialZero } = given;
  const texts = cells.map(written);
  if (texts.every((text) => text === '') || isHeader(given, header.mapping)) return null;
  const of = (column: Column): string => header.mapping.wordOf(column, texts[header.places.get(column) ?? -1] ?? '');
  const byColumn = Object.fromEntries(COLUMN_NAMES.map((column) => [column, of(column)])) as Record<Column, string>;
  const tooLong = texts.slice(header.width).some((text) => text !== '');
  return {
    line,
    cells: byColumn,
    amountUnit: header.amountUnit,
    serialZero: serialZero ?? null,
    tooLong,
    shifted: isShifted(byColumn, tooLong),
    total: totalKindOf(texts),
  };
}
