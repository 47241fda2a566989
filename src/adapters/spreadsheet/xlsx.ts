// A list as a workbook of one sheet, written row by row: days, instants and sums are real cells, texts are never formulas.
import { type Cell, type CellKind, kindOfCell, type Sheet } from '../../app/export/sheet.js';
import { shanghaiTime } from './shanghai-time.js';
import { partsFor, sheetFoot, sheetHead, STYLES } from './workbook-parts.js';
import { xmlText } from './xml-text.js';
import { zipStream } from './zip-stream.js';

const DAY_MS = 86_400_000;
/** Day 0 of the 1900 date system, with Excel's leap day of 1900 counted in. */
const EPOCH = Date.UTC(1899, 11, 30);

/** What a spreadsheet may take for the beginning of a formula, in half and full width. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** What a cell holds, without the place where it stands. */
const number = (kind: CellKind, value: number): string => `s="${STYLES[kind]}"><v>${value}</v>`;

function text(value: string, style = FORMULA.test(value) ? STYLES.QUOTED : STYLES.TEXT): string {
  return `s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is>`;
}

/** Excel knows no day before 1900; such a one stays a text. */
function dated(kind: CellKind, value: string, at: Date): string {
  const serial = (at.getTime() - EPOCH) / DAY_MS;
  return serial > 60 ? number(kind, serial) : text(value);
}

const BY_KIND: Readonly<Record<CellKind, (value: string | number) => string>> = {
  TEXT: (value) => text(String(value)),
  NUMBER: (value) => number('NUMBER', Number(value)),
  MONEY: (fen) => number('MONEY', Number(fen) / 100),
  PERCENT: (share) => number('PERCENT', Number(share)),
  DAY: (day) => dated('DAY', String(day), new Date(String(day))),
  INSTANT: (instant) => dated('INSTANT', String(instant), shanghaiTime(String(instant))),
};

/** A, B, … Z, AA, … */
function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Cells without a value are left out. */
function rowOf(contents: readonly (string | null)[], number: number): string {
  const cells = contents.map((content, at) => content && `<c r="${letters(at)}${number}" ${content}</c>`);
  return `<row r="${number}">${cells.filter(Boolean).join('')}</row>`;
}

export async function* writeXlsx({ name, columns, pages }: Sheet): AsyncGenerator<Uint8Array> {
  const content = (value: Cell, at: number) =>
    value === null || value === '' ? null : BY_KIND[kindOfCell(columns[at], value)](value);
  const zip = zipStream();
  for (const [part, whole] of partsFor(name)) zip.add(part, whole);
  const write = zip.open('xl/worksheets/sheet1.xml');
  const titles = columns.map(({ header }) => text(header, STYLES.HEADER));
  write(sheetHead(columns.length) + rowOf(titles, 1));
  let rows = 1;
  for await (const page of pages) {
    const written = page.map((cells, at) => rowOf(cells.map(content), rows + 1 + at));
    write(written.join(''));
    rows += page.length;
    const bytes = zip.taken();
    if (bytes.length > 0) yield bytes;
  }
  write(sheetFoot(`A1:${letters(Math.max(0, columns.length - 1))}${rows}`), true);
  zip.end();
  yield zip.taken();
}
