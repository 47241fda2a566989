/** The report of an import as a file that spreadsheets open: UTF-8 with a mark, one line for each finding. */
import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { ReportEntry } from '../../app/import/report.js';

const MARK = '\uFEFF';
const TITLES = ['行号 line', '类别 kind', '字段 field', '值（脱敏） masked value', '代码 code', '原因', 'reason'];
const KINDS = { REJECTED: '退回 rejected', WARNING: '提醒 warning', NOTE: '说明 note', PLAN: '试行 plan' };
const BUFFERED_LINES = 500;

export interface ReportFile {
  readonly path: string;
  write(line: ReportEntry): void;
  close(): void;
}

/** A value that a spreadsheet would take for a formula is shown as text. */
const textOf = (cells: readonly string[]): string =>
  stringify([[...cells]], { record_delimiter: 'windows', escape_formulas: true });

function lineOf({ line, kind, field, value, code, zh, en }: ReportEntry): string {
  return textOf([line === null ? '' : String(line), KINDS[kind], field, value, code, zh, en]);
}

/** Beside the register or, where that folder takes no file, in the data folder. */
function create(register: string, dataDir: string): { file: string; handle: number } {
  const beside = `${register}.report.csv`;
  try {
    return { file: beside, handle: fs.openSync(beside, 'w') };
  } catch {
    fs.mkdirSync(dataDir, { recursive: true });
    const file = path.join(dataDir, path.basename(beside));
    return { file, handle: fs.openSync(file, 'w') };
  }
}

export function openReport(register: string, dataDir: string): ReportFile {
  const { file, handle } = create(register, dataDir);
  let lines = [MARK + textOf(TITLES)];
  const flush = (): void => {
    fs.writeSync(handle, lines.join(''));
    lines = [];
  };
  return {
    path: file,
    write: (line) => {
      if (lines.push(lineOf(line)) >= BUFFERED_LINES) flush();
    },
    close: () => {
      flush();
      fs.closeSync(handle);
    },
  };
}
