// The registers of personal data in the API: access log, requests of parties, retention.
import { ID, Int, ObjectType } from 'type-graphql';
import type { Particulars } from '../../../domain/case/party.js';
import type * as port from '../../../app/privacy/port.js';
import type { Broken } from '../shared/answer.js';
import type { IdKind } from '../../../domain/kernel/identity-document.js';
import { DisputeTypeEnum, IdKindEnum, StatusEnum } from '../enums/case.js';
import * as enums from '../enums/privacy.js';
import { DateTime, Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';
import { pageType } from '../shared/page.types.js';
import { Problem } from '../shared/problem.types.js';

@ObjectType({
  description: '显示的信息；未申请的各项为空 — What was revealed; the rest is null',
  simpleResolvers: true,
})
export class Revealed implements Partial<Particulars> {
  @Shown(() => String, '姓名 — The name', MAYBE)
  name?: string;

  @Shown(() => String, '证件号码 — The number of the document', MAYBE)
  idNumber?: string;

  @Shown(
    () => IdKindEnum,
    '证件种类；居民身份证为空 — The kind of document; null for the resident identity card',
    MAYBE,
  )
  idKind?: IdKind;

  @Shown(() => String, '统一社会信用代码 — The credit code', MAYBE)
  creditCode?: string;

  @Shown(() => String, '电话 — The telephone', MAYBE)
  phone?: string;

  @Shown(() => String, '电子邮箱 — The e-mail address', MAYBE)
  email?: string;

  @Shown(() => String, '地址 — The address', MAYBE)
  address?: string;
}

@ObjectType({ description: '显示的结果，只给一次 — What revealing answers, once', simpleResolvers: true })
export class RevealPayload {
  @Shown(() => Revealed, '信息 — The particulars', MAYBE)
  revealed!: Partial<Particulars> | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}

@ObjectType({
  description: '关于个人信息的变更的结果 — What a change about personal data answers',
  simpleResolvers: true,
})
export class PrivacyPayload {
  @Shown(() => ID, '所成事项的标识 — The identifier of what was made', MAYBE)
  id!: string | null;

  @Shown(() => ID, '案件 — The case', MAYBE)
  caseId!: string | null;

  @Shown(
    () => Problem,
    '已办理，但答复期限尚不能推算的原因 — It was done, but why the last day to decide is not known yet',
    MAYBE,
  )
  dueOnUnknown!: Broken | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}

@ObjectType({ description: '当事人的个人信息请求 — A party’s request about its own data', simpleResolvers: true })
export class RightsRequest implements Partial<port.RightsRow> {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => ID, '案件 — The case')
  caseId!: string;

  @Shown(() => String, '登记号 — The display number')
  displayNo!: string;

  @Shown(() => ID, '当事人 — The party')
  partyId!: string;

  @Shown(() => ID, '由谁代为提出 — The stand-in who asked', MAYBE)
  throughId!: string | null;

  @Shown(() => enums.RightEnum, '请求什么 — What is asked')
  kind!: port.RightsRow['kind'];

  @Shown(() => enums.IdentityEnum, '身份如何核实 — How the asker was known')
  identity!: port.RightsRow['identity'];

  @Shown(() => Day, '提出日期 — Asked on')
  askedOn!: string;

  @Shown(() => Day, '答复期限（15 个工作日，本系统所定） — Last day to decide (15 working days, ours)', MAYBE)
  dueOn!: string | null;

  @Shown(() => Problem, '尚无答复期限的原因 — Why the last day to decide is not known yet', MAYBE)
  dueOnUnknown!: Broken | null;

  @Shown(() => String, '登记人 — Who recorded it')
  receivedByName!: string;

  @Shown(() => enums.DecisionEnum, '决定 — The decision', MAYBE)
  outcome!: port.RightsRow['outcome'];

  @Shown(() => enums.BasisEnum, '依据 — The basis', MAYBE)
  basis!: port.RightsRow['basis'];

  @Shown(() => DateTime, '决定时间 — When it was decided', MAYBE)
  decidedAt!: string | null;

  @Shown(() => String, '决定人 — Who decided', MAYBE)
  decidedByName!: string | null;

  @Shown(() => Day, '准予的更正已办理的日期 — When a granted correction was carried out', MAYBE)
  carriedOutOn!: string | null;

  @Shown(() => String, '请求内容 — What is asked, in words', MAYBE)
  asked!: string | null;

  @Shown(() => String, '理由 — The reason', MAYBE)
  reason!: string | null;
}

@ObjectType({ description: '当事人副本 — A party’s copy of its own file', simpleResolvers: true })
export class PartyCopy {
  @Shown(() => ID, '请求 — The request')
  requestId!: string;

  @Shown(() => ID, '案件 — The case')
  caseId!: string;

  @Shown(() => String, 'JSON 文本 — A JSON text')
  content!: string;
}

@ObjectType({ description: '到期可以销毁的案卷 — A file whose time has come', simpleResolvers: true })
export class DueFile implements Partial<port.DueRow> {
  @Shown(() => ID, '案件 — The case')
  caseId!: string;

  @Shown(() => String, '登记号 — The display number')
  displayNo!: string;

  @Shown(() => String, '案号 — The committee’s number', MAYBE)
  number!: string | null;

  @Shown(() => DisputeTypeEnum, '纠纷类型 — The type')
  type!: string;

  @Shown(() => StatusEnum, '状态 — The status')
  status!: string;

  @Shown(() => Day, '保管期满 — Kept until', MAYBE)
  until!: string | null;

  @Shown(() => Boolean, '已暂缓销毁 — On hold')
  held!: boolean;

  @Shown(() => Int, '未决定的请求 — Requests that wait')
  openRequests!: number;

  @Shown(() => Boolean, '已提出销毁 — Proposed')
  proposed!: boolean;
}

export const RightsPage = pageType('RightsPage', '一页请求 — A page of requests', () => RightsRequest);
export const DuePage = pageType('DuePage', '一页到期案卷 — A page of files that are due', () => DueFile);
