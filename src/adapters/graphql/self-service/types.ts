// What codes and changes of parties answer.
import { ID, ObjectType } from 'type-graphql';
import type { Broken } from '../shared/answer.js';
import { Problem } from '../shared/problem.types.js';
import { DateTime, Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';
import { MyCase } from './case.types.js';

@ObjectType({
  description:
    '获取验证码的结果；有无此案、此号都一样 — What asking for a code answers: the same whether case and telephone are known or not',
  simpleResolvers: true,
})
export class PartyCodePayload {
  @Shown(() => String, '凭据，输入验证码时带上 — What to send with the code', MAYBE)
  ticket!: string | null;

  @Shown(() => DateTime, '验证码的期限 — Until when the code is good', MAYBE)
  expiresAt!: Date | null;

  @Shown(() => Problem, '不能获取的原因 — The problem', MAYBE)
  problem!: Broken | null;
}

@ObjectType({ description: '进入的结果 — What entering answers', simpleResolvers: true })
export class PartyTicketPayload {
  @Shown(() => String, '令牌，用于 Authorization: Party — The token, for Authorization: Party', MAYBE)
  token!: string | null;

  @Shown(() => DateTime, '到何时为止 — Until when it is good', MAYBE)
  expiresAt!: Date | null;

  @Shown(() => Problem, '不能进入的原因 — The problem', MAYBE)
  problem!: Broken | null;
}

@ObjectType({ description: '退出的结果 — What leaving answers', simpleResolvers: true })
export class PartyLeftPayload {
  @Shown(() => Boolean, '已退出 — Left')
  left!: boolean;
}

@ObjectType({
  description: '办理的结果：自己的案件，或者原因 — One’s case after a change, or why nothing changed',
  simpleResolvers: true,
})
export class MyCasePayload {
  @Shown(() => MyCase, '自己的案件 — One’s case', MAYBE)
  myCase!: MyCase | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}

@ObjectType({ description: '个人信息请求的结果 — What a request about one’s data answers', simpleResolvers: true })
export class MyRightsPayload {
  @Shown(() => ID, '请求的标识 — The identifier of the request', MAYBE)
  id!: string | null;

  @Shown(() => Day, '最迟答复日；尚不能推算的为空 — The last day to answer; null while it cannot be told', MAYBE)
  dueOn!: string | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}

@ObjectType({ description: '给当事人的编码，只显示一次 — The code for a party, shown once', simpleResolvers: true })
export class IssuedCodePayload {
  @Shown(() => String, '编码 — The code', MAYBE)
  code!: string | null;

  @Shown(() => DateTime, '期限 — Until when it is good', MAYBE)
  expiresAt!: Date | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}

@ObjectType({ description: '可以选的地方 — A place to choose', simpleResolvers: true })
export class ApplicationPlace {
  @Shown(() => ID, '区划代码 — The code')
  code!: string;

  @Shown(() => String, '名称 — The name')
  name!: string;
}

@ObjectType({ description: '申请的结果 — What applying answers', simpleResolvers: true })
export class ApplicationPayload {
  @Shown(() => String, '案件编号 — The number of the case', MAYBE)
  number!: string | null;

  @Shown(() => String, '受理点 — The desk that has it', MAYBE)
  roomName!: string | null;

  @Shown(() => String, '令牌，用于 Authorization: Party；重发时不再给 — The token; not given again', MAYBE)
  token!: string | null;

  @Shown(() => DateTime, '令牌到何时为止 — Until when it is good', MAYBE)
  expiresAt!: Date | null;

  @Shown(() => Problem, '不能申请的原因 — The problem', MAYBE)
  problem!: Broken | null;
}
