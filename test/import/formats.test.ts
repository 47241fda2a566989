/** Register files: encodings, separators, workbooks, and files that cannot be read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openRegister } from '../../src/adapters/register-file/open-register.js';
import type { RegisterLine } from '../../src/app/import/register-row.js';
import { headerOf, rowOf } from '../../src/app/import/header.js';
import { courseOf } from '../../src/app/import/judge-days.js';
import { Reading } from '../../src/app/import/reading.js';
import { readDay } from '../../src/app/import/read-day.js';
import { gb18030 } from './gb18030.js';
import { csvOf, linesOf, row, rows, TITLES } from './register-text.js';
import { workbookOf } from './workbook.js';

const folder = mkdtempSync(join(tmpdir(), 'register-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function written(content: string | Buffer): string {
  files += 1;
  const path = join(folder, `register-${files}`);
  writeFileSync(path, content);
  return path;
}

async function read(path: string): Promise<RegisterLine[]> {
  const lines: RegisterLine[] = [];
  for await (const line of (await openRegister(path)).lines) lines.push(line);
  return lines;
}

const TWO = rows(2, { 纠纷简要情况: '说“不给”，\n第二行, 还有"引号"' });
const PLAIN = rows(2);

describe('a text register', () => {
  const text = csvOf(PLAIN);

  test.each<[string, string | Buffer]>([
    ['UTF-8', text],
    ['UTF-8 with a mark', `\uFEFF${text}`],
    ['GB18030', gb18030(text)],
    ['UTF-16 as spreadsheets save “Unicode text”', Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le')],
    ['tabs', text.replaceAll(',', '\t')],
    ['semicolons', text.replaceAll(',', ';')],
    ['lines of one sign', text.replaceAll('\r\n', '\n')],
  ])('in %s says the same', async (_, content) => {
    expect(await read(written(content))).toEqual(linesOf(PLAIN));
  });

  test('counts lines of the file, whatever stands in quotes', async () => {
    const lines = await read(written(csvOf(TWO)));
    expect(lines.map(({ line }) => line)).toEqual([1, 2, 4]);
    expect(lines[2]?.cells).toEqual(linesOf(TWO)[2]?.cells);
  });

  test('is cut anywhere without harm: a sign of two bytes at the end of a chunk stays whole', async () => {
    const many = rows(400, { 纠纷简要情况: '邻居噪声扰民多次劝阻无效' });
    for (const lead of ['', ' ']) {
      const content = Buffer.concat([Buffer.from(lead), gb18030(csvOf(many))]);
      const lines = await read(written(content));
      expect(lines.slice(1)).toEqual(linesOf(many).slice(1));
    }
  });

  test('with a quote that is never closed is refused, naming the line', async () => {
    const broken = `${csvOf(rows(1))}\r\n"${'很长'.repeat(600_000)}`;
    await expect(read(written(broken))).rejects.toMatchObject({ code: 'FILE_BROKEN', facts: { line: 3 } });
  });

  test('in no known encoding is refused', async () => {
    await expect(openRegister(written(Buffer.from([0x81, 0x20, 0xff, 0x0a, 0x81, 0x20])))).rejects.toMatchObject({
      code: 'ENCODING_UNKNOWN',
    });
  });
});

describe('a workbook', () => {
  const serial = 44_563;

  test('gives days, numbers and texts as a text register would', async () => {
    const cells = TITLES.map((title) =>
      title === '受理日期' ? { date: serial } : title === '涉及金额(元)' ? 32_000.5 : row()[title],
    );
    const [first, line] = await read(written(workbookOf([TITLES, cells])));
    const found = first && line && rowOf(headerOf(first), line);
    expect(found?.cells).toMatchObject({
      acceptedOn: '2022-01-02',
      amount: '32000.5',
      applicantId: '320612190207277756',
      endedOn: '2022-01-18',
    });
    expect(line?.line).toBe(2);
  });

  test('whose day is a bare number is still read as a day', async () => {
    const cells = TITLES.map((title) => (title === '受理日期' ? serial : row()[title]));
    const [, line] = await read(written(workbookOf([TITLES, cells])));
    expect(readDay(line?.cells[1] ?? '')).toBe('2022-01-02');
  });

  test.each(['1', 'true'] as const)(
    'whose days count from 1904 (%s) gives the same days, formatted or bare',
    async (date1904) => {
      const cells = TITLES.map((title) => {
        if (title === '受理日期') return 42_795;
        if (title === '办结日期') return { date: 42_795 };
        return title === '涉及金额(元)' ? 42_795 : row()[title];
      });
      const [first, line] = await read(written(workbookOf([TITLES, cells], date1904)));
      const found = first && line && rowOf(headerOf(first), line);
      if (!found) throw new Error('no row');
      expect(courseOf(new Reading(found, '2026-06-09'))).toMatchObject({
        acceptedOn: '2021-03-02',
        ended: { on: '2021-03-02' },
      });
      expect(found.cells.amount).toBe('42795');
    },
  );

  test('that is damaged is refused', async () => {
    await expect(read(written(Buffer.from('PK\u0003\u0004 not a zip', 'latin1')))).rejects.toMatchObject({
      code: 'FILE_BROKEN',
    });
  });
});

test('a file that is not there is named', async () => {
  await expect(openRegister(join(folder, 'absent.csv'))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
});

describe('what is no register is named with what to do', () => {
  test.each<[string, string | Buffer]>([
    ['FILE_EMPTY', ''],
    ['FILE_OLD_EXCEL', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
    ['FILE_WEB_PAGE', '\uFEFF<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'],
    ['FILE_WEB_PAGE', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'],
    ['FILE_NO_TABLE', '%PDF-1.7'],
  ])('%s', async (code, content) => {
    await expect(openRegister(written(content))).rejects.toMatchObject({ code });
  });

  test('a folder', async () => {
    await expect(openRegister(folder)).rejects.toMatchObject({ code: 'FILE_IS_FOLDER', facts: { file: folder } });
  });
});
