// A list as CSV: UTF-8 with a mark, so that Excel opens it, and no cell that a spreadsheet would take for a formula.
import { stringify } from 'csv-stringify/sync';
import { type Cell, type CellKind, kindOfCell, type Sheet } from '../../app/export/sheet.js';
import { shanghaiTime } from './shanghai-time.js';

const MARK = '\uFEFF';

/** Numbers stay numbers, so that a negative one is not taken for a formula. */
const BY_KIND: Readonly<Record<CellKind, (value: string | number) => string | number>> = {
  TEXT: String,
  NUMBER: Number,
  MONEY: (fen) => Number(fen) / 100,
  PERCENT: (share) => `${(Number(share) * 100).toFixed(1)}%`,
  DAY: String,
  INSTANT: (instant) => shanghaiTime(String(instant)).toISOString().slice(0, 19).replace('T', ' '),
};

const lines = (rows: readonly (readonly (string | number)[])[]): Buffer =>
  Buffer.from(stringify(rows as (string | number)[][], { record_delimiter: 'windows', escape_formulas: true }));

export async function* writeCsv({ columns, pages }: Sheet): AsyncGenerator<Uint8Array> {
  const written = (cell: Cell, at: number) => (cell === null ? '' : BY_KIND[kindOfCell(columns[at], cell)](cell));
  yield Buffer.concat([Buffer.from(MARK), lines([columns.map(({ header }) => header)])]);
  for await (const rows of pages) yield lines(rows.map((row) => row.map(written)));
}
