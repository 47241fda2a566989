/** Opens a register file, text or workbook; which of them its first bytes say, not its name. */
import { open } from 'node:fs/promises';
import type { RegisterFile } from '../../app/import/port.js';
import type { FileProblem } from '../../domain/kernel/problem-code.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import { csvLines } from './csv-lines.js';
import { encodingOf } from './encoding.js';
import { xlsxLines } from './xlsx-lines.js';

const ZIP = 'PK\u0003\u0004';
/** How other files begin that are taken for registers, and what is said of them. */
const NO_REGISTER: readonly (readonly [RegExp, FileProblem])[] = [
  [/^\u00D0\u00CF.\u00E0/, 'FILE_OLD_EXCEL'],
  [/^%PDF|^\{\\rtf|^Rar!|^7z\u00BC|^\u0089PNG|^\u00FF\u00D8\u00FF/, 'FILE_NO_TABLE'],
  [/^(?:\u00EF\u00BB\u00BF)?\s*<(?:!DOCTYPE|html|table|\?xml|head|meta)/i, 'FILE_WEB_PAGE'],
];
const LOOKED_AT = 64;

async function begin(path: string): Promise<{ start: string; size: number }> {
  const file = await open(path, 'r');
  try {
    const about = await file.stat();
    if (about.isDirectory()) throw new RuleBroken('FILE_IS_FOLDER', { facts: { file: path } });
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
    return { start: buffer.toString('latin1', 0, bytesRead), size: about.size };
  } finally {
    await file.close();
  }
}

/**
 * FILE_UNREADABLE, FILE_IS_FOLDER, FILE_EMPTY, FILE_OLD_EXCEL, FILE_WEB_PAGE, FILE_NO_TABLE, ENCODING_UNKNOWN; while it
 * is read FILE_BROKEN.
 */
export async function openRegister(path: string): Promise<RegisterFile> {
  const { start, size } = await begin(path).catch((error: NodeJS.ErrnoException) => {
    if (error instanceof RuleBroken) throw error;
    throw new RuleBroken('FILE_UNREADABLE', { facts: { file: path, why: error.code ?? '' } });
  });
  if (size === 0) throw new RuleBroken('FILE_EMPTY');
  const other = NO_REGISTER.find(([beginning]) => beginning.test(start));
  if (other) throw new RuleBroken(other[1], { facts: { file: path } });
  if (start.startsWith(ZIP)) {
    let share = 0;
    const lines = xlsxLines(path, (read) => {
      share = read;
    });
    return { lines, readShare: () => share };
  }
  const progress = { read: 0 };
  return { lines: csvLines(path, await encodingOf(path), progress), readShare: () => progress.read / size };
}
