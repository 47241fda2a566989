// The formats in which a list can be taken out.
import type { SheetWriters } from '../../app/export/sheet.js';
import { writeCsv } from './csv.js';
import { writeXlsx } from './xlsx.js';

export const SHEET_WRITERS: SheetWriters = {
  csv: { contentType: 'text/csv; charset=utf-8', write: writeCsv },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeXlsx },
};
