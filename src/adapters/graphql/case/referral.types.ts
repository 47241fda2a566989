// Offers of a case between rooms: inside the case, and as lines of a list.
import { ID, ObjectType } from 'type-graphql';
import type * as row from '../../../app/case/views/case-row.js';
import type { ReferralView } from '../../../app/case/views/case-view.js';
import {
  DeclineEnum,
  DirectionEnum,
  DisputeTypeEnum,
  ReferralReasonEnum,
  ReferralStatusEnum,
  StatusEnum,
} from '../enums/case.js';
import { Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';
import { Problem } from '../shared/problem.types.js';
import { PartiesBrief, RoomBrief } from '../shared/brief.types.js';

@ObjectType({ description: '转办的共同内容 — What every referral says', simpleResolvers: true })
abstract class Offer {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => ReferralStatusEnum, '状态 — The status')
  status!: ReferralView['status'];

  @Shown(() => DirectionEnum, '方向 — The direction')
  direction!: ReferralView['direction'];

  @Shown(() => ReferralReasonEnum, '理由 — The reason')
  reason!: ReferralView['reason'];

  @Shown(() => RoomBrief, '转出 — From')
  from!: row.RoomBrief;

  @Shown(() => RoomBrief, '转往 — To')
  to!: row.RoomBrief;

  @Shown(() => ID, '所退回的转办 — The referral that it gives back', MAYBE)
  returnsReferralId!: string | null;

  @Shown(() => Day, '提出日期 — Proposed on')
  proposedOn!: string;

  @Shown(() => Day, '发出日期 — Sent on', MAYBE)
  sentOn!: string | null;

  @Shown(() => Day, '答复期限 — Last day to answer', MAYBE)
  dueOn!: string | null;

  @Shown(() => Problem, '尚无答复期限的原因 — Why the last day to answer is not known yet', MAYBE)
  dueOnUnknown!: ReferralView['dueOnUnknown'];

  @Shown(() => Day, '答复日期 — Answered on', MAYBE)
  answeredOn!: string | null;

  @Shown(() => DeclineEnum, '退回理由 — Why it was declined', MAYBE)
  declineReason!: ReferralView['declineReason'];
}

@ObjectType({ description: '转办 — A referral', simpleResolvers: true })
export class Referral extends Offer implements ReferralView {
  @Shown(() => String, '说明 — The note to the target', MAYBE)
  note!: string | null;

  @Shown(() => String, '退回说明 — What the target wrote', MAYBE)
  declineNote!: string | null;
}

@ObjectType({ description: '列表中的转办 — A referral in a list', simpleResolvers: true })
export class ReferralRow extends Offer implements Omit<row.ReferralRow, 'openActions'> {
  @Shown(() => ID, '案件 — The case')
  caseId!: string;

  @Shown(() => String, '登记号 — The display number')
  displayNo!: string;

  @Shown(() => String, '案号 — The committee’s number', MAYBE)
  number!: string | null;

  @Shown(() => DisputeTypeEnum, '纠纷类型 — The type')
  type!: row.ReferralRow['type'];

  @Shown(
    () => StatusEnum,
    '案件状态；未持案的办理点看不到 — Status of the case; null for a room that does not hold it',
    MAYBE,
  )
  caseStatus!: row.ReferralRow['caseStatus'];

  @Shown(() => Boolean, '可以打开案件 — The viewer may open the case')
  caseVisible!: boolean;

  @Shown(() => PartiesBrief, '当事人 — The parties', MAYBE)
  parties!: row.PartiesBrief | null;
}
