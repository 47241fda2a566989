/** A register becomes cases: read line by line, judged and written in batches, reported; twice is once. */
import { type Header, headerOf, isHeader, noHeader, rowOf } from './header.js';
import { type ImportOptions, ImportRun } from './import-run.js';
import type { ImportRuntime, RegisterFile } from './port.js';
import type { RegisterLine, RegisterRow } from './register-row.js';
import { headerNotes, reportOf } from './report.js';
import type { Summary } from './tally.js';
import { Totals } from './totals.js';

/** At most so many rows are committed together. */
export const BATCH_ROWS = 200;

/** A title of the table may stand above its header, no further down than this. */
const LAST_HEADER_LINE = 6;

export type ImportResult = Summary & { readonly complete: boolean };

/** Refuses a file without a fitting header (FILE_EMPTY, COLUMNS_MISSING, COLUMN_TWICE); a row is only reported. */
export async function importRegister(
  runtime: ImportRuntime,
  file: RegisterFile,
  options: ImportOptions,
): Promise<ImportResult> {
  const run = new ImportRun(runtime, options);
  const totals = new Totals();
  let header: Header | null = null;
  let batch: RegisterRow[] = [];
  let anything = false;
  const flush = async (): Promise<void> => {
    const rows = batch;
    batch = [];
    if (rows.length > 0) await run.take(rows);
  };
  for await (const line of file.lines) {
    if (!header) {
      header = headed(line, options);
      anything ||= line.cells.some((cell) => cell.trim() !== '');
      continue;
    }
    const row = rowOf(header, line);
    if (row?.total) {
      await flush();
      checkTotal(row, totals, options);
    } else if (row) {
      totals.add(row);
      batch.push(row);
    }
    if (batch.length < BATCH_ROWS) continue;
    await flush();
    options.progress(run.rows, file.readShare());
    if (options.stopped()) return { ...run.end(), complete: false };
  }
  if (!header) throw noHeader(anything);
  await flush();
  options.progress(run.rows, 1);
  return { ...run.end(), complete: true };
}

/** Null for a line above the header: blank, or a title of the table. */
function headed(line: RegisterLine, { report, mapping }: ImportOptions): Header | null {
  if (!isHeader(line, mapping) && line.line < LAST_HEADER_LINE) return null;
  const header = headerOf(line, mapping);
  for (const note of headerNotes(header)) report(note);
  return header;
}

function checkTotal(row: RegisterRow, totals: Totals, { report }: ImportOptions): void {
  const skipped = { code: 'TOTAL_SKIPPED', column: 'number', value: '', facts: {} } as const;
  report(reportOf(row.line, 'NOTE', skipped));
  for (const finding of totals.check(row)) report(reportOf(row.line, 'WARNING', finding));
}
