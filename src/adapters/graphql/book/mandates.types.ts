// The statement of entrusted mediation: a second book beside the one of cases.
import { Int, ObjectType } from 'type-graphql';
import type { StationPart as Part, StationTotal as Total } from '../../../app/book/mandates/station-total.js';
import type { MandateLine as Line } from '../../../app/book/mandates/statement.js';
import { MANDATE_COLUMN_LABELS } from '../../../app/texts/labels/mandates.js';
import type { Rate as Ratio } from '../../../domain/book/figure.js';
import { MANDATE_COLUMN_NAMES } from '../../../domain/book/mandates/columns.js';
import type { MandateTally as Counts } from '../../../domain/book/mandates/tally.js';
import { MandatesByEnum } from '../enums/mandates.js';
import { Day, Fen } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';
import { AsKnown, Rate } from './types.js';

@ObjectType({
  description: '委托统计一行的各栏：委托数与金额 — The columns of a line: numbers of mandates and an amount',
  simpleResolvers: true,
})
export class MandateTally implements Pick<Counts, 'agreedAmount'> {
  @Shown(() => Fen, '达成协议的金额 — Amount agreed')
  agreedAmount!: number;
}

for (const name of MANDATE_COLUMN_NAMES)
  Shown(() => Int, MANDATE_COLUMN_LABELS[name].join(' — '))(MandateTally.prototype, name);

@ObjectType({
  description: '委托统计表的一行；一行只属一个类别 — A line of the statement of mandates, of one class',
  simpleResolvers: true,
})
export class MandateLine implements Partial<Omit<Line, 'mandateClass'>> {
  @Shown(() => String, '分列的键：办理点或者委托机关标识、区划、类型 — Room id, authority id, division or type')
  key!: string;

  @Shown(() => String, '按委托机关分列时该机关的名称 — The name of the authority, of a line by authority', MAYBE)
  authorityName!: string | null;

  @Shown(() => MandateTally, '各栏数字；不予显示时为空 — The columns; null when they are not shown', MAYBE)
  tally!: Counts | null;

  @Shown(
    () => Boolean,
    '社区、网格一级按类型分列的数字可能识别到个人，不予显示：这一行代替所有不予显示的行，不论其中有无委托 — Figures by type that could tell a community or grid from its neighbours: this line stands for all that are not shown, whether or not they hold a mandate',
  )
  suppressed!: boolean;

  @Shown(() => [Rate], '两种口径的成功率 — The rates of both definitions')
  rates!: readonly Ratio[];
}

@ObjectType({ description: '行政争议调解的一部分 — A part of the administrative disputes', simpleResolvers: true })
export class StationPart implements Part {
  @Shown(() => Int, '受理或者接受委托 — Accepted, or taken as a mandate')
  accepted!: number;

  @Shown(() => Int, '调解成功或者达成协议 — Settled, or agreed')
  settled!: number;

  @Shown(() => Int, '办结或者结束 — Closed, or ended')
  closed!: number;
}

@ObjectType({
  description:
    '行政争议调解的合计，两部分并列：自行受理的在案件台账，诉讼、复议中委托的在委托台账 — Administrative disputes in both books: own cases, and what was entrusted while a suit or reconsideration is pending',
  simpleResolvers: true,
})
export class StationTotal implements Total {
  @Shown(() => StationPart, '自行受理的案件 — Cases of its own')
  ownCases!: Part;

  @Shown(() => StationPart, '受委托的 — Mandates')
  mandates!: Part;

  @Shown(() => StationPart, '合计 — Both')
  total!: Part;
}

@ObjectType({
  description: '委托调解统计表，与案件统计表分立 — The statement of entrusted mediation, apart from that of cases',
  simpleResolvers: true,
})
export class MandateStatement extends AsKnown {
  @Shown(() => Day, '期间起 — From')
  from!: string;

  @Shown(() => Day, '期间止 — To')
  to!: string;

  @Shown(() => MandatesByEnum, '分列方式 — By what it is split')
  by!: string;

  @Shown(
    () => [String],
    '统计所及的区划代码，及于其下各级；按办理点、机关或者不限地区的为空 — Codes of the divisions counted in, with all below; empty for rooms, authorities or everywhere',
  )
  areas!: readonly string[];

  @Shown(() => [MandateLine], '各行 — The lines')
  lines!: readonly Line[];
}
