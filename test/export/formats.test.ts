// The two formats, read back: what is in a file is what was put in, and no text of it is a formula.
import { unzipSync } from 'fflate';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from '@jest/globals';
import type { Cell, CellKind, SheetColumn } from '../../src/app/export/sheet.js';
import { SHEET_WRITERS } from '../../src/adapters/spreadsheet/writers.js';

async function written(format: 'csv' | 'xlsx', columns: readonly SheetColumn[], pages: Cell[][][]): Promise<Buffer> {
  async function* coming() {
    yield* pages;
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of SHEET_WRITERS[format].write({ name: '名/单', columns, pages: coming() }))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

const csvOf = (bytes: Buffer): string[][] => parse(bytes, { bom: true });
const columnsOf = (...kinds: CellKind[]): SheetColumn[] => kinds.map((kind, at) => ({ header: `列${at}`, kind }));

const DANGEROUS = ['=1+1', '+8613800000000', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠x'];

describe('texts that a spreadsheet would take for formulas', () => {
  test.each(DANGEROUS)('%j begins with an apostrophe in CSV', async (text) => {
    const [, [cell]] = csvOf(await written('csv', columnsOf('TEXT'), [[[text]]])) as [string[], [string]];
    expect(cell).toBe(`'${text}`);
  });

  test.each(DANGEROUS)('%j is a text with Excel’s own quote prefix in XLSX', async (text) => {
    const bytes = await written('xlsx', columnsOf('TEXT'), [[[text]]]);
    const sheet = Buffer.from(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? []).toString();
    expect(sheet).toContain('<c r="A2" s="6" t="inlineStr">');
    expect(sheet).not.toContain('<f>');
    const styles = Buffer.from(unzipSync(bytes)['xl/styles.xml'] ?? []).toString();
    expect([...styles.matchAll(/<xf\b[^>]*>/g)].at(1 + 6)?.[0]).toContain('quotePrefix="1"');
  });

  test('a negative number is a number', async () => {
    expect(csvOf(await written('csv', columnsOf('NUMBER', 'MONEY'), [[[-2, -1250]]]))[1]).toEqual(['-2', '-12.5']);
  });
});

const ROW: Cell[] = [
  '张三 & <李四> "王五"_x0041_ \u0001完',
  12.5,
  123_456_789,
  0.857,
  '2026-11-29',
  '2026-11-28T16:30:05.000Z',
];
const KINDS = columnsOf('TEXT', 'NUMBER', 'MONEY', 'PERCENT', 'DAY', 'INSTANT');

test('a workbook holds days, instants and sums as what they are', async () => {
  const rows = await readSheet(await written('xlsx', KINDS, [[ROW], [Array.from(KINDS, () => null)]]));
  expect(rows[0]).toEqual(KINDS.map(({ header }) => header));
  expect(rows[1]).toEqual([
    ...['张三 & <李四> "王五"_x0041_ 完', 12.5, 1_234_567.89, 0.857],
    ...[new Date('2026-11-29T00:00:00Z'), new Date('2026-11-29T00:30:05Z')],
  ]);
});

test('a CSV begins with the mark by which Excel knows UTF-8, and holds the same', async () => {
  const bytes = await written('csv', KINDS, [[ROW]]);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(csvOf(bytes)[1]?.slice(1)).toEqual(['12.5', '1234567.89', '85.7%', '2026-11-29', '2026-11-29 00:30:05']);
});

test('many pages and columns end in one sheet with a filter over all of it', async () => {
  const columns = columnsOf(...Array.from({ length: 28 }, (): CellKind => 'NUMBER'));
  const pages = Array.from({ length: 30 }, (_, page) =>
    Array.from({ length: 10 }, (_row, at) => columns.map(() => page * 10 + at)),
  );
  const bytes = await written('xlsx', columns, pages);
  expect(Buffer.from(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? []).toString()).toContain(
    '<autoFilter ref="A1:AB301"/>',
  );
  const rows = await readSheet(bytes);
  expect(rows.slice(1).map(([first]) => first)).toEqual(Array.from({ length: 300 }, (_, at) => at));
});
