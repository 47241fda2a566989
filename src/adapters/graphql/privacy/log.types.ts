// The logs in the API: who saw a case, who searched for parties, who took lists out as files.
import { ID, Int, ObjectType } from 'type-graphql';
import type * as port from '../../../app/privacy/port.js';
import { RoleEnum } from '../enums/case.js';
import { AccessLevelEnum } from '../enums/network.js';
import * as enums from '../enums/privacy.js';
import { pageType } from '../shared/page.types.js';
import { Fact } from '../shared/problem.types.js';
import { DateTime } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({ description: '访问记录的一条 — A look at a case', simpleResolvers: true })
export class AccessEntry implements Partial<Omit<port.AccessRow, 'role' | 'accessLevel'>> {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => DateTime, '时间；打开与被拒每人每天记第一次 — When; openings and refusals once a day each')
  at!: string;

  @Shown(() => enums.AccessKindEnum, '方式 — In what way')
  kind!: port.AccessRow['kind'];

  @Shown(() => ID, '人员 — The person')
  personId!: string;

  @Shown(() => String, '姓名 — The name')
  personName!: string;

  @Shown(() => RoleEnum, '角色 — The role', MAYBE)
  role!: string | null;

  @Shown(() => String, '岗位所在 — Where the post sits')
  placeName!: string;

  @Shown(() => AccessLevelEnum, '以什么身份看到 — Through what it was seen', MAYBE)
  accessLevel!: string | null;

  @Shown(() => ID, '当事人 — The party', MAYBE)
  partyId!: string | null;

  @Shown(() => enums.RevealFieldEnum, '哪一项 — Which field', MAYBE)
  field!: port.AccessRow['field'];

  @Shown(() => enums.RevealReasonEnum, '事由 — Why', MAYBE)
  reason!: port.AccessRow['reason'];

  @Shown(() => String, '说明；销毁后为空 — In words; null after destruction', MAYBE)
  note!: string | null;

  @Shown(() => String, '请求编号，与日志相同 — The request, as in the log')
  requestId!: string;
}

@ObjectType({ description: '检索记录的一条；从不记录所检索的内容 — A search; never for whom', simpleResolvers: true })
export class SearchEntry implements Partial<Omit<port.SearchRow, 'role'>> {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => DateTime, '时间 — When')
  at!: string;

  @Shown(() => ID, '人员 — The person')
  personId!: string;

  @Shown(() => String, '姓名 — The name')
  personName!: string;

  @Shown(() => RoleEnum, '角色 — The role', MAYBE)
  role!: string | null;

  @Shown(() => [enums.TokenEnum], '以何检索 — By what')
  by!: port.SearchRow['by'];

  @Shown(() => enums.SearchReasonEnum, '事由；在本办理点内检索不必写 — Why; not asked inside one’s rooms', MAYBE)
  reason!: port.SearchRow['reason'];

  @Shown(() => Int, '该页所得 — How many that page found')
  found!: number;

  @Shown(() => String, '请求编号 — The request')
  requestId!: string;
}

@ObjectType({ description: '导出记录的一条；从不记录所填的文字 — A list taken out as a file', simpleResolvers: true })
export class ExportEntry implements Partial<Omit<port.ExportRow, 'role' | 'asked'>> {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => DateTime, '时间 — When')
  at!: string;

  @Shown(() => ID, '人员 — The person')
  personId!: string;

  @Shown(() => String, '姓名 — The name')
  personName!: string;

  @Shown(() => RoleEnum, '角色 — The role', MAYBE)
  role!: string | null;

  @Shown(() => String, '名单或者报表，即查询的名称 — The list or statement, by the name of its query')
  list!: string;

  @Shown(() => String, '格式 — The format')
  format!: string;

  @Shown(() => [Fact], '所选条件；填写的文字只记“…” — How it was asked; typed texts are only “…”')
  asked!: readonly Fact[];

  @Shown(() => Int, '行数 — How many rows')
  rows!: number;

  @Shown(() => String, '请求编号 — The request')
  requestId!: string;
}

export const AccessPage = pageType('AccessPage', '一页访问记录 — A page of looks', () => AccessEntry);
export const SearchPage = pageType('SearchPage', '一页检索记录 — A page of searches', () => SearchEntry);
export const ExportPage = pageType('ExportPage', '一页导出记录 — A page of exports', () => ExportEntry);
