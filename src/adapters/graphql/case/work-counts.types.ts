// How much of a list waits.
import { Int, ObjectType } from 'type-graphql';
import type { StatusCount as OfStatus, WorkCounts as Counts } from '../../../app/case/views/work-counts.js';
import { StatusEnum } from '../enums/case.js';
import { Shown } from '../shared/shown.js';

@ObjectType({ description: '一种状态的案件数 — How many cases have a status', simpleResolvers: true })
export class StatusCount implements OfStatus {
  @Shown(() => StatusEnum, '状态 — The status')
  status!: OfStatus['status'];

  @Shown(() => Boolean, '已办结 — Cases of it are ended')
  ended!: boolean;

  @Shown(() => Int, '案件数 — Cases')
  cases!: number;

  @Shown(() => Int, '其中已过期限 — Of these overdue')
  overdue!: number;
}

@ObjectType({
  description: '在等的案件数，不含已归档的 — How much waits; archived cases do not',
  simpleResolvers: true,
})
export class WorkCounts implements Counts {
  @Shown(() => Int, '未办结 — Open')
  open!: number;

  @Shown(() => [StatusCount], '按状态，只列有案件的 — By status, those that occur')
  statuses!: readonly OfStatus[];

  @Shown(() => Int, '已过期限，含办结后到期的回访、归档等 — Overdue, with what falls due after the end, as a follow-up')
  overdue!: number;

  @Shown(() => Int, '今天到期 — Due today')
  today!: number;

  @Shown(() => Int, '七天内到期，含今天 — Due within seven days, today included')
  week!: number;

  @Shown(() => Int, '三十天没有动静的未结案件 — Open, and nothing done for thirty days')
  cold!: number;
}
