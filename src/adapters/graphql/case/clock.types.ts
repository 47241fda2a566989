// The clocks of a case.
import { ID, Int, ObjectType } from 'type-graphql';
import type { Duty, Expiry, StartEvent, Unit } from '../../../domain/clock/row.js';
import type { Reason } from '../../../domain/clock/why.js';
import type { ClockState } from '../../../domain/case/clocks.js';
import type { Mark } from '../../../domain/taxonomy/term.js';
import { MarkEnum } from '../enums/case.js';
import { ClockStartEnum, ClockStateEnum, ClockUnitEnum, DutyEnum, ExpiryEnum, ReasonKindEnum } from '../enums/clock.js';
import { Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({
  description: '计算的一步，以当事人看得懂的话 — A step of the computation, in plain words',
  simpleResolvers: true,
})
export class ClockReason {
  @Shown(() => ReasonKindEnum, '哪一步 — Which step')
  kind!: Reason['kind'];

  @Shown(() => String, '说明 — In words')
  text!: string;
}

@ObjectType({
  description:
    '案件的期限；任何期限都不妨碍当事人申请仲裁、行政救济或者起诉 — A clock of a case; none bars a party’s way',
  simpleResolvers: true,
})
export class Clock {
  @Shown(() => String, '编号，见 docs/clocks.md — Its code, see docs/clocks.md')
  code!: string;

  @Shown(() => String, '名称 — Its name')
  name!: string;

  @Shown(() => String, '备注 — A remark', MAYBE)
  note!: string | null;

  @Shown(() => ClockStateEnum, '状态 — How it stands')
  state!: ClockState;

  @Shown(() => Int, '长度；单位见 unit — Its length, in the unit', MAYBE)
  count!: number | null;

  @Shown(() => ClockUnitEnum, '单位 — Its unit', MAYBE)
  unit!: Unit | null;

  @Shown(() => ClockStartEnum, '起算事由 — What it begins with')
  startedBy!: StartEvent;

  @Shown(() => Day, '起算事由发生的日期，当日不计入 — The day of that, which is not counted')
  startedOn!: string;

  @Shown(() => ID, '起算依据：历史中的那一步，或者转办 — The step of the history, or the referral, that started it')
  subject!: string;

  @Shown(
    () => Day,
    '届满日；停止计算或者缺放假安排时为空 — Its last day; null while it stands still or has no calendar',
    MAYBE,
  )
  dueOn!: string | null;

  @Shown(() => Int, '尚余自然日，届满当日为 0 — Calendar days left, 0 on the last', MAYBE)
  remaining!: number | null;

  @Shown(() => String, '停止计算时尚余 — What is left while it stands still', MAYBE)
  left!: string | null;

  @Shown(() => Int, '未载入放假安排的年份 — The year whose calendar is missing', MAYBE)
  missingYear!: number | null;

  @Shown(() => Day, '结束日期 — The day on which it ended', MAYBE)
  endedOn!: string | null;

  @Shown(() => DutyEnum, '期限内应由谁行为 — Who acts while it runs')
  duty!: Duty;

  @Shown(() => ExpiryEnum, '届满后如何 — What follows')
  onExpiry!: Expiry;

  @Shown(() => String, '届满后的建议 — The advice when it is over')
  advice!: string;

  @Shown(
    () => Boolean,
    '届满后由本系统自动办理；只限法律明文规定的后果 — The system itself acts: only what a statute says',
  )
  actsByItself!: boolean;

  @Shown(() => String, '法律、规定 — The law')
  law!: string;

  @Shown(() => String, '条款 — The article')
  article!: string;

  @Shown(() => String, '依据全称 — The rule as it is cited')
  rule!: string;

  @Shown(() => MarkEnum, '依据的可靠程度 — How far the rule is proved')
  mark!: Mark;

  @Shown(() => String, '依据未经核对或者系统自定的提示 — A warning where the rule was not read, or is our own', MAYBE)
  caution!: string | null;

  @Shown(() => String, '为何在该日届满 — Why it ends on its day')
  why!: string;

  @Shown(() => [ClockReason], '逐步说明 — The same step by step')
  reasons!: readonly ClockReason[];
}
