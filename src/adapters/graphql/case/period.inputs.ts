// Inputs about the mediation period.
import { InputType, Int } from 'type-graphql';
import type { SuspensionCause } from '../../../domain/case/suspension.js';
import { SuspensionCauseEnum } from '../enums/clock.js';
import { OnCaseInput } from '../shared/envelope.js';
import { NestedField, NestedList, OPTIONAL, PlainField, TextField } from '../shared/fields.js';
import { NoticeInput, PartyActInput } from '../shared/party.inputs.js';
import { Day } from '../shared/scalars.js';

@InputType({ description: '中止调解 — Suspending' })
export class SuspendInput extends OnCaseInput {
  @PlainField(() => SuspensionCauseEnum, '原因 — The cause')
  cause!: SuspensionCause;

  @TextField('事由与凭据，如鉴定委托书的编号 — The reason and its evidence, as the number of the appraisal letter')
  reason!: string;

  @PlainField(() => Day, '原因发生的日期；不填为今天 — The day on which it arose; left out, today', OPTIONAL)
  on?: string;
}

@InputType({ description: '恢复调解 — Resuming' })
export class ResumeInput extends OnCaseInput {
  @TextField('原因如何消除及其凭据 — How the cause ended, and the evidence')
  reason!: string;

  @PlainField(() => Day, '原因消除的日期；不填为今天 — The day on which it ended; left out, today', OPTIONAL)
  on?: string;
}

@InputType({ description: '延长调解期限 — Extending the period' })
export class ExtendPeriodInput extends OnCaseInput {
  @PlainField(() => Int, '延长多少；单位依该期限的规定 — By how much, in the unit of its rule')
  count!: number;

  @NestedList(() => PartyActInput, '各方当事人的同意 — The consent of every party')
  consents!: PartyActInput[];

  @PlainField(() => Day, '同意延长的日期；不填为今天 — The day of the agreement to it; left out, today', OPTIONAL)
  on?: string;
}

@InputType({ description: '补记救济途径告知 — Recording the notice of the other routes' })
export class GiveRouteNoticeInput extends OnCaseInput {
  @NestedField(() => NoticeInput, '告知其他途径（人民调解法第二十六条） — The notice of the other routes', {
    nullable: true,
    defaultValue: null,
  })
  routeNotice!: NoticeInput | null;

  @PlainField(() => Boolean, '已告知可申请仲裁（劳动争议） — Labour: arbitration was named', { defaultValue: false })
  arbitrationNamed!: boolean;
}
