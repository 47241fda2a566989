/** `npm run import`: what it prints, what the report file shows, and what it says when it cannot begin. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { importCommand, type ImportSurroundings } from '../../src/tools/cli/import.js';
import { openReport } from '../../src/tools/cli/import-report.js';
import { readMapping } from '../../src/adapters/register-file/read-mapping.js';
import { openRegister } from '../../src/adapters/register-file/open-register.js';
import { useApp } from '../fixtures/app.js';
import { runtimeIn } from './office.js';
import { csvOf, openRow, row, rows, TITLES } from './register-text.js';

const app = useApp();
const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

let said: string;
let complained: string;
beforeEach(() => {
  said = '';
  complained = '';
});

function surroundings(isTTY = false): ImportSurroundings {
  return {
    output: {
      write: (text) => {
        said += text;
      },
    },
    errors: {
      isTTY,
      write: (text) => {
        complained += text;
      },
    },
    dataDir: join(folder, 'data'),
    openFile: openRegister,
    readMapping,
    inApp: (work) => work(runtimeIn(app())),
    stopped: () => false,
  };
}

let files = 0;
function written(text: string): string {
  files += 1;
  const path = join(folder, `台账-${files}.csv`);
  writeFileSync(path, text);
  return path;
}

const DOUBTFUL = [
  row({ 登记编号: '一' }),
  openRow({ 登记编号: '二' }),
  row({ 登记编号: '三', 申请人证件号码: '320612190207277750', 被申请人联系电话: '1990000830' }),
  row({ 登记编号: '四', 受理日期: '钟离秋', 申请人: '2022-01-02' }),
  row({ 登记编号: '五', 办结方式: '调解不成', 协议形式: '', 履行情况: '', 司法确认: '' }),
];

describe('the figures', () => {
  test('with --json are one object and nothing else', async () => {
    expect(await importCommand([written(csvOf(DOUBTFUL)), '--json'], surroundings())).toBe(3);
    expect(JSON.parse(said)).toEqual({
      rows: 5,
      accepted: 4,
      settled: 2,
      open: 1,
      rejected: 1,
      warnings: 1,
      alike: 3,
      rates: { SR_ACCEPTED: { numerator: 2, denominator: 4, percent: 50 } },
    });
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(complained).toBe('');
  });

  test('of a file in which nothing could be accepted have no percent', async () => {
    await importCommand([written(csvOf([row({ 受理日期: '' })])), '--json'], surroundings());
    expect(JSON.parse(said)).toMatchObject({
      accepted: 0,
      rates: { SR_ACCEPTED: { numerator: 0, denominator: 0, percent: null } },
    });
  });

  test('are said in Chinese and English with the period and the report', async () => {
    await importCommand([written(csvOf(DOUBTFUL)), '--dry-run'], surroundings());
    expect(said).toContain('试运行，数据库未改动。 Dry run');
    expect(said).toContain('共 5 行：受理 4');
    expect(said).toContain('SR_ACCEPTED 2022-01-02 – 2022-01-18: 2 ÷ 4 = 50.0 %');
    expect(said).toMatch(/报告 Report: .*\.report\.csv/);
  });

  test('come with a bar on a terminal only', async () => {
    await importCommand([written(csvOf(rows(3))), '--dry-run'], surroundings(true));
    expect(complained).toContain('██████████████████████████████ 100%  3 行 rows');
  });
});

test('all rows done is told apart from some rejected by the exit status', async () => {
  expect(await importCommand([written(csvOf([row()])), '--dry-run'], surroundings())).toBe(0);
  expect(
    await importCommand([written(csvOf([row(), row({ 登记编号: '二', 受理日期: '' })])), '--dry-run'], surroundings()),
  ).toBe(3);
});

test('a mapping file and lines of totals do what they say', async () => {
  const map = written('纠纷类型,打架,损害赔偿纠纷');
  const total = row({
    ...Object.fromEntries(TITLES.map((title) => [title, ''])),
    登记编号: '合计',
    '涉及金额(元)': '5',
  });
  const path = written(csvOf([row({ 纠纷类型: '打架' }), total]));
  expect(await importCommand([path, '--map', map, '--dry-run', '--json'], surroundings())).toBe(0);
  expect(JSON.parse(said)).toMatchObject({ rows: 1, accepted: 1, rejected: 0 });
  const report = readFileSync(`${path}.report.csv`, 'utf8');
  expect(report).toContain('3,说明 note,登记编号,,TOTAL_SKIPPED,');
  expect(report).toContain('3,提醒 warning,涉及金额(元),5,TOTAL_DIFFERS,合计与各行之和 32000.00 不符');
  expect(await importCommand([path, '--map', join(folder, '无.json')], surroundings())).toBe(1);
  expect(complained).toContain('打不开文件');
});

test('what is not known is shown beside what is allowed', async () => {
  const path = written(csvOf([row({ 纠纷类型: '口角', 受理组织: '三余调委会', 办结方式: '很好' })]));
  await importCommand([path, '--dry-run'], surroundings());
  const report = readFileSync(`${path}.report.csv`, 'utf8');
  expect(report).toContain('纠纷类型,口角,TYPE_UNKNOWN,纠纷类型不在十八类之中，可用：婚姻家庭纠纷、邻里纠纷、');
  expect(report).toContain(
    '受理组织,三余调委会,COMMITTEE_UNKNOWN,区划 320612104 没有这个受理组织，有：三余镇人民调解委员会',
  );
  expect(report).toContain(
    '办结方式,很好,RESULT_UNKNOWN,办结方式不在词表中，可用：调解成功、调解不成、申请人撤回、终止调解。',
  );
});

test('a title and blank lines may stand above the header', async () => {
  const path = written(`三余镇人民调解登记台账,,,\r\n\r\n${csvOf([row({ 受理日期: '' })])}`);
  expect(await importCommand([path, '--dry-run', '--json'], surroundings())).toBe(3);
  expect(JSON.parse(said)).toMatchObject({ rows: 1, rejected: 1 });
  expect(readFileSync(`${path}.report.csv`, 'utf8')).toContain('\r\n4,退回 rejected,受理日期,');
});

describe('the report', () => {
  test('names line, field, masked value, code and reason, and shows nobody', async () => {
    const path = written(csvOf(DOUBTFUL));
    await importCommand([path, '--json'], surroundings());
    const text = readFileSync(`${path}.report.csv`, 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const lines = (parse(text, { bom: true }) as string[][]).filter(([, , , , code]) => code !== 'ROW_ALIKE');
    expect(lines[0]).toEqual([
      '行号 line',
      '类别 kind',
      '字段 field',
      '值（脱敏） masked value',
      '代码 code',
      '原因',
      'reason',
    ]);
    expect(lines.slice(1, 4).map((cells) => cells.slice(0, 5))).toEqual([
      ['4', '提醒 warning', '申请人证件号码', '320***********7750', 'ID_NUMBER_DOUBTFUL'],
      ['4', '提醒 warning', '被申请人联系电话', '**********', 'PHONE_DOUBTFUL'],
      ['5', '退回 rejected', '受理日期', '***', 'ACCEPTANCE_UNREADABLE'],
    ]);
    expect(lines[3]?.[5]).toBe('受理日期无法识别。');
    expect(lines[3]?.[6]).toBe('The acceptance date cannot be read.');
    for (const secret of ['钟离秋', '濮阳冬', '19900053392', '1990000830', '0207277', '晒场'])
      expect(text).not.toContain(secret);
  });

  test('names each skipped guard once', async () => {
    const path = written(csvOf(rows(3)));
    await importCommand([path, '--dry-run'], surroundings());
    const lines = parse(readFileSync(`${path}.report.csv`, 'utf8'), { bom: true }) as string[][];
    expect(lines.filter((cells) => cells[4] === 'CONSENT_MISSING')).toHaveLength(1);
    expect(lines.map((cells) => cells[4])).toContain('IDENTITY_UNCHECKED');
    expect(lines.map((cells) => cells[4])).not.toContain('LOOP_NEEDS_DISPATCHER');
  });

  test('goes to the data folder where the register’s own takes no file', () => {
    const report = openReport(join(folder, 'absent', '台账.csv'), join(folder, 'data'));
    report.close();
    expect(report.path).toBe(join(folder, 'data', '台账.csv.report.csv'));
    expect(existsSync(report.path)).toBe(true);
  });

  test('keeps a spreadsheet from taking a value for a formula', () => {
    const report = openReport(join(folder, '公式.csv'), folder);
    report.write({
      line: 2,
      kind: 'REJECTED',
      field: '纠纷类型',
      value: '=cmd|"x"',
      code: 'TYPE_UNKNOWN',
      zh: '',
      en: '',
    });
    report.close();
    expect(readFileSync(report.path, 'utf8')).toContain(`,"'=cmd|""x""",`);
  });
});

describe('an import that cannot begin says why in both languages', () => {
  test.each<[string, string, string]>([
    ['', '文件是空的', 'The file is empty'],
    ['受理日期,受理渠道\n2022-01-02,主动调解', '缺少列：纠纷类型、受理组织、办结日期、办结方式', 'Columns are missing'],
  ])('%j', async (text, zh, en) => {
    expect(await importCommand([written(text), '--json'], surroundings())).toBe(1);
    expect(complained).toContain(zh);
    expect(complained).toContain(en);
    expect(said).toBe('');
  });

  test('and never shows what stands where the header should be', async () => {
    const headless = csvOf([row()]).split('\r\n').slice(1).join('\r\n');
    expect(await importCommand([written(headless)], surroundings())).toBe(1);
    expect(complained).toContain('缺少列');
    expect(complained).not.toContain('钟离秋');
  });

  test('when the file is not there', async () => {
    expect(await importCommand([join(folder, '无.csv')], surroundings())).toBe(1);
    expect(complained).toContain('打不开文件');
  });

  test.each([[[]], [['a.csv', 'b.csv']], [['a.csv', '--force']]])('when asked %j', async (args) => {
    expect(await importCommand(args, surroundings())).toBe(2);
    expect(complained).toContain('npm run import -- FILE');
  });
});
