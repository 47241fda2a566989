// Consultation and arbitration in the file of a case.
import { ID, Int, ObjectType } from 'type-graphql';
import type * as view from '../../../app/case/views/arbitration-view.js';
import type { Side } from '../../../domain/case/party.js';
import { ArbitrationStepEnum, FinalityEnum } from '../enums/arbitration.js';
import { SideEnum } from '../enums/case.js';
import { Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({ description: '协商、仲裁的一步 — A step of consultation or arbitration', simpleResolvers: true })
export class ArbitrationStep implements view.StepView {
  @Shown(() => ArbitrationStepEnum, '哪一步 — Which step')
  kind!: view.StepView['kind'];

  @Shown(() => Day, '日期 — The day')
  on!: string;

  @Shown(() => String, '文书名称；监督者不见 — The title of its paper; not for who watches', MAYBE)
  document!: string | null;

  @Shown(() => String, '案号 — Its number', MAYBE)
  number!: string | null;

  @Shown(() => SideEnum, '哪一方 — Which side', MAYBE)
  side!: Side | null;

  @Shown(() => Day, '开庭日期 — The day of the hearing', MAYBE)
  hearingOn!: string | null;

  @Shown(() => Day, '最迟通知开庭的日期（LA-06） — The last day for the notice of the hearing', MAYBE)
  noticeBy!: string | null;

  @Shown(() => Day, '最迟请求延期开庭的日期（LA-06b） — The last day to ask for postponement', MAYBE)
  postponeBy!: string | null;

  @Shown(() => Day, '书面约定的协商期限（LN-02） — Until when the parties agreed to talk', MAYBE)
  until!: string | null;

  @Shown(() => Int, '延期日数 — Days of an extension', MAYBE)
  days!: number | null;

  @Shown(() => Int, '仲裁员人数 — How many arbitrators', MAYBE)
  arbitrators!: number | null;

  @Shown(() => [Boolean], '裁决各项是否终局 — Of each item of the award, whether it is final')
  finals!: readonly boolean[];

  @Shown(() => [ID], '代表人 — The representatives')
  parties!: readonly string[];
}

@ObjectType({ description: '协商与仲裁 — Consultation and arbitration', simpleResolvers: true })
export class Arbitration implements view.ArbitrationView {
  @Shown(() => Boolean, '十人以上的集体争议，优先处理 — Ten workers or more: it comes first')
  collective!: boolean;

  @Shown(() => FinalityEnum, '裁决是否终局 — How far the award is final', MAYBE)
  finality!: view.ArbitrationView['finality'];

  @Shown(() => [ArbitrationStep], '各步骤，先后为序 — The steps, the earliest first')
  steps!: readonly ArbitrationStep[];
}
