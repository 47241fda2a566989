// Accounts, sessions, links, and what changing them answers.
import { ID, Int, ObjectType } from 'type-graphql';
import type { Link as Made } from '../../../app/accounts/links.js';
import type * as row from '../../../app/accounts/ports/lists.js';
import type { CasesLeft as Left } from '../../../app/accounts/ports/posts.js';
import type { Notice as Told } from '../../../domain/kernel/notice.js';
import type { Broken } from '../shared/answer.js';
import { AccountActEnum } from '../enums/accounts.js';
import { RoleEnum } from '../enums/case.js';
import { DateTime } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';
import { pageType } from '../shared/page.types.js';
import { Notice } from '../shared/notice.types.js';
import { Fact, Problem } from '../shared/problem.types.js';

@ObjectType({ description: '账号 — An account', simpleResolvers: true })
export class Account implements row.AccountRow {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => String, '账号名 — The login')
  login!: string;

  @Shown(() => ID, '人员 — The person')
  personId!: string;

  @Shown(() => String, '姓名 — The person’s name')
  personName!: string;

  @Shown(() => String, '归属区划 — The home')
  home!: string;

  @Shown(() => Boolean, '已停用 — Disabled')
  disabled!: boolean;

  @Shown(() => Boolean, '已设密码 — A password is set')
  hasPassword!: boolean;

  @Shown(() => Boolean, '统一身份：未预设为空，预设未用为否 — Provider: null unprepared, false never used', MAYBE)
  providerLinked!: boolean | null;

  @Shown(() => Int, '有效的登录 — Living sessions')
  sessions!: number;

  @Shown(() => DateTime, '最近使用 — Last used', MAYBE)
  lastUsedAt!: Date | null;

  @Shown(() => DateTime, '创建于 — Made at')
  createdAt!: Date;
}

@ObjectType('AccountSession', { description: '一次登录 — A session', simpleResolvers: true })
export class Session implements row.SessionRow {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => ID, '账号 — The account')
  accountId!: string;

  @Shown(() => DateTime, '登录于 — Opened at')
  openedAt!: Date;

  @Shown(() => DateTime, '最近续期 — Last refreshed')
  usedAt!: Date;

  @Shown(() => DateTime, '不用则失效于 — Dies unused at')
  expiresAt!: Date;
}

@ObjectType({
  description: '账号日志的一行，只增不改 — A line of the log of accounts; it only grows',
  simpleResolvers: true,
})
export class AccountLogLine implements Omit<row.LogRow, 'facts'> {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => DateTime, '时间 — When')
  at!: Date;

  @Shown(() => String, '归属区划 — The home')
  home!: string;

  @Shown(() => AccountActEnum, '做了什么 — What was done')
  action!: string;

  @Shown(() => String, '经办人 — Who did it')
  actorName!: string;

  @Shown(() => RoleEnum, '以何角色；本人办理为空 — In which role; null where people act on their own account', MAYBE)
  actorRole!: row.LogRow['actorRole'];

  @Shown(() => ID, '对何人 — Whom it is about', MAYBE)
  personId!: string | null;

  @Shown(() => String, '其姓名 — Their name', MAYBE)
  personName!: string | null;

  @Shown(() => ID, '账号 — The account', MAYBE)
  accountId!: string | null;

  @Shown(() => ID, '岗位 — The post', MAYBE)
  postId!: string | null;

  @Shown(() => [Fact], '有关事实，不含密码与令牌 — The facts, never a password or token')
  facts!: Fact[];
}

export const AccountPage = pageType('AccountPage', '一页账号 — A page of accounts', () => Account);
export const AccountLogPage = pageType('AccountLogPage', '一页日志 — A page of the log', () => AccountLogLine);

@ObjectType({ description: '一次性链接，只显示这一次 — A one-time link, told this once', simpleResolvers: true })
export class Link implements Made {
  @Shown(() => String, '令牌，交给本人 — The token, to be handed to the person')
  token!: string;

  @Shown(() => DateTime, '失效于 — Good until')
  expiresAt!: Date;
}

@ObjectType({
  description: '邀请、创建或者重置的结果 — What inviting, making or resetting answers',
  simpleResolvers: true,
})
export class LinkPayload {
  @Shown(() => Link, '链接 — The link', MAYBE)
  link!: Link | null;

  @Shown(() => ID, '账号；邀请时尚无 — The account; none yet after an invitation', MAYBE)
  accountId!: string | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}

@ObjectType({ description: '名下的一件在办案件 — An open case that is left', simpleResolvers: true })
export class CaseLeft {
  @Shown(() => String, '登记号 — The display number')
  displayNo!: string;

  @Shown(() => String, '办理点 — Name of its room')
  roomName!: string;
}

@ObjectType({
  description: '某人名下的在办案件 — Open cases that are left with a person',
  simpleResolvers: true,
})
export class CasesLeft implements Left {
  @Shown(() => Int, '共几件 — How many in all')
  total!: number;

  @Shown(() => [CaseLeft], '最早的至多二十件 — The oldest, twenty at most')
  cases!: readonly CaseLeft[];
}

@ObjectType({ description: '对账号办理的结果 — What a change of an account answers', simpleResolvers: true })
export class AccountPayload {
  @Shown(() => Boolean, '已办理 — Done')
  done!: boolean;

  @Shown(() => String, '账号名，凭链接办理时告知 — The login, told to who came by a link', MAYBE)
  login!: string | null;

  @Shown(() => CasesLeft, '停用时其名下的在办案件 — When disabled: the open cases left with the person', MAYBE)
  openCases!: Left | null;

  @Shown(() => [Notice], '提示 — What should be known')
  notices!: readonly Told[];

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}

@ObjectType({
  description:
    '我的日历链接；链接本身只在生成时显示一次 — One’s own calendar link; the link itself is shown once, when it is made',
  simpleResolvers: true,
})
export class CalendarLink {
  @Shown(() => DateTime, '生成于；没有链接的为空 — Made; null while there is none', MAYBE)
  madeAt!: Date | null;

  @Shown(() => DateTime, '日历程序最近读取于（到小时） — Last read by a calendar program, to the hour', MAYBE)
  readAt!: Date | null;
}

@ObjectType({ description: '生成日历链接的结果 — What making a calendar link answers', simpleResolvers: true })
export class CalendarLinkPayload {
  @Shown(
    () => String,
    '本服务地址之后的路径，含密钥，只显示这一次 — The path below the address of this service, with its secret; shown this once',
    MAYBE,
  )
  path!: string | null;

  @Shown(
    () => String,
    '完整网址；没有设 PUBLIC_URL 时为空 — The whole address; null where PUBLIC_URL is not set',
    MAYBE,
  )
  url!: string | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}
