// A case: whole, and as a line of a list. The views of the app decide what of it is shown.
import { ID, Int, ObjectType } from 'type-graphql';
import type { Notice as Told } from '../../../domain/kernel/notice.js';
import type { Broken } from '../shared/answer.js';
import type * as row from '../../../app/case/views/case-row.js';
import type * as view from '../../../app/case/views/case-view.js';
import type { GroupView } from '../../../app/case/views/group-view.js';
import {
  ApplicationEnum,
  DisputeTypeEnum,
  EndingGroundEnum,
  LabourCauseEnum,
  PhaseEnum,
  SourceEnum,
  StatusEnum,
  AdministrativeScopeEnum,
  TrackEnum,
} from '../enums/case.js';
import { PartyWord } from './party-word.types.js';
import { NextKindEnum, OutcomeEnum, AccessLevelEnum } from '../enums/network.js';
import { DateTime, Day, Fen } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';
import { HoldingRoom, MediatorBrief, PartiesBrief, RoomBrief } from '../shared/brief.types.js';
import { pageType } from '../shared/page.types.js';
import { ServiceAddress, UndisputedFacts } from './facts.types.js';
import { Group } from './group.types.js';
import { Custody, Mandate } from './entrusted.types.js';
import { Proceeding } from './linked-proceeding.types.js';
import { FormerParty } from './party.types.js';
import { Agreement, Attested, Evaluation, FollowUp, Registrar, Session, UndoAsked } from './proceeding.types.js';
import { Notice } from '../shared/notice.types.js';
import { Problem } from '../shared/problem.types.js';
import { Referral, ReferralRow } from './referral.types.js';
import { LinkedCase, SimilarCase } from './related.types.js';

@ObjectType({ description: '案件的共同内容 — What a case says in a list and whole', simpleResolvers: true })
abstract class Known {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => String, '归属区划，终身不变 — The home district, which never changes')
  home!: string;

  @Shown(() => Int, '版本；变更时作为 expectedVersion — The version; changes name it as expectedVersion')
  version!: number;

  @Shown(() => String, '登记号 — The display number')
  displayNo!: string;

  @Shown(() => String, '案号，受理时给出 — The committee’s number, given at acceptance', MAYBE)
  number!: string | null;

  @Shown(() => StatusEnum, '状态 — The status')
  status!: row.CaseRow['status'];

  @Shown(() => PhaseEnum, '阶段 — The phase')
  phase!: view.CaseView['phase'];

  @Shown(() => DisputeTypeEnum, '纠纷类型 — The type')
  type!: row.CaseRow['type'];

  @Shown(() => SourceEnum, '来源 — The source')
  source!: row.CaseRow['source'];

  @Shown(() => Fen, '争议金额，空为不详 — The amount in dispute; null is unknown', MAYBE)
  amount!: number | null;

  @Shown(() => Int, '涉及人数 — How many people are involved')
  people!: number;

  @Shown(() => Boolean, '疑难复杂 — Difficult and complex')
  difficult!: boolean;

  @Shown(() => Day, '登记日期 — Registered on', MAYBE)
  registeredOn!: string | null;

  @Shown(() => Day, '受理日期 — Accepted on', MAYBE)
  acceptedOn!: string | null;

  @Shown(() => Day, '办结日期 — Ended on', MAYBE)
  endedOn!: string | null;

  @Shown(() => OutcomeEnum, '结果 — The outcome', MAYBE)
  outcome!: row.CaseRow['outcome'];

  @Shown(() => DateTime, '最近变更 — Last changed at')
  changedAt!: string;

  @Shown(() => AccessLevelEnum, '以什么身份看到本案 — Through what the viewer sees it')
  accessLevel!: row.CaseRow['accessLevel'];
}

@ObjectType({ description: '列表中的案件，当事人已遮盖 — A case in a list, its parties masked', simpleResolvers: true })
export class CaseRow extends Known implements Partial<Omit<row.CaseRow, 'openActions' | 'mediators'>> {
  @Shown(() => RoomBrief, '持案或者办结的办理点 — The room that holds it, or where it ended')
  room!: row.RoomBrief;

  @Shown(() => Day, '转办的答复期限 — Last day to answer the open referral', MAYBE)
  referralDue!: string | null;

  @Shown(
    () => Day,
    '下一期限；工作提醒，不是法定期间 — The next date: a reminder of the work list, no statutory period',
    MAYBE,
  )
  nextDue!: string | null;

  @Shown(() => NextKindEnum, '届时要办的事 — What is to be done by then', MAYBE)
  nextKind!: row.CaseRow['nextKind'];

  @Shown(() => String, '本单位或者其他系统的编号 — The number in the office’s or another system’s register', MAYBE)
  externalNumber!: string | null;

  @Shown(() => [MediatorBrief], '承办调解员 — The mediators', MAYBE)
  mediators!: readonly row.MediatorBrief[] | null;

  @Shown(() => PartiesBrief, '当事人，未成年人不显示 — The parties; minors are in no list', MAYBE)
  parties!: row.PartiesBrief | null;
}

@ObjectType({ description: '案件 — A case', simpleResolvers: true })
export class Case extends Known implements Partial<Omit<view.CaseView, 'openActions'>> {
  @Shown(() => HoldingRoom, '持案或者办结的办理点 — The room that holds it, or where it ended')
  room!: view.CaseView['room'];

  @Shown(() => ID, '纠纷；再次登记的案件同属一纠纷 — The dispute; cases registered anew share it')
  disputeId!: string;

  @Shown(() => LabourCauseEnum, '劳动争议事由 — The labour cause', MAYBE)
  labourCause!: view.CaseView['labourCause'];

  @Shown(() => [String], '其他系统的编号 — Numbers that other systems gave')
  externalNumbers!: readonly string[];

  @Shown(
    () => AdministrativeScopeEnum,
    '行政争议属于哪种可以调解的情形 — On which ground a dispute with an authority is mediated',
    MAYBE,
  )
  administrativeScope!: view.CaseView['administrativeScope'];

  @Shown(() => TrackEnum, '适用规则 — The rules that apply')
  track!: string;

  @Shown(() => ApplicationEnum, '申请形式 — The form of the application')
  applicationForm!: view.CaseView['applicationForm'];

  @Shown(() => Registrar, '登记人 — Who registered it')
  registrar!: view.CaseView['registrar'];

  @Shown(
    () => EndingGroundEnum,
    '未达成协议或者未受理的理由 — Why it ended without agreement, or was not accepted',
    MAYBE,
  )
  ground!: string | null;

  @Shown(() => Day, '权利义务告知日期 — When the rights were told', MAYBE)
  rightsNoticeOn!: string | null;

  @Shown(() => [MediatorBrief], '承办调解员 — The mediators')
  mediators!: readonly row.MediatorBrief[];

  @Shown(() => [FormerParty], '曾为当事人的人 — Those who were parties')
  formerParties!: readonly view.FormerPartyView[];

  @Shown(() => String, '用人单位 — The employer', MAYBE)
  employer!: string | null;

  @Shown(() => String, '事实与理由 — Facts and reasons', MAYBE)
  facts!: string | null;

  @Shown(() => String, '请求 — Claims', MAYBE)
  claims!: string | null;

  @Shown(() => [Session], '历次调解 — The sessions')
  sessions!: readonly view.SessionView[];

  @Shown(() => Agreement, '调解协议 — The agreement', MAYBE)
  agreement!: view.AgreementView | null;

  @Shown(() => [Group], '人数众多、推选代表人的一方 — Sides of many people, who chose representatives')
  groups!: readonly GroupView[];

  @Shown(() => Boolean, '劳动者十人以上，应当推选代表人 — Ten workers or more: they are to choose representatives')
  representativesAsked!: boolean;

  @Shown(() => UndisputedFacts, '无争议事实记载 — The record of undisputed facts', MAYBE)
  undisputedFacts!: view.FactsView | null;

  @Shown(() => [ServiceAddress], '送达地址确认书 — The addresses of service')
  serviceAddresses!: readonly view.ServiceAddressView[];

  @Shown(() => Attested, '台账所载事实 — What a register attests', MAYBE)
  attested!: view.CaseView['attested'];

  @Shown(() => [FollowUp], '回访 — The follow-ups')
  followUps!: view.CaseView['followUps'];

  @Shown(
    () => [PartyWord],
    '当事人的异议、投诉；负责人和司法督导可见 — Objections and complaints, for heads and supervisors',
  )
  partyWords!: readonly view.PartyWordView[];

  @Shown(() => [Evaluation], '评价 — The evaluations')
  evaluations!: view.CaseView['evaluations'];

  @Shown(() => [Referral], '转办 — The referrals')
  referrals!: readonly view.ReferralView[];

  @Shown(() => Boolean, '同一纠纷此前已受理过 — The dispute was accepted before, by an earlier case')
  reopens!: boolean;

  @Shown(() => [LinkedCase], '相关案件，如所续的原案 — Related cases, as the one that this one follows')
  links!: readonly view.LinkedCaseView[];

  @Shown(() => [Proceeding], '司法确认等后续程序 — Linked proceedings, as judicial confirmation')
  proceedings!: view.CaseView['proceedings'];

  @Shown(() => Custody, '持案的外部机关 — The outside authority that holds it', MAYBE)
  custody!: view.CaseView['custody'];

  @Shown(() => [Mandate], '委派、委托的调解，先后为序 — Mediation that was entrusted, in order')
  mandates!: view.CaseView['mandates'];

  @Shown(() => [SimilarCase], '本区类似案件，供核对 — Cases of the district like this one, to be checked')
  similarCases!: readonly view.SimilarCaseView[];

  @Shown(() => UndoAsked, '待批准的撤销 — The undo asked for', MAYBE)
  undoAsked!: view.CaseView['undoAsked'];
}

/** What a change answers: the case is read anew after the commit, by its own field. */
@ObjectType({
  description: '变更的结果：案件，或者不能办理的原因 — What a change answers: the case, or the problem',
  simpleResolvers: true,
})
export class CasePayload {
  @Shown(() => [Notice], '提示：已办理，另请注意 — What should be known of it')
  notices!: readonly Told[];

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}

export const CasePage = pageType('CasePage', '一页案件 — A page of cases', () => CaseRow);
export const ReferralPage = pageType('ReferralPage', '一页转办 — A page of referrals', () => ReferralRow);
