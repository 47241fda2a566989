// What a statement, or a figure of it, is asked about.
import { InputType, Int } from 'type-graphql';
import type { StatementBy, StatementFilter as Filter } from '../../../app/book/port.js';
import { DisputeTypeEnum, LayerEnum, LedgerClassEnum, SourceEnum } from '../enums/case.js';
import { ColumnEnum, StatementByEnum } from '../enums/network.js';
import { NameField, NestedField, OPTIONAL, PlainField, PlainList } from '../shared/fields.js';
import { Day, Uuid } from '../shared/scalars.js';

@InputType({ description: '统计范围；不填的不限 — What is counted; what is left out limits nothing' })
export class StatementFilter implements Filter {
  @PlainList(() => LedgerClassEnum, '类别 — Classes', OPTIONAL)
  classes?: string[];

  @PlainList(() => Uuid, '办理点 — Rooms', OPTIONAL)
  rooms?: string[];

  @PlainList(() => LayerEnum, '层级 — Layers', OPTIONAL)
  layers?: string[];

  @NameField(
    '区划代码，及于其下各级；不填地区和办理点的为本人岗位所在地区，填空为不限 — A division and all below it; where neither it nor rooms are named, the area of my own posts; empty, everywhere',
    OPTIONAL,
  )
  divisionPrefix?: string;

  @PlainList(() => DisputeTypeEnum, '纠纷类型 — Types', OPTIONAL)
  types?: string[];

  @PlainList(() => SourceEnum, '来源 — Sources', OPTIONAL)
  sources?: string[];
}

@InputType({ description: '统计的要求 — What the statement is asked' })
export class StatementInput {
  @PlainField(() => Day, '期间起，含当日 — From, that day included')
  from!: string;

  @PlainField(() => Day, '期间止，含当日 — To, that day included')
  to!: string;

  @PlainField(() => StatementByEnum, '分列方式 — By what it is split', { defaultValue: 'NONE' })
  by!: StatementBy;

  @NestedField(() => StatementFilter, '统计范围 — What is counted', OPTIONAL)
  filter?: StatementFilter;

  @PlainField(
    () => Int,
    '按区划分列时合并到几位代码：2、4、6、9、12 — With DIVISION: digits to which codes are summed',
    OPTIONAL,
  )
  divisionDigits?: number;

  @NameField('截至哪个记录时点；不填为全部 — Known at which instant; left out, all that is recorded', OPTIONAL)
  knownAt?: string;
}

@InputType({ description: '打开统计表的一个数字 — A figure of a statement to open' })
export class FigureInput extends StatementInput {
  @PlainField(() => ColumnEnum, '栏目 — The column')
  column!: string;

  @NameField('该行的键 — The key of the line', { defaultValue: '' })
  key!: string;

  @PlainField(
    () => LedgerClassEnum,
    '该行的类别；不填为各类合计 — The class of the line; left out, all classes',
    OPTIONAL,
  )
  ledgerClass?: string;

  @PlainField(() => Boolean, '再次受理的那一行 — The line of disputes accepted before', { defaultValue: false })
  reopened!: boolean;
}
