/** A list on its way into a file: what its columns are called and hold, and its rows as they come. */

/** Fen, a fraction of one, an ISO day, an ISO instant; null is an empty cell. */
export type Cell = string | number | null;

export const CELL_KINDS = ['TEXT', 'NUMBER', 'MONEY', 'PERCENT', 'DAY', 'INSTANT'] as const;
/** MONEY comes in fen and is written in yuan; INSTANT is written as the time in Asia/Shanghai. */
export type CellKind = (typeof CELL_KINDS)[number];

export interface SheetColumn {
  readonly header: string;
  readonly kind: CellKind;
}

const NUMERIC: readonly CellKind[] = ['NUMBER', 'MONEY', 'PERCENT'];

/** A line of words below the rows is a text also where its column holds numbers. */
export function kindOfCell(column: SheetColumn | undefined, cell: string | number): CellKind {
  const kind = column?.kind ?? 'TEXT';
  return typeof cell === 'string' && NUMERIC.includes(kind) ? 'TEXT' : kind;
}

/** Rows come by the page, and the next page is asked for when the last one was written. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly pages: AsyncIterable<readonly (readonly Cell[])[]>;
}

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Bytes of the file as they are taken; holds no more of it than a page. */
export interface SheetWriter {
  readonly contentType: string;
  write(sheet: Sheet): AsyncIterable<Uint8Array>;
}

export type SheetWriters = Readonly<Record<ExportFormat, SheetWriter>>;

/** More rows than this are a copy of the register, not a list: the filter must be narrower (EXPORT_TOO_LARGE). */
export const MOST_ROWS = 100_000;
