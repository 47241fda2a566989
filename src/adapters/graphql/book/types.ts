// The statement of a period, its rates with their definitions, and the cases behind a figure.
import { ID, Int, ObjectType } from 'type-graphql';
import type { StatementQuery } from '../../../app/book/port.js';
import type { Tally as Counts } from '../../../domain/book/tally.js';
import type { ShownLine as Line } from '../../../app/book/small-cells.js';
import type { CaseRow as Row } from '../../../app/case/views/case-row.js';
import type { Rate as Ratio } from '../../../domain/book/figure.js';
import { ReadFromEnum, RateEnum, StatementByEnum } from '../enums/network.js';
import { Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';
import { CaseRow } from '../case/case.types.js';
import { Tally } from './tally.types.js';

@ObjectType({ description: '中文与英文 — Chinese and English', simpleResolvers: true })
export class Bilingual {
  @Shown(() => String, '中文 — Chinese')
  zh!: string;

  @Shown(() => String, '英文 — English')
  en!: string;
}

@ObjectType({
  description: '成功率的口径；每个成功率都注明口径 — The definition of a rate; no rate stands without it',
  simpleResolvers: true,
})
export class Definition extends Bilingual {
  @Shown(() => RateEnum, '代码 — The code')
  code!: string;

  @Shown(() => Bilingual, '分子 — The numerator')
  numerator!: Bilingual;

  @Shown(() => Bilingual, '分母 — The denominator')
  denominator!: Bilingual;
}

@ObjectType({ description: '成功率，连同两个整数 — A rate with its two integers', simpleResolvers: true })
export class Rate implements Ratio {
  @Shown(() => RateEnum, '口径 — Its definition')
  code!: Ratio['code'];

  @Shown(() => Int, '分子 — The numerator')
  numerator!: number;

  @Shown(() => Int, '分母 — The denominator')
  denominator!: number;

  @Shown(() => String, '百分比，一位小数；无从计算时为“—” — Percent with one decimal, or —')
  percent!: string;
}

@ObjectType({ description: '统计表的一行 — A line of the statement', simpleResolvers: true })
export class StatementLine implements Partial<Omit<Line, 'ledgerClass'>> {
  @Shown(() => String, '分列的键：办理点标识、层级、区划、类型或者来源 — Room id, layer, division, type or source')
  key!: string;

  @Shown(() => Boolean, '再次受理的纠纷，另列一行 — Disputes accepted before: a line of their own')
  reopened!: boolean;

  @Shown(() => Tally, '各栏数字；不予显示时为空 — The columns; null when they are not shown', MAYBE)
  tally!: Counts | null;

  @Shown(
    () => Boolean,
    '社区、网格一级按类型分列的数字可能识别到个人，不予显示：这一行代替所有不予显示的行，不论其中有无案件 — Figures by type that could tell a community or grid from its neighbours: this line stands for all that are not shown, whether or not they hold a case',
  )
  suppressed!: boolean;

  @Shown(() => [Rate], '成功率；几类合计的行没有 — The rates; a line of several classes has none')
  rates!: readonly Ratio[];

  @Shown(() => [StatementLine], '合计行的各类 — The classes that the line sums')
  parts!: readonly Line[];
}

@ObjectType({ description: '数字截至何时、取自何处 — As of when, and from where', simpleResolvers: true })
export abstract class AsKnown {
  @Shown(() => String, '截至的记录时点（微秒） — The recorded instant, to the microsecond')
  asOf!: string;

  @Shown(() => Boolean, '所要时点晚于最后记录 — The instant asked for lay after the last recording')
  cut!: boolean;

  @Shown(() => ReadFromEnum, '数字取自 — From where it was read')
  readFrom!: string;
}

@ObjectType({ description: '统计表 — The statement', simpleResolvers: true })
export class Statement extends AsKnown {
  @Shown(() => Day, '期间起 — From')
  from!: string;

  @Shown(() => Day, '期间止 — To')
  to!: string;

  @Shown(() => StatementByEnum, '分列方式 — By what it is split')
  by!: string;

  @Shown(
    () => [String],
    '统计所及的区划代码，及于其下各级；按办理点或者不限地区的为空 — Codes of the divisions counted in, with all below; empty for rooms or for everywhere',
  )
  areas!: readonly string[];

  @Shown(() => [StatementLine], '各行 — The lines')
  lines!: readonly Line[];

  /** As it was asked, for what stands beside the lines. */
  query!: StatementQuery;
}

@ObjectType({ description: '数字背后的一宗案件 — A case behind a figure', simpleResolvers: true })
export class CountedCase {
  @Shown(() => ID, '案件 — The case')
  caseId!: string;

  @Shown(() => Int, '计数；冲销为 −1 — What it counts; −1 where something was taken back')
  count!: number;

  @Shown(() => CaseRow, '案件 — The case', MAYBE)
  case!: Row | null;
}

@ObjectType({ description: '数字背后的案件 — The cases behind a figure', simpleResolvers: true })
export class DrillDown extends AsKnown {
  @Shown(() => Int, '该数字 — The figure')
  figure!: number;

  @Shown(() => Int, '案件数 — How many cases')
  cases!: number;

  @Shown(() => Int, '其中我看不到的案件数 — How many of them I may not see')
  hidden!: number;

  @Shown(() => [CountedCase], '各案 — The cases')
  nodes!: readonly CountedCase[];

  @Shown(() => String, '下一页的游标 — Cursor of the next page', MAYBE)
  next!: string | null;
}
