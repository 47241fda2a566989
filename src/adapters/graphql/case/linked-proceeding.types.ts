// Linked proceedings of a case, and their steps.
import { ID, Int, ObjectType } from 'type-graphql';
import type * as view from '../../../app/case/views/proceeding-view-of.js';
import { AuthorityKindEnum, ProceedingKindEnum, ProceedingStatusEnum } from '../enums/proceeding.js';
import { Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({ description: '法院、仲裁委等机关 — A court, commission or other authority', simpleResolvers: true })
export class AuthorityBrief implements view.AuthorityBrief {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => AuthorityKindEnum, '种类 — The kind')
  kind!: view.AuthorityBrief['kind'];

  @Shown(() => String, '名称 — The name')
  name!: string;
}

@ObjectType({ description: '程序的一步 — A step of a proceeding', simpleResolvers: true })
export class ProceedingStep implements view.ProceedingStepView {
  @Shown(() => ID, '办理记录中的一步 — The step in the timeline')
  event!: string;

  @Shown(() => ProceedingStatusEnum, '到了哪一步 — The status it came to')
  status!: view.ProceedingStepView['status'];

  @Shown(() => Day, '日期 — The day')
  on!: string;

  @Shown(() => String, '案号 — The number of the authority', MAYBE)
  number!: string | null;

  @Shown(() => String, '文书 — The document', MAYBE)
  document!: string | null;

  @Shown(() => Day, '当事人收到的日期 — When the parties received it', MAYBE)
  receivedOn!: string | null;

  @Shown(
    () => Int,
    '机关延长自己期限的日数（仲裁审查为工作日） — By how many days the authority extended its own period',
    MAYBE,
  )
  extendedBy!: number | null;
}

@ObjectType({
  description:
    '调解结果之后的程序：司法确认、仲裁审查、支付令、起诉、仲裁、执行 — What an authority is asked after the outcome',
  simpleResolvers: true,
})
export class Proceeding implements view.ProceedingView {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => ProceedingKindEnum, '种类 — The kind')
  kind!: view.ProceedingView['kind'];

  @Shown(() => ProceedingStatusEnum, '状态 — How it stands')
  status!: view.ProceedingView['status'];

  @Shown(() => AuthorityBrief, '受理的机关 — The authority')
  authority!: view.AuthorityBrief;

  @Shown(() => ID, '单独申请的当事人；共同申请的为空 — The party that applies alone; null of joint applications', MAYBE)
  partyId!: string | null;

  @Shown(() => String, '最近的案号 — The number it was given last', MAYBE)
  number!: string | null;

  @Shown(
    () => [ProceedingStatusEnum],
    '现在可以记录到的状态；机关可以延长期限时也列现在的 — What may be recorded of it now; the present status too where the authority may extend its period',
  )
  next!: readonly view.ProceedingView['status'][];

  @Shown(() => [ProceedingStep], '各步，先后为序 — The steps in their order')
  steps!: readonly view.ProceedingStepView[];
}
