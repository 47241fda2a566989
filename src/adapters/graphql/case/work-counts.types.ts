// How much of a list waits.
import { Int, ObjectType } from 'type-graphql';
import type { WorkCounts as Counts } from '../../../app/case/views/reading-port.js';
import { Shown } from '../shared/shown.js';

@ObjectType({
  description: '在等的案件数，不含已归档的 — How much waits; archived cases do not',
  simpleResolvers: true,
})
export class WorkCounts implements Counts {
  @Shown(() => Int, '未办结 — Open')
  open!: number;

  @Shown(() => Int, '已过期限 — Overdue')
  overdue!: number;

  @Shown(() => Int, '今天到期 — Due today')
  today!: number;

  @Shown(() => Int, '七天内到期，含今天 — Due within seven days, today included')
  week!: number;

  @Shown(() => Int, '三十天没有动静的未结案件 — Open, and nothing done for thirty days')
  cold!: number;
}
