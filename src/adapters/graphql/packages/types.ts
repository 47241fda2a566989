// Packages in the API: one that was made, and the log of those that were.
import { ID, ObjectType } from 'type-graphql';
import type * as port from '../../../app/packages/port.js';
import { RoleEnum } from '../enums/case.js';
import {
  PackageAnswerEnum,
  PackageFormatEnum,
  PackageKindEnum,
  RecipientEnum,
  SentStateEnum,
} from '../enums/packages.js';
import { RevealReasonEnum } from '../enums/privacy.js';
import { pageType } from '../shared/page.types.js';
import { DateTime, Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({
  description: '移交材料：只含准予提供的各项 — A package: only what its recipient may have is in it',
  simpleResolvers: true,
})
export class CasePackage {
  @Shown(() => ID, '案件 — The case')
  caseId!: string;

  @Shown(() => PackageKindEnum, '种类 — The kind')
  kind!: port.PackageRow['package'];

  @Shown(() => RecipientEnum, '接收方 — Who receives it')
  recipient!: port.PackageRow['recipient'];

  @Shown(() => ID, '属于哪一名当事人 — Whose paper it is', MAYBE)
  partyId!: string | null;

  @Shown(() => Day, '制作日期 — The day on which it was made')
  madeOn!: string;

  @Shown(() => String, '各项内容，JSON 文本 — The values, a JSON text')
  content!: string;
}

@ObjectType({ description: '移交材料记录的一条 — A package that was made', simpleResolvers: true })
export class PackageEntry implements port.PackageRow {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => DateTime, '时间 — When')
  at!: string;

  @Shown(() => PackageKindEnum, '种类 — The kind')
  package!: port.PackageRow['package'];

  @Shown(() => RecipientEnum, '接收方 — Who receives it')
  recipient!: port.PackageRow['recipient'];

  @Shown(() => PackageFormatEnum, '格式 — The format')
  format!: port.PackageRow['format'];

  @Shown(() => ID, '属于哪一名当事人 — Whose paper it is', MAYBE)
  partyId!: string | null;

  @Shown(() => RevealReasonEnum, '事由 — Why')
  reason!: port.PackageRow['reason'];

  @Shown(() => ID, '人员 — The person')
  personId!: string;

  @Shown(() => String, '姓名 — The name')
  personName!: string;

  @Shown(() => RoleEnum, '角色 — The role')
  role!: port.PackageRow['role'];

  @Shown(() => String, '请求编号，与日志相同 — The request, as in the log')
  requestId!: string;
}

@ObjectType({
  description: '送往法院、仲裁委系统的材料 — A package that went to the system of an authority',
  simpleResolvers: true,
})
export class SentPackage implements port.SentPackage {
  @Shown(() => ID, '文件编号 — The id of the document')
  id!: string;

  @Shown(() => PackageKindEnum, '种类 — The kind')
  package!: port.PackageRow['package'];

  @Shown(() => ID, '送往哪个机关 — To which authority')
  authorityId!: string;

  @Shown(() => String, '机关名称 — Its name')
  authorityName!: string;

  @Shown(() => DateTime, '签名时间 — When it was signed')
  madeAt!: string;

  @Shown(() => SentStateEnum, '送到哪一步 — How it stands')
  state!: port.SentPackage['state'];

  @Shown(() => DateTime, '对方何时收到 — When it was taken', MAYBE)
  sentAt!: string | null;

  @Shown(() => String, '为何未送达，代码 — Why it was not taken, a code', MAYBE)
  reason!: string | null;

  @Shown(() => PackageAnswerEnum, '对方的答复 — The answer', MAYBE)
  answer!: port.SentPackage['answer'];

  @Shown(() => DateTime, '答复时间 — When it was answered', MAYBE)
  answeredAt!: string | null;

  @Shown(() => String, '对方的案号 — The number that they gave', MAYBE)
  answerNumber!: string | null;

  @Shown(() => String, '答复的文书 — The paper of the answer', MAYBE)
  answerDocument!: string | null;

  @Shown(() => String, '不予受理的理由 — Why it was refused', MAYBE)
  answerReason!: string | null;
}

export const PackagePage = pageType('PackagePage', '一页移交材料记录 — A page of packages', () => PackageEntry);
