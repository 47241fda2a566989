/** Registers as offices have them: other titles, other words, lines of totals, and a file that maps the rest. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readMapping } from '../../src/adapters/register-file/read-mapping.js';
import { headerOf, rowOf } from '../../src/app/import/header.js';
import { judge } from '../../src/app/import/judge.js';
import { type Mapping, mappingOf, NO_MAPPING } from '../../src/app/import/mapping.js';
import { Totals } from '../../src/app/import/totals.js';
import { INDEX, kept, TODAY } from './judging.js';
import { row, TITLES } from './register-text.js';

const folder = mkdtempSync(join(tmpdir(), 'mapping-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
async function mapped(content: string): Promise<Mapping> {
  files += 1;
  const path = join(folder, `mapping-${files}`);
  writeFileSync(path, content);
  return mappingOf(await readMapping(path));
}

const values = (changes: Parameters<typeof row>[0] = {}) => TITLES.map((title) => row(changes)[title]);

function judgedBy(mapping: Mapping, titles: readonly string[], cells: readonly string[]) {
  const read = rowOf(headerOf({ line: 1, cells: titles }, mapping), { line: 2, cells });
  if (!read) throw new Error('no row');
  return judge(read, INDEX, TODAY);
}

const THEIRS: Readonly<Record<string, string>> = {
  登记编号: '案件编号',
  受理日期: '* 受理时间（必填）',
  受理渠道: '纠纷来源',
  纠纷类型: '纠纷类别',
  行政区划代码: '区划代码',
  受理组织: '调解委员会',
  申请人证件号码: '申请人身份证号',
  被申请人联系电话: '被申请人手机号码',
  '涉及金额(元)': '标的额（元）',
  办结日期: '结案时间',
  办结方式: '调解结果',
};

describe('titles', () => {
  test('by which offices call the columns are understood', () => {
    const titles = TITLES.map((title) => THEIRS[title] ?? title);
    expect(judgedBy(NO_MAPPING, titles, values())).toEqual(judgedBy(NO_MAPPING, TITLES, values()));
  });

  test('of our own go before others of the same column, which are named as unknown', () => {
    const header = headerOf({ line: 1, cells: [...TITLES, '登记时间', '案号'] });
    expect(header.unknown).toEqual(['登记时间', '案号']);
    expect(header.places.get('acceptedOn')).toBe(1);
  });

  test('of one column twice, none of them our own, refuse the file', () => {
    const titles = TITLES.map((title) => (title === '受理日期' ? '受理时间' : title));
    expect(() => headerOf({ line: 1, cells: [...titles, '登记时间'] })).toThrow(
      expect.objectContaining({ code: 'COLUMN_TWICE', facts: { column: '受理日期' } }) as never,
    );
  });

  test('that stand again on every printed page are no row', () => {
    expect(rowOf(headerOf({ line: 1, cells: TITLES }), { line: 40, cells: TITLES })).toBeNull();
  });
});

test.each<[string, string]>([
  ['邻里', 'NEIGHBOUR'],
  ['婚姻家庭', 'MARRIAGE_FAMILY'],
  ['婚姻、家庭纠纷', 'MARRIAGE_FAMILY'],
  ['合同', 'CONTRACT'],
  ['损害赔偿', 'DAMAGES'],
  ['交通事故', 'ROAD_TRAFFIC'],
  ['道路交通事故', 'ROAD_TRAFFIC'],
  ['物业', 'PROPERTY_MANAGEMENT'],
  ['劳动争议', 'OTHER_LABOUR'],
  ['房屋、宅基地', 'HOUSING_HOMESTEAD'],
  ['山林土地', 'FOREST_LAND'],
  ['医疗', 'MEDICAL'],
  ['其它', 'OTHER'],
])('the type %s is %s', (word, type) => {
  expect(kept(row({ 纠纷类型: word })).dispute.type).toBe(type);
});

describe('a mapping', () => {
  const json = JSON.stringify({
    表头: { 收件日: '受理日期', Ausgang: 'result' },
    纠纷类型: { 打架: '损害赔偿纠纷' },
    受理组织: { 三余调委会: '三余镇人民调解委员会', 区调委会: '通州区人民调解委员会' },
    source: { 上门: '依申请调解' },
  });
  const csv = `栏目,对方,我方
表头,收件日,受理日期
header,Ausgang,办结方式
纠纷类型,打架,损害赔偿纠纷
受理组织,三余调委会,三余镇人民调解委员会
committee,区调委会,通州区人民调解委员会
受理渠道,上门,依申请调解`;

  test.each([json, csv])('gives titles, types, sources and committees, those that receive too', async (content) => {
    const titles = TITLES.map((title) => ({ 受理日期: '收件日', 办结方式: 'Ausgang' })[title as string] ?? title);
    const theirs = values({
      纠纷类型: '打架',
      受理渠道: '上门',
      受理组织: '三余 调委会',
      移送日期: '2022-01-03',
      承办组织: '区调委会',
    });
    const ours = values({ 纠纷类型: '损害赔偿纠纷', 移送日期: '2022-01-03', 承办组织: '通州区人民调解委员会' });
    expect(judgedBy(await mapped(content), titles, theirs)).toEqual(judgedBy(NO_MAPPING, TITLES, ours));
  });

  test.each<[string, object, string]>([
    ['an unknown column', { code: 'MAP_UNCLEAR', facts: { line: 2 } }, '表头,收件日,受理日期\n颜色,红,蓝'],
    ['a title of ours that is none', { code: 'MAP_UNCLEAR', facts: { line: 1 } }, '{"表头":{"甲":"乙"}}'],
    ['no word', { code: 'MAP_UNCLEAR', facts: { line: 1 } }, '纠纷类型,打架,'],
    ['what is no JSON', { code: 'MAP_BROKEN' }, '{"表头":'],
    ['a word that is none', { code: 'MAP_BROKEN' }, '{"表头":{"甲":1}}'],
  ])('with %s is refused', async (_, refusal, content) => {
    await expect(mapped(content)).rejects.toMatchObject(refusal);
  });
});

describe('a line of totals', () => {
  const header = headerOf({ line: 1, cells: TITLES });
  const line = (changes: Parameters<typeof row>[0], first?: string) =>
    rowOf(header, {
      line: 2,
      cells: first ? [first, ...TITLES.slice(1).map((title) => changes?.[title] ?? '')] : values(changes),
    });

  test.each<[string, string | null]>([
    ['合计', 'ALL'],
    ['合 计：', 'ALL'],
    ['总计', 'ALL'],
    ['小计', 'PART'],
    ['共计12件', 'ALL'],
    ['（2022）通人调字第00001号', null],
    ['合计社区第1号', null],
  ])('%s: %s', (first, kind) => {
    expect(line({}, first)?.total).toBe(kind);
  });

  test('is checked against the rows before it, a part against those since the last', () => {
    const totals = new Totals();
    const add = (changes: Parameters<typeof row>[0]) => totals.add(line(changes) as never);
    const check = (first: string, changes: Parameters<typeof row>[0]) =>
      totals.check(line(changes, first) as never).map(({ code, column, facts }) => [code, column, facts]);
    add({ '涉及金额(元)': '1000.5', 涉及人数: '2' });
    add({ '涉及金额(元)': '', 涉及人数: '3' });
    expect(check('小计', { '涉及金额(元)': '1,000.50', 涉及人数: '5' })).toEqual([]);
    add({ '涉及金额(元)': '3万元', 涉及人数: '2' });
    expect(check('小计', { '涉及金额(元)': '30000' })).toEqual([]);
    expect(check('合计', { '涉及金额(元)': '31000.5', 涉及人数: '7' })).toEqual([]);
    expect(check('合计', { '涉及金额(元)': '31000', 涉及人数: '8' })).toEqual([
      ['TOTAL_DIFFERS', 'people', { found: '7' }],
      ['TOTAL_DIFFERS', 'amount', { found: '31000.50' }],
    ]);
  });
});
