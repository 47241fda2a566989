// What is in the file of a case: sessions, agreement, follow-ups, evaluations, corrections.
import { ID, Int, ObjectType } from 'type-graphql';
import type * as view from '../../../app/case/views/case-view.js';
import type { Attested as AttestedFacts, Signature as Signed } from '../../../domain/case/state.js';
import {
  AgreementFormEnum,
  ScopeEnum,
  SessionKindEnum,
  SessionStatusEnum,
  SignerEnum,
  VenueKindEnum,
} from '../enums/case.js';
import { Day, DateTime, Fen } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({ description: '一次调解 — A session', simpleResolvers: true })
export class Session implements view.SessionView {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => SessionKindEnum, '面对面或者背对背 — Joint or caucus')
  kind!: view.SessionView['kind'];

  @Shown(() => SessionStatusEnum, '状态 — The status')
  status!: view.SessionView['status'];

  @Shown(() => DateTime, '开始时间 — When it begins or began')
  startsAt!: string;

  @Shown(() => ID, '背对背的当事人 — The party of a caucus', MAYBE)
  caucusWith!: string | null;

  @Shown(() => [ID], '到场的当事人 — The parties present')
  present!: readonly string[];

  @Shown(() => Int, '协助调解的人数 — How many helped')
  helpers!: number;

  @Shown(() => ID, '主持者 — Who held it', MAYBE)
  openedBy!: string | null;

  @Shown(() => String, '主持者姓名 — Name of who held it', MAYBE)
  openedByName!: string | null;

  @Shown(() => String, '调解记录；背对背的记录只有本人可见 — The record; of a caucus only its holder sees it', MAYBE)
  record!: string | null;

  @Shown(() => String, '协助调解的人 — Who helped', MAYBE)
  helperNames!: string | null;

  @Shown(() => VenueKindEnum, '不在本办理点的，在哪类地方 — Away from the room: at what kind of place', MAYBE)
  venue!: view.SessionView['venue'];

  @Shown(() => String, '地点 — The place', MAYBE)
  place!: string | null;
}

@ObjectType({ description: '协议事项 — An item of the agreement', simpleResolvers: true })
export class AgreementItem implements view.AgreementItemView {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => String, '内容 — What is to be done', MAYBE)
  text!: string | null;

  @Shown(() => Day, '履行期限 — When it is due', MAYBE)
  dueOn!: string | null;

  @Shown(() => Fen, '金额；不是付款的为空 — The amount; null of what is no payment', MAYBE)
  amount!: number | null;

  @Shown(() => Day, '履行日期 — When it was performed', MAYBE)
  performedOn!: string | null;
}

@ObjectType({
  description: '笔误更正：更正之前的内容 — A slip put right: what the agreement said before',
  simpleResolvers: true,
})
export class AgreementCorrection {
  @Shown(() => ID, '办理记录中的一步 — The step in the timeline')
  event!: string;

  @Shown(() => Day, '日期 — The day')
  on!: string;

  @Shown(() => Fen, '更正前的协议金额 — The amount agreed as it stood before')
  agreedAmountBefore!: number;

  @Shown(() => [AgreementItem], '更正前的履行事项 — The items as they stood before')
  itemsBefore!: readonly view.AgreementItemView[];
}

@ObjectType({ description: '签署 — A signature', simpleResolvers: true })
export class Signature implements Signed {
  @Shown(() => SignerEnum, '签署人 — Who signed')
  signer!: Signed['signer'];

  @Shown(() => ID, '当事人 — The party', MAYBE)
  partyId!: string | null;

  @Shown(() => Day, '日期 — The day')
  on!: string;
}

@ObjectType({ description: '调解协议 — The agreement', simpleResolvers: true })
export class Agreement implements view.AgreementView {
  @Shown(() => AgreementFormEnum, '形式 — The form')
  form!: view.AgreementView['form'];

  @Shown(() => ScopeEnum, '范围 — The scope')
  scope!: view.AgreementView['scope'];

  @Shown(() => Fen, '协议金额 — The amount agreed')
  agreedAmount!: number;

  @Shown(() => Day, '生效日期 — When it took effect', MAYBE)
  effectiveOn!: string | null;

  @Shown(() => String, '正文 — The text', MAYBE)
  terms!: string | null;

  @Shown(() => [AgreementItem], '履行事项 — The items')
  items!: readonly view.AgreementItemView[];

  @Shown(() => [Signature], '签署情况 — The signatures')
  signatures!: readonly Signed[];

  @Shown(
    () => [AgreementCorrection],
    '生效后的笔误更正，先后为序 — Slips of the pen put right after it took effect, in their order',
  )
  corrections!: readonly view.AgreementView['corrections'][number][];
}

@ObjectType({ description: '台账所载而无日期的事实 — What a register attests, without a date', simpleResolvers: true })
export class Attested implements AttestedFacts {
  @Shown(() => String, '履行情况 — Performance', MAYBE)
  performance!: string | null;

  @Shown(() => Boolean, '是否司法确认 — Confirmed by a court', MAYBE)
  confirmation!: boolean | null;

  @Shown(() => String, '满意度 — Satisfaction', MAYBE)
  satisfaction!: string | null;
}

@ObjectType({ description: '回访 — A follow-up', simpleResolvers: true })
export class FollowUp {
  @Shown(() => Day, '日期 — The day')
  on!: string;

  @Shown(() => String, '回访记录 — The record', MAYBE)
  note!: string | null;
}

@ObjectType({ description: '评价 — An evaluation', simpleResolvers: true })
export class Evaluation {
  @Shown(() => ID, '当事人 — The party')
  partyId!: string;

  @Shown(() => Int, '分数；不愿打分的为空 — The score; null when the party declined', MAYBE)
  score!: number | null;

  @Shown(() => Day, '日期 — The day')
  on!: string;
}

@ObjectType({ description: '登记人 — Who registered it', simpleResolvers: true })
export class Registrar {
  @Shown(() => ID, '人员 — The person')
  personId!: string;

  @Shown(() => String, '姓名 — The name')
  name!: string;
}

@ObjectType({ description: '待批准的撤销申请 — An undo that was asked for', simpleResolvers: true })
export class UndoAsked {
  @Shown(() => ID, '要撤销的步骤 — The step to undo')
  event!: string;

  @Shown(() => ID, '申请人 — Who asked')
  by!: string;

  @Shown(() => String, '申请人姓名 — Name of who asked')
  byName!: string;

  @Shown(() => String, '理由 — The reason', MAYBE)
  reason!: string | null;
}
