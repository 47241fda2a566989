// What a statement of mandates, or a figure of it, is asked about.
import { InputType, Int } from 'type-graphql';
import type { MandateFilter as Filter, MandatesBy } from '../../../app/book/mandates/port.js';
import { DisputeTypeEnum } from '../enums/case.js';
import { MandateClassEnum, MandateColumnEnum, MandatesByEnum } from '../enums/mandates.js';
import { NameField, NestedField, OPTIONAL, PlainField, PlainList } from '../shared/fields.js';
import { Day, Uuid } from '../shared/scalars.js';

@InputType({ description: '委托统计范围；不填的不限 — Which mandates are counted; what is left out limits nothing' })
export class MandateFilter implements Filter {
  @PlainList(() => MandateClassEnum, '类别 — Classes', OPTIONAL)
  classes?: string[];

  @PlainList(() => Uuid, '受托办理点 — Rooms that were asked', OPTIONAL)
  rooms?: string[];

  @PlainList(() => Uuid, '委托机关 — Authorities that entrusted', OPTIONAL)
  authorities?: string[];

  @NameField(
    '受托办理点的区划代码，及于其下各级；不填地区、办理点和机关的为本人岗位所在地区，填空为不限 — The division of the rooms asked, and all below it; where neither it nor rooms nor authorities are named, the area of my own posts; empty, everywhere',
    OPTIONAL,
  )
  divisionPrefix?: string;

  @PlainList(() => DisputeTypeEnum, '纠纷类型 — Types', OPTIONAL)
  types?: string[];
}

@InputType({ description: '委托统计的要求 — What the statement of mandates is asked' })
export class MandateStatementInput {
  @PlainField(() => Day, '期间起，含当日 — From, that day included')
  from!: string;

  @PlainField(() => Day, '期间止，含当日 — To, that day included')
  to!: string;

  @PlainField(() => MandatesByEnum, '分列方式 — By what it is split', { defaultValue: 'CLASS' })
  by!: MandatesBy;

  @NestedField(() => MandateFilter, '统计范围 — What is counted', OPTIONAL)
  filter?: MandateFilter;

  @PlainField(
    () => Int,
    '按区划分列时合并到几位代码：2、4、6、9、12 — With DIVISION: digits to which codes are summed',
    OPTIONAL,
  )
  divisionDigits?: number;

  @NameField('截至哪个记录时点；不填为全部 — Known at which instant; left out, all that is recorded', OPTIONAL)
  knownAt?: string;
}

@InputType({ description: '打开委托统计表的一个数字 — A figure of a statement of mandates to open' })
export class MandateFigureInput extends MandateStatementInput {
  @PlainField(() => MandateColumnEnum, '栏目 — The column')
  column!: string;

  @NameField('该行的键 — The key of the line', { defaultValue: '' })
  key!: string;

  @PlainField(() => MandateClassEnum, '该行的类别 — The class of the line')
  mandateClass!: string;
}
