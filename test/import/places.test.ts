/** Where a row belongs without a division or with an abolished one, and what a dry run says of it. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openTestApp, SEEDED, type TestApp } from '../fixtures/app.js';
import { freshDatabase } from '../harness/database.js';
import { importCells } from './office.js';
import { openRow, row } from './register-text.js';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp(await freshDatabase(SEEDED));
});
afterEach(async () => {
  await app.close();
  await app.db.drop();
});

describe('a place', () => {
  test('that no column names is the committee’s, in whichever district', async () => {
    const cells = [
      row({ 行政区划代码: '' }),
      row({ 登记编号: '二', 行政区划代码: '', 受理组织: '大庙街道人民调解委员会', 调解员: '' }),
      row({ 登记编号: '三', 行政区划代码: '', 受理组织: '天边人民调解委员会' }),
    ];
    const { findings } = await importCells(app, cells);
    expect(findings).toEqual(['4 COMMITTEE_NOWHERE']);
    expect(await app.db.asOwner('select home, place_code from case_file order by 1')).toEqual([
      { home: '320371', place_code: '320371004' },
      { home: '320612', place_code: '320612104' },
    ]);
  });

  test('whose code was abolished is the successor’s', async () => {
    const known = row({ 行政区划代码: '320371004209', 受理组织: '佟村村人民调解委员会', 调解员: '' });
    expect((await importCells(app, [known])).findings).toEqual(['2 DIVISION_ABOLISHED']);
    expect(await app.db.asOwner('select place_code from case_file')).toEqual([{ place_code: '320371005011' }]);
  });
});

test('a dry run says of each row what would become of it, and shows nobody', async () => {
  await importCells(app, [row()]);
  const { report } = await importCells(
    app,
    [row(), openRow({ 登记编号: '二' }), row({ 登记编号: '三', 纠纷类型: '？' })],
    {
      dryRun: true,
    },
  );
  const rows = report.filter(({ line }) => line !== null && line > 1);
  expect(rows.map(({ line, kind, code }) => [line, kind, code])).toEqual([
    [2, 'PLAN', 'ROW_UNCHANGED'],
    [3, 'PLAN', 'ROW_NEW'],
    [4, 'REJECTED', 'TYPE_UNKNOWN'],
  ]);
  expect(rows[1]?.zh).toBe(
    '将新建：邻里纠纷，三余镇人民调解委员会于 2022-01-02 受理，承办 —，在办（—），当事人 2 名，其中未成年人 0 名。',
  );
  expect(JSON.stringify(report)).not.toMatch(/钟离|濮阳|19900053392|0207277/u);
});
