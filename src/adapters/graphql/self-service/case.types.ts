// What a party sees of its own case: a short list, and nothing of anybody else.
import { ID, Int, ObjectType } from 'type-graphql';
import type { Action } from '../../../domain/case/actions.js';
import type { Side, StandIn } from '../../../domain/case/party.js';
import type { CaseStatus, Phase } from '../../../domain/case/status.js';
import type * as view from '../../../app/self-service/party-case.js';
import { Route } from '../case/route.types.js';
import { ActionEnum, PhaseEnum, SideEnum, StandInEnum, StatusEnum } from '../enums/case.js';
import { PartyWordEnum } from '../enums/self-service.js';
import { DateTime, Day, Fen } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({ description: '下一个日子 — The next date', simpleResolvers: true })
export class MyNextDate {
  @Shown(() => Day, '哪一天 — Which day')
  on!: string;

  @Shown(() => String, '什么事 — What happens')
  what!: string;

  @Shown(() => String, '为什么是这一天 — Why it is that day')
  why!: string;
}

@ObjectType({ description: '约好的调解 — A session that is planned', simpleResolvers: true })
export class MySession implements view.SessionForParty {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => DateTime, '时间 — When')
  startsAt!: string;

  @Shown(() => String, '地点；在调解室的为空 — Where; null in the room itself', MAYBE)
  place!: string | null;
}

@ObjectType({ description: '承办的调解员 — A mediator of the case', simpleResolvers: true })
export class MyMediator {
  @Shown(() => ID, '岗位 — The post')
  postId!: string;

  @Shown(() => String, '姓名 — The name')
  name!: string;

  @Shown(() => Boolean, '主持 — Presides')
  presider!: boolean;
}

@ObjectType({ description: '申请人所述 — What the applicants said', simpleResolvers: true })
export class MyStatement {
  @Shown(() => String, '事实 — The facts')
  facts!: string;

  @Shown(() => String, '请求 — The claims')
  claims!: string;
}

@ObjectType({ description: '协议的一项 — An item of the agreement', simpleResolvers: true })
export class MyAgreementItem {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => String, '内容 — What is owed')
  text!: string;

  @Shown(() => Fen, '金额；不是付款的为空 — The sum; null of no payment', MAYBE)
  amount!: number | null;

  @Shown(() => Day, '何时 — By when', MAYBE)
  dueOn!: string | null;

  @Shown(() => Day, '履行日期 — When it was performed', MAYBE)
  performedOn!: string | null;
}

@ObjectType({ description: '协议 — The agreement', simpleResolvers: true })
export class MyAgreement implements view.AgreementForParty {
  @Shown(() => String, '条款 — The terms')
  terms!: string;

  @Shown(() => Fen, '协议金额 — The amount')
  amount!: number;

  @Shown(() => [MyAgreementItem], '各项 — The items')
  items!: view.AgreementForParty['items'];

  @Shown(() => Day, '生效日期 — When it took effect', MAYBE)
  effectiveOn!: string | null;

  @Shown(() => Boolean, '自己已签 — One has signed')
  signedByMe!: boolean;
}

@ObjectType({ description: '无争议事实记载 — The record of undisputed facts', simpleResolvers: true })
export class MyRecord implements view.RecordForParty {
  @Shown(() => Int, '版本 — The version')
  version!: number;

  @Shown(() => [String], '各项事实 — The facts')
  items!: readonly string[];

  @Shown(() => Boolean, '自己已确认 — One has signed')
  signedByMe!: boolean;
}

@ObjectType({ description: '自己提的异议、投诉 — An objection or complaint of one’s own', simpleResolvers: true })
export class MyWord {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => PartyWordEnum, '哪一种 — Which')
  kind!: 'OBJECTION' | 'COMPLAINT';

  @Shown(() => Day, '日期 — The day')
  on!: string;

  @Shown(() => String, '内容 — The text')
  text!: string;

  @Shown(() => Day, '答复日期 — The day of the answer', MAYBE)
  answeredOn!: string | null;

  @Shown(() => String, '调解室的答复 — The answer of the room', MAYBE)
  answer!: string | null;

  @Shown(() => Boolean, '已更换该调解员 — That mediator was replaced')
  mediatorChanged!: boolean;
}

@ObjectType({ description: '自己的案件 — One’s own case', simpleResolvers: true })
export class MyCase {
  @Shown(() => String, '编号 — The number')
  number!: string;

  @Shown(() => Int, '版本 — The version')
  version!: number;

  @Shown(() => StatusEnum, '状态 — The status')
  status!: CaseStatus;

  @Shown(() => String, '状态的名称 — The status in a word')
  statusName!: string;

  @Shown(() => PhaseEnum, '阶段 — The phase')
  phase!: Phase;

  @Shown(() => String, '现在怎样 — How it stands, in plain words')
  now!: string;

  @Shown(() => String, '接下来怎样 — What comes next')
  after!: string;

  @Shown(() => MyNextDate, '下一个日子 — The next date', MAYBE)
  next!: MyNextDate | null;

  @Shown(() => String, '调解室 — The room')
  roomName!: string;

  @Shown(() => String, '调解室的英文名称 — Its English name')
  roomNameEn!: string;

  @Shown(() => String, '纠纷发生地 — Where the dispute arose', MAYBE)
  placeName!: string | null;

  @Shown(() => SideEnum, '自己是哪一方 — On which side one stands')
  side!: Side;

  @Shown(() => StandInEnum, '以什么身份代为办理；本人为空 — As whom one speaks; null for oneself', MAYBE)
  speaksAs!: StandIn['kind'] | null;

  @Shown(() => String, '自己的姓名或者名称 — One’s name')
  myName!: string;

  @Shown(() => Boolean, '须由监护人办理 — A guardian must act')
  guardianMustAct!: boolean;

  @Shown(() => [MySession], '约好的调解 — The sessions planned')
  sessions!: readonly view.SessionForParty[];

  @Shown(() => [MyMediator], '调解员 — The mediators')
  mediators!: view.PartyCaseView['mediators'];

  @Shown(() => MyStatement, '申请人自己所述；其他人为空 — What the applicants said; null for others', MAYBE)
  statement!: view.PartyCaseView['statement'];

  @Shown(() => MyAgreement, '协议 — The agreement', MAYBE)
  agreement!: view.AgreementForParty | null;

  @Shown(() => MyRecord, '无争议事实记载 — The record of undisputed facts', MAYBE)
  record!: view.RecordForParty | null;

  @Shown(() => Boolean, '自己答复是否同意；未答复为空 — One’s answer; null for none', MAYBE)
  consented!: boolean | null;

  @Shown(() => Boolean, '自己已评价 — One has evaluated')
  evaluated!: boolean;

  @Shown(() => Int, '自己打的分 — One’s score', MAYBE)
  score!: number | null;

  @Shown(() => [MyWord], '自己提的异议、投诉 — One’s objections and complaints')
  words!: view.PartyCaseView['words'];

  @Shown(() => [ActionEnum], '现在可以自己办的事 — What one may do now')
  openActions!: readonly Action[];

  @Shown(() => [Route], '此刻依法可走的途径 — The legal ways open now')
  routes!: Route[];
}
