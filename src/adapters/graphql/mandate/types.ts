// A mandate as a line of a queue.
import { ArgsType, ID, ObjectType } from 'type-graphql';
import type * as port from '../../../app/mandate/reading-port.js';
import { DisputeTypeEnum, StatusEnum } from '../enums/case.js';
import { MandateKindEnum, MandateResultEnum, ProcedureEnum } from '../enums/custody.js';
import type { QueueDue, QueueSort } from '../../../app/reading/due.js';
import { QueueDueEnum, QueueSortEnum } from '../enums/network.js';
import type { Broken } from '../shared/answer.js';
import { RoomBrief } from '../shared/brief.types.js';
import { OPTIONAL, PlainField } from '../shared/fields.js';
import { PageArgs, pageType } from '../shared/page.types.js';
import { Problem } from '../shared/problem.types.js';
import { Day, Uuid } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({
  description: '列表中的委派、委托 — A mandate in a list: mediation that an authority entrusts while it keeps the case',
  simpleResolvers: true,
})
export class MandateRow implements port.MandateRow {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => MandateKindEnum, '方式 — The kind')
  kind!: port.MandateRow['kind'];

  @Shown(() => ProcedureEnum, '审理程序 — The procedure', MAYBE)
  procedure!: port.MandateRow['procedure'];

  @Shown(() => Boolean, '经在线调解平台 — Over the courts’ platform')
  online!: boolean;

  @Shown(() => String, '委托机关的案号 — The authority’s case number')
  number!: string;

  @Shown(() => ID, '委托机关 — The authority')
  authorityId!: string;

  @Shown(() => String, '委托机关的名称 — Name of the authority')
  authorityName!: string;

  @Shown(() => RoomBrief, '受托的办理点 — The room that is asked')
  room!: port.MandateRow['room'];

  @Shown(() => String, '承办法官、仲裁员 — The judge or arbitrator in charge', MAYBE)
  judgeName!: string | null;

  @Shown(() => Day, '委派、委托日期 — Offered on')
  offeredOn!: string;

  @Shown(() => Day, '接受日期 — Taken on', MAYBE)
  takenOn!: string | null;

  @Shown(() => String, '本阶段期限的编号，见 docs/clocks.md — The clock of its phase, see docs/clocks.md', MAYBE)
  clock!: string | null;

  @Shown(() => Day, '该期限的届满日 — Last day of that clock', MAYBE)
  dueOn!: string | null;

  @Shown(() => Day, '结束日期 — Ended on', MAYBE)
  endedOn!: string | null;

  @Shown(() => MandateResultEnum, '结果 — The result', MAYBE)
  result!: port.MandateRow['result'];

  @Shown(() => Boolean, '尚待书面报告 — The written report is still owed')
  reportOwed!: boolean;

  @Shown(() => ID, '案件 — The case')
  caseId!: string;

  @Shown(() => String, '登记号；看不到案件的为空 — The display number; null when the case is out of sight', MAYBE)
  displayNo!: string | null;

  @Shown(() => DisputeTypeEnum, '纠纷类型；看不到案件的为空 — The type; null when the case is out of sight', MAYBE)
  type!: port.MandateRow['type'];

  @Shown(() => StatusEnum, '案件状态；看不到案件的为空 — Status of the case; null when it is out of sight', MAYBE)
  caseStatus!: port.MandateRow['caseStatus'];
}

export const MandatePage = pageType('MandatePage', '一页委派、委托 — A page of mandates', () => MandateRow);

@ArgsType()
export class MandateListArgs extends PageArgs {
  @PlainField(
    () => Uuid,
    '办理点；不填为我的各个办理点和我的机关 — The room; left out, all of mine and my authority',
    OPTIONAL,
  )
  roomId?: string | null;

  @PlainField(() => Boolean, '只列我承办的 — Only those of which I am the judge in charge', OPTIONAL)
  mine?: boolean | null;

  @PlainField(() => QueueSortEnum, '次序；不填为最新在前 — The order; left out, the newest first', OPTIONAL)
  sort?: QueueSort | null;

  @PlainField(() => QueueDueEnum, '只列期限属于哪一组的 — Only those due in this group', OPTIONAL)
  due?: QueueDue | null;
}

@ObjectType({ description: '登记名册的结果 — What came of entering the roster', simpleResolvers: true })
export class RosterPayload {
  @Shown(() => Problem, '不能办理的原因 — Why it was refused', MAYBE)
  problem!: Broken | null;
}

@ObjectType({ description: '其中一件的结果 — What came of one of them', simpleResolvers: true })
export class AcceptedMandate {
  @Shown(() => ID, '案件 — The case')
  caseId!: string;

  @Shown(() => Problem, '不能办理的原因；办成的为空 — Why it was refused; null when it was taken', MAYBE)
  problem!: Broken | null;
}

@ObjectType({ description: '逐件的结果，按所给的次序 — The results, in the order given', simpleResolvers: true })
export class AcceptMandatesPayload {
  @Shown(() => [AcceptedMandate], '各件 — Each')
  results!: AcceptedMandate[];
}
