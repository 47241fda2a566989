// Who outside holds a case, and the mediation that was entrusted of it.
import { ID, ObjectType } from 'type-graphql';
import type * as view from '../../../app/case/views/mandate-view.js';
import { MandateKindEnum, MandateResultEnum, ProcedureEnum } from '../enums/custody.js';
import { RoomBrief } from '../shared/brief.types.js';
import { Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';
import { AuthorityBrief } from './linked-proceeding.types.js';

@ObjectType({ description: '持案的外部机关 — The outside authority that holds a case', simpleResolvers: true })
export class Custody implements view.CustodyView {
  @Shown(() => AuthorityBrief, '机关 — The authority')
  authority!: view.CustodyView['authority'];

  @Shown(() => Day, '自何日起 — Since when')
  since!: string;

  @Shown(() => String, '案号 — Its case number', MAYBE)
  number!: string | null;
}

@ObjectType({ description: '委派、委托的调解 — Mediation that an authority entrusts', simpleResolvers: true })
export class Mandate implements view.MandateView {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => MandateKindEnum, '方式 — The kind')
  kind!: view.MandateView['kind'];

  @Shown(() => ProcedureEnum, '审理程序 — The procedure', MAYBE)
  procedure!: view.MandateView['procedure'];

  @Shown(() => Boolean, '经在线调解平台 — Over the courts’ platform')
  online!: boolean;

  @Shown(() => AuthorityBrief, '委托机关 — The authority')
  authority!: view.MandateView['authority'];

  @Shown(() => RoomBrief, '受托的办理点 — The room that is asked')
  room!: view.MandateView['room'];

  @Shown(() => String, '委托机关的案号 — The authority’s case number', MAYBE)
  number!: string | null;

  @Shown(() => Day, '发出日期 — Offered on', MAYBE)
  offeredOn!: string | null;

  @Shown(() => Day, '接受日期 — Taken on', MAYBE)
  takenOn!: string | null;

  @Shown(() => Day, '结束日期 — Ended on', MAYBE)
  endedOn!: string | null;

  @Shown(() => MandateResultEnum, '结果 — The result', MAYBE)
  result!: view.MandateView['result'];

  @Shown(
    () => Day,
    '签收材料的日期，期限自此起算 — When the materials were signed for: the period runs from there',
    MAYBE,
  )
  receiptSignedOn!: string | null;

  @Shown(() => Day, '书面报告的日期 — When the written report was made', MAYBE)
  reportedOn!: string | null;

  @Shown(() => ID, '承办法官或者仲裁员的岗位 — Post of the judge or arbitrator in charge', MAYBE)
  judge!: string | null;

  @Shown(
    () => String,
    '承办法官或者仲裁员；受托或者受邀的办理点和委托机关可见 — Who is in charge; for the room that mediates or is asked to, and the authority',
    MAYBE,
  )
  judgeName!: string | null;

  @Shown(
    () => String,
    '移交的材料；受托或者受邀的办理点和委托机关可见 — The materials handed over; for the room that mediates or is asked to, and the authority',
    MAYBE,
  )
  materials!: string | null;

  @Shown(() => [ID], '参与调解的人，不得参加其后的审判 — Who mediated under it and takes no part in the trial')
  mediatedBy!: readonly string[];
}
