// Packages in the API: one that was made, and the log of those that were.
import { ID, ObjectType } from 'type-graphql';
import type * as port from '../../../app/packages/port.js';
import { RoleEnum } from '../enums/case.js';
import { PackageFormatEnum, PackageKindEnum, RecipientEnum } from '../enums/packages.js';
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

export const PackagePage = pageType('PackagePage', '一页移交材料记录 — A page of packages', () => PackageEntry);
