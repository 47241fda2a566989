/** Opens a register file, text or workbook; which of them its first bytes say, not its name. */
import { open } from 'node:fs/promises';
import type { RegisterFile } from '../../app/import/port.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import { csvLines } from './csv-lines.js';
import { encodingOf } from './encoding.js';
import { xlsxLines } from './xlsx-lines.js';

const ZIP = 'PK\u0003\u0004';

async function look(path: string): Promise<{ start: string; size: number }> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0);
    return { start: buffer.toString('latin1', 0, bytesRead), size: (await file.stat()).size };
  } finally {
    await file.close();
  }
}

/** FILE_UNREADABLE, ENCODING_UNKNOWN; while it is read FILE_BROKEN. */
export async function openRegister(path: string): Promise<RegisterFile> {
  const { start, size } = await look(path).catch((error: NodeJS.ErrnoException) => {
    throw new RuleBroken('FILE_UNREADABLE', { facts: { file: path, why: error.code ?? '' } });
  });
  if (start === ZIP) {
    let share = 0;
    const lines = xlsxLines(path, (read) => {
      share = read;
    });
    return { lines, readShare: () => share };
  }
  const told = { read: 0 };
  return { lines: csvLines(path, await encodingOf(path), told), readShare: () => (size > 0 ? told.read / size : 1) };
}
