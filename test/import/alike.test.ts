/** Imported rows like a case that is there: reported, kept for both cases, never refused; looked for once a batch. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { caseById } from '../../src/app/case/queries/case.js';
import { readingOf } from '../persistence/case/reading-app.js';
import { freshDatabase } from '../harness/database.js';
import { openTestApp, SEEDED, type TestApp } from '../fixtures/app.js';
import { count, importCells, type ImportOutcome } from './office.js';
import { type Cells, row, rows } from './register-text.js';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp(await freshDatabase(SEEDED));
});
afterEach(async () => {
  await app.close();
  await app.db.drop();
});

const NUMBERLESS = { 申请人证件号码: '', 被申请人证件号码: '', 申请人联系电话: '', 被申请人联系电话: '' };
const numbered = (serial: number, changes: Partial<Cells> = {}): Cells =>
  row({ 登记编号: `（2022）通人调字第${String(serial).padStart(5, '0')}号`, ...changes });
const alikeIn = ({ report }: ImportOutcome) => report.filter(({ code }) => code === 'ROW_ALIKE');

test('the report names the row and which rows it is like, and the head sees the pair; a second import says the same', async () => {
  const turned = { ...NUMBERLESS, 申请人: '濮阳冬', 被申请人: '钟离秋', 受理日期: '2022-01-10' };
  const register = [numbered(1, NUMBERLESS), numbered(2, { ...NUMBERLESS, 申请人: '旁人甲' }), numbered(3, turned)];
  const told = await importCells(app, register);
  expect(told.result).toMatchObject({ accepted: 3, rejected: 0, warnings: 0, alike: 1 });
  expect(alikeIn(told)).toEqual([
    expect.objectContaining({ line: 4, kind: 'NOTE', zh: expect.stringContaining('与第 2 行的') }),
  ]);
  const [first] = await app.db.asOwner(`select case_id, state ->> 'displayNo' as no from case_file order by case_id`);
  const [, , third] = await app.db.asOwner('select case_id, display_no as no from case_file order by case_id');
  const seen = await caseById(readingOf(app), await app.actor('解广田'), { id: String(first?.['case_id']) });
  expect(seen?.similarCases).toMatchObject([{ displayNo: third?.['no'], caseId: third?.['case_id'] }]);

  const again = await importCells(app, register);
  expect([again.result.alike, alikeIn(again)]).toEqual([1, alikeIn(told)]);
  expect(await count(app, 'similar_case')).toBe(2);
});

test('a case of an earlier register is named by its own number', async () => {
  await importCells(app, [numbered(1)]);
  const [known] = await app.db.asOwner('select display_no as no from case_file');
  const told = await importCells(app, [numbered(2, { 受理日期: '2022-01-20', 办结日期: '2022-01-28' })]);
  expect(alikeIn(told).map(({ en }) => en)).toEqual([expect.stringContaining(`as in ${known?.['no']}`)]);
});

test.each<[string, Partial<Cells>, Partial<Cells>]>([
  ['one person only', NUMBERLESS, { ...NUMBERLESS, 被申请人: '旁人乙' }],
  ['two people of one side', { ...NUMBERLESS, 申请人: '钟离秋、濮阳冬', 被申请人: '旁人丙' }, NUMBERLESS],
  ['namesakes with other numbers', {}, { 申请人证件号码: '320612198803070010', 申请人联系电话: '' }],
  ['days that lie apart', {}, { 受理日期: '2022-03-02', 办结日期: '2022-03-08' }],
])('nothing is said of %s', async (_, one, other) => {
  const told = await importCells(app, [numbered(1, one), numbered(2, other)]);
  expect([told.result.accepted, told.result.alike, alikeIn(told)]).toEqual([2, 0, []]);
});

test('a register of one pair of people keeps no more than three pairs a row, in one statement a batch', async () => {
  const { result } = await importCells(app, rows(240));
  expect(result).toMatchObject({ accepted: 240, alike: 239 });
  const [most] = await app.db.asOwner(
    `select max(n)::int as n from (select count(*) as n from similar_case where similar_id < case_id group by case_id) s`,
  );
  expect(most).toEqual({ n: 3 });
}, 60_000);

test('a dry run compares nobody', async () => {
  expect((await importCells(app, rows(2), { dryRun: true })).result.alike).toBe(0);
});
