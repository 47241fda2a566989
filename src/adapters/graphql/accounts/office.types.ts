// Persons and their posts as an administrator sees them, appointments, and what a leaver leaves behind.
import { ID, Int, ObjectType } from 'type-graphql';
import type * as row from '../../../app/accounts/ports/lists.js';
import type { Broken } from '../shared/answer.js';
import { RoleEnum, StatusEnum } from '../enums/case.js';
import { DateTime, Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';
import { pageType } from '../shared/page.types.js';
import { Problem } from '../shared/problem.types.js';

@ObjectType({ description: '人员的一个岗位 — A post of a person', simpleResolvers: true })
export class PersonPost implements row.PersonPost {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => RoleEnum, '角色 — The role')
  role!: row.PersonPost['role'];

  @Shown(() => String, '办理点或者机构 — The room or organisation')
  placeName!: string;

  @Shown(() => Day, '任职第一天 — The first day')
  validFrom!: string;

  @Shown(() => Day, '不再任职的第一天 — First day on which it no longer holds', MAYBE)
  validTo!: string | null;

  @Shown(() => ID, '代理哪一岗位 — The head’s post it stands in for', MAYBE)
  deputises!: string | null;

  @Shown(() => Int, '在办案件 — Open cases')
  openCases!: number;
}

@ObjectType({ description: '人员 — A person who serves in the network', simpleResolvers: true })
export class Person implements row.PersonRow {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => String, '姓名 — The name')
  name!: string;

  @Shown(() => String, '归属区划 — The home')
  home!: string;

  @Shown(() => ID, '账号 — The account', MAYBE)
  accountId!: string | null;

  @Shown(() => [PersonPost], '在任、将任或者尚有案件的岗位 — Posts that hold, will hold, or still have cases')
  posts!: readonly row.PersonPost[];
}

export const PersonPage = pageType('PersonPage', '一页人员 — A page of persons', () => Person);

@ObjectType({
  description: '待另一位管理员确认的岗位 — A post that waits for a second administrator',
  simpleResolvers: true,
})
export class Appointment implements row.AppointmentRow {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => String, '归属区划 — The home')
  home!: string;

  @Shown(() => ID, '人员 — The person')
  personId!: string;

  @Shown(() => String, '姓名 — The name')
  personName!: string;

  @Shown(() => String, '机构 — The organisation')
  organisationName!: string;

  @Shown(() => RoleEnum, '角色 — The role')
  role!: row.AppointmentRow['role'];

  @Shown(() => Day, '任职第一天 — The first day')
  validFrom!: string;

  @Shown(() => Day, '不再任职的第一天 — First day on which it no longer holds', MAYBE)
  validTo!: string | null;

  @Shown(() => String, '提议人 — Who proposed it')
  proposedByName!: string;

  @Shown(() => DateTime, '提议于 — When')
  proposedAt!: Date;
}

@ObjectType({ description: '可以接手的人 — Who could take a case', simpleResolvers: true })
export class Successor implements row.Successor {
  @Shown(() => ID, '岗位 — The post')
  postId!: string;

  @Shown(() => String, '姓名 — The name')
  personName!: string;

  @Shown(() => Int, '在办案件 — Open cases')
  openCases!: number;

  @Shown(() => Int, '上限；没有则为空 — The cap; null for none', MAYBE)
  cap!: number | null;
}

@ObjectType({ description: '可以承办的调解员 — Who could mediate a case', simpleResolvers: true })
export class MediatorCandidate extends Successor implements row.MediatorCandidate {
  @Shown(() => ID, '人员 — The person')
  personId!: string;

  @Shown(() => RoleEnum, '角色 — The role')
  role!: row.MediatorCandidate['role'];

  @Shown(() => Int, '其中主持 — Of them presided')
  presided!: number;
}

@ObjectType({
  description: '准许受理员代负责人答复转办 — Clerks may answer referrals in the place of the head',
  simpleResolvers: true,
})
export class ClerkAllowance implements row.AllowanceRow {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => ID, '办理点 — The room')
  roomId!: string;

  @Shown(() => String, '办理点名称 — Its name')
  roomName!: string;

  @Shown(() => String, '代哪位负责人 — In whose place')
  headName!: string;

  @Shown(() => Day, '第一天 — The first day')
  validFrom!: string;

  @Shown(() => Day, '不再有效的第一天 — First day on which it no longer holds')
  validTo!: string;
}

@ObjectType({ description: '岗位上的一件在办案件 — An open case on a post', simpleResolvers: true })
export class HeldCase implements row.HeldCase {
  @Shown(() => ID, '案件 — The case')
  caseId!: string;

  @Shown(() => String, '显示编号 — The display number')
  displayNo!: string;

  @Shown(() => StatusEnum, '状态 — The status')
  status!: string;

  @Shown(() => Int, '版本 — The version')
  version!: number;

  @Shown(() => Boolean, '主持 — Presides')
  presides!: boolean;
}

@ObjectType({
  description: '离任者的一个岗位及其案件 — A post of the leaver and the cases on it',
  simpleResolvers: true,
})
export class LeaverPost implements row.LeaverPost {
  @Shown(() => ID, '岗位 — The post')
  postId!: string;

  @Shown(() => RoleEnum, '角色 — The role')
  role!: row.LeaverPost['role'];

  @Shown(() => String, '归属区划 — The home')
  home!: string;

  @Shown(() => ID, '办理点 — The room', MAYBE)
  roomId!: string | null;

  @Shown(() => String, '名称 — Its name')
  placeName!: string;

  @Shown(() => Day, '不再任职的第一天 — First day on which it no longer holds', MAYBE)
  validTo!: string | null;

  @Shown(() => Int, '在办 — Open cases')
  open!: number;

  @Shown(() => Int, '其中主持 — Of them presided')
  presided!: number;

  @Shown(() => [Successor], '同一办理点可以接手的人 — Who of the room could take them')
  successors!: readonly row.Successor[];

  @Shown(() => [HeldCase], '案件；只对本办理点负责人列出 — The cases, listed for the head of the room only', MAYBE)
  cases!: readonly row.HeldCase[] | null;
}

@ObjectType({ description: '对岗位办理的结果 — What a change of posts answers', simpleResolvers: true })
export class PostPayload {
  @Shown(() => Boolean, '已办理 — Done')
  done!: boolean;

  @Shown(() => ID, '岗位 — The post', MAYBE)
  postId!: string | null;

  @Shown(() => ID, '受理员代为答复的准许 — The allowance for clerks', MAYBE)
  allowanceId!: string | null;

  @Shown(() => ID, '须另一位管理员确认的提议 — The proposal that a second administrator has to confirm', MAYBE)
  appointmentId!: string | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}

@ObjectType({ description: '登记人员的结果 — What adding a person answers', simpleResolvers: true })
export class PersonPayload {
  @Shown(() => ID, '人员 — The person', MAYBE)
  personId!: string | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}

@ObjectType({
  description: '一件移交的结果；有原因的未移交 — One case of a handover; with a problem it stays',
  simpleResolvers: true,
})
export class HandedCase {
  @Shown(() => ID, '案件 — The case')
  caseId!: string;

  @Shown(() => Problem, '未移交的原因 — Why it was not handed over', MAYBE)
  problem!: Broken | null;
}

@ObjectType({ description: '批量移交的结果 — What handing over answers', simpleResolvers: true })
export class HandOverPayload {
  @Shown(() => [HandedCase], '各件 — The cases')
  cases!: readonly HandedCase[];

  @Shown(() => Problem, '整批未办的原因 — Why the whole batch was refused', MAYBE)
  problem!: Broken | null;
}
