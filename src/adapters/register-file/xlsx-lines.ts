/** The first sheet of a workbook, row by row. A workbook is one zip: it is read whole, rows are handed on one by one. */
import { readSheet } from 'read-excel-file/node';
import type { RawLine } from '../../app/import/header.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';

type Cell = string | number | boolean | Date | null;

/** A date cell is a day of the sheet, without zone. Numbers keep every digit that the sheet still has. */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return cell.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 10 });
  return String(cell);
}

async function rowsOf(path: string): Promise<Cell[][]> {
  try {
    return (await readSheet(path)) as unknown as Cell[][];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    throw new RuleBroken('FILE_BROKEN', { facts: { line: 1 } });
  }
}

export async function* xlsxLines(path: string, told: (share: number) => void): AsyncGenerator<RawLine> {
  const rows = await rowsOf(path);
  for (const [at, cells] of rows.entries()) {
    yield { line: at + 1, cells: cells.map(textOf) };
    told((at + 1) / rows.length);
  }
}
