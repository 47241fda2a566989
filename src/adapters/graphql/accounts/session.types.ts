// Signing in: who one is, the tokens one holds.
import { ID, ObjectType } from 'type-graphql';
import type { Broken } from '../shared/answer.js';
import type { Tickets as Held } from '../../../app/accounts/sign-in/tickets.js';
import type { HeldPost, SignedIn } from '../../../app/accounts/ports/accounts.js';
import { RoleEnum } from '../enums/case.js';
import { DateTime, Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';
import { Problem } from '../shared/problem.types.js';

@ObjectType({ description: '我的一个岗位 — A post of mine', simpleResolvers: true })
export class MyPost implements HeldPost {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => RoleEnum, '角色 — The role')
  role!: HeldPost['role'];

  @Shown(() => ID, '办理点；岗位在机构时为空 — The room; null for a post at an organisation', MAYBE)
  roomId!: string | null;

  @Shown(() => ID, '机构 — The organisation')
  organisationId!: string;

  @Shown(() => String, '办理点或者机构的名称 — Name of the room or organisation')
  placeName!: string;

  @Shown(() => String, '英文名称 — Its English name')
  placeNameEn!: string;

  @Shown(() => String, '归属区划 — The home district or city')
  home!: string;

  @Shown(() => String, '区划代码；监督岗位及于其下各级 — Division code; a supervising post covers all below it')
  divisionCode!: string;

  @Shown(() => Day, '不再任职的第一天 — First day on which it no longer holds', MAYBE)
  validTo!: string | null;

  @Shown(() => ID, '代理哪一岗位；本人岗位为空 — The head’s post it stands in for; null for a post of one’s own', MAYBE)
  deputises?: string | null;
}

@ObjectType({ description: '我 — Me', simpleResolvers: true })
export class Me implements Omit<SignedIn, 'accountId' | 'sessionId'> {
  @Shown(() => ID, '人员 — The person')
  personId!: string;

  @Shown(() => String, '姓名 — The name')
  name!: string;

  @Shown(() => String, '账号 — The login')
  login!: string;

  @Shown(() => String, '归属区划 — The home district or city')
  home!: string;

  @Shown(() => [MyPost], '今日在任的岗位 — The posts held today')
  posts!: readonly HeldPost[];
}

@ObjectType({ description: '令牌 — The tokens', simpleResolvers: true })
export class Tickets implements Held {
  @Shown(() => String, '访问令牌，用于 Authorization: Bearer — The access token, for Authorization: Bearer')
  accessToken!: string;

  @Shown(() => DateTime, '访问令牌的期限 — Until when it is good')
  accessExpiresAt!: Date;

  @Shown(() => String, '刷新令牌，用一次即换 — The refresh token, good for one use')
  refreshToken!: string;

  @Shown(() => DateTime, '刷新令牌的期限 — Until when it is good')
  refreshExpiresAt!: Date;
}

@ObjectType({ description: '登录或者续期的结果 — What signing in or refreshing answers', simpleResolvers: true })
export class TicketsPayload {
  @Shown(() => Tickets, '令牌 — The tokens', MAYBE)
  tickets!: Tickets | null;

  @Shown(() => Problem, '不能登录的原因 — The problem', MAYBE)
  problem!: Broken | null;
}

@ObjectType({ description: '退出的结果 — What signing out answers', simpleResolvers: true })
export class SignOutPayload {
  @Shown(() => Boolean, '已退出 — Signed out')
  signedOut!: boolean;

  @Shown(() => Problem, '原因 — The problem', MAYBE)
  problem!: Broken | null;
}
