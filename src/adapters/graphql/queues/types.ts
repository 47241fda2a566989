// Dead letters in the API.
import { ID, Int, ObjectType } from 'type-graphql';
import type * as port from '../../../app/outbox/dead-letter.js';
import type { Broken } from '../shared/answer.js';
import { Problem } from '../shared/problem.types.js';
import { DateTime } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({
  description:
    '未办成的后续事项：反复重试仍失败，等管理员再试；不含个人信息 — What was to follow and failed as often as it may be tried; nothing personal is in it',
  simpleResolvers: true,
})
export class DeadLetter implements port.DeadLetter {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => String, '队列：notes 后续事项，letters 信件，webhooks 推送 — The queue')
  queue!: string;

  @Shown(() => String, '归属区划 — The home')
  home!: string;

  @Shown(() => Int, '试过几次 — How often it was tried')
  tries!: number;

  @Shown(() => String, '错误的种类 — The kind of error')
  reason!: string;

  @Shown(() => DateTime, '最后一次失败 — When it last failed')
  failedAt!: Date;
}

@ObjectType({ description: '重试的结果 — What trying anew answers', simpleResolvers: true })
export class DeadLetterPayload {
  @Shown(() => ID, '已重新排队的事项 — What waits again', MAYBE)
  deadLetterId!: string | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}
