/** Registers for tests: rows of a committee that the seeds know, with what a test wants otherwise. All persons are invented. */
import type { RegisterLine } from '../../src/app/import/register-row.js';

export const TITLES = [
  '登记编号',
  '受理日期',
  '受理渠道',
  '纠纷类型',
  '行政区划代码',
  '受理组织',
  '调解员',
  '申请人',
  '申请人证件号码',
  '申请人联系电话',
  '被申请人',
  '被申请人证件号码',
  '被申请人联系电话',
  '纠纷简要情况',
  '涉及人数',
  '涉及金额(元)',
  '移送日期',
  '承办组织',
  '办结日期',
  '办结方式',
  '协议形式',
  '履行情况',
  '司法确认',
  '满意度',
] as const;
export type Title = (typeof TITLES)[number];
export type Cells = Readonly<Record<Title, string>>;

const SETTLED: Cells = {
  登记编号: '（2022）通人调字第00001号',
  受理日期: '2022-01-02',
  受理渠道: '依申请调解',
  纠纷类型: '邻里纠纷',
  行政区划代码: '320612104',
  受理组织: '三余镇人民调解委员会',
  调解员: '瞿永康',
  申请人: '钟离秋',
  申请人证件号码: '320612190207277756',
  申请人联系电话: '19900053392',
  被申请人: '濮阳冬',
  被申请人证件号码: '320612190507082643',
  被申请人联系电话: '19900008301',
  纠纷简要情况: '晒场归属争执多年',
  涉及人数: '2',
  '涉及金额(元)': '32000',
  移送日期: '',
  承办组织: '',
  办结日期: '2022-01-18',
  办结方式: '调解成功',
  协议形式: '书面协议',
  履行情况: '已履行',
  司法确认: '否',
  满意度: '满意',
};

/** A settled case of 三余镇 with the changes. */
export function row(changes: Partial<Cells> = {}): Cells {
  return { ...SETTLED, ...changes };
}

/** The same, but not ended. */
export function openRow(changes: Partial<Cells> = {}): Cells {
  return row({ 办结日期: '', 办结方式: '', 协议形式: '', 履行情况: '', 司法确认: '', 满意度: '', ...changes });
}

/** That many settled cases with numbers of their own. */
export function rows(count: number, changes: Partial<Cells> = {}): Cells[] {
  return Array.from({ length: count }, (_, at) =>
    row({ 登记编号: `（2022）通人调字第${String(at + 1).padStart(5, '0')}号`, ...changes }),
  );
}

export function linesOf(cells: readonly Cells[], titles: readonly string[] = TITLES): RegisterLine[] {
  return [titles, ...cells.map((one) => titles.map((title) => one[title as Title] ?? ''))].map((line, at) => ({
    line: at + 1,
    cells: line,
  }));
}

export function csvOf(cells: readonly Cells[], titles: readonly string[] = TITLES): string {
  return linesOf(cells, titles)
    .map(({ cells: line }) =>
      line.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(','),
    )
    .join('\r\n');
}
