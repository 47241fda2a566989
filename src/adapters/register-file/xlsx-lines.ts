/** The first sheet of a workbook, row by row. A workbook is one zip: it is read whole, rows are handed on one by one. */
import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import type { RegisterLine } from '../../app/import/register-row.js';
import { addDays } from '../../domain/kernel/day.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import { dateSystemOf } from './date-system.js';

type Cell = string | number | boolean | Date | null;

/** A date cell is a day of the sheet, without zone. Numbers keep every digit that the sheet still has. */
function textOf(cell: Cell, daysLate: number): string {
  if (cell === null) return '';
  if (cell instanceof Date) return addDays(cell.toISOString().slice(0, 10), daysLate);
  if (typeof cell === 'number') return cell.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 10 });
  return String(cell);
}

async function rowsOf(workbook: Buffer): Promise<Cell[][]> {
  try {
    return (await readSheet(workbook)) as unknown as Cell[][];
  } catch {
    throw new RuleBroken('FILE_BROKEN', { facts: { line: 1 } });
  }
}

export async function* xlsxLines(path: string, report: (share: number) => void): AsyncGenerator<RegisterLine> {
  const workbook = await readFile(path);
  const { serialZero, daysLate } = dateSystemOf(workbook);
  const rows = await rowsOf(workbook);
  for (const [at, cells] of rows.entries()) {
    const line = { line: at + 1, cells: cells.map((cell) => textOf(cell, daysLate)) };
    yield serialZero ? { ...line, serialZero } : line;
    report((at + 1) / rows.length);
  }
}
