// Webhooks in the API.
import { ID, Int, ObjectType } from 'type-graphql';
import type * as port from '../../../app/accounts/ports/webhooks.js';
import type * as reading from '../../../app/webhooks/reading.js';
import { DELIVERY_LABELS, DISABLED_LABELS } from '../../../app/texts/labels/webhooks.js';
import { enumOf } from '../enums/enum.js';
import type { Broken } from '../shared/answer.js';
import { DateTime } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';
import { Problem } from '../shared/problem.types.js';

export const DeliveryStateEnum = enumOf('WebhookDeliveryState', '推送的状态 — How a delivery stands', DELIVERY_LABELS);
const DisabledForEnum = enumOf('WebhookDisabledFor', '停用的原因 — Why a webhook is disabled', DISABLED_LABELS);

@ObjectType({
  description: '事件推送：机构的系统在哪里接收哪些事件 — Where the system of an organisation takes which events',
  simpleResolvers: true,
})
export class Webhook implements Omit<port.Webhook, 'serial'> {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => String, '归属区划 — The home')
  home!: string;

  @Shown(() => ID, '机构 — The organisation')
  organisationId!: string;

  @Shown(() => String, '接收地址 — Where it takes events')
  url!: string;

  @Shown(() => [String], '事件 — The events')
  events!: readonly string[];

  @Shown(() => DateTime, '旧密钥同时有效到何时 — Until when the former secret signs too', MAYBE)
  formerUntil!: Date | null;

  @Shown(() => DateTime, '何时起一直未送达 — Since when nothing was taken', MAYBE)
  failingSince!: Date | null;

  @Shown(() => DateTime, '何时停用 — When it was disabled', MAYBE)
  disabledAt!: Date | null;

  @Shown(() => DisabledForEnum, '为何停用 — Why it was disabled', MAYBE)
  disabledFor!: port.WebhookDisabledFor | null;
}

@ObjectType({ description: '一次送出与答复 — A sending and how it was answered', simpleResolvers: true })
export class WebhookAttempt implements reading.DeliveryAttempt {
  @Shown(() => DateTime, '时间 — When')
  at!: string;

  @Shown(() => Int, '答复的状态码 — The status of the answer', MAYBE)
  status!: number | null;

  @Shown(() => String, '没有答复的原因 — Why there was none', MAYBE)
  reason!: string | null;
}

@ObjectType({ description: '一件推送 — A delivery', simpleResolvers: true })
export class WebhookDelivery implements Omit<reading.DeliveryRow, 'webhookId'> {
  @Shown(() => ID, '标识，即 webhook-id — The identifier: webhook-id')
  id!: string;

  @Shown(() => ID, '案件 — The case')
  caseId!: string;

  @Shown(() => ID, '事件的标识 — Identifier of the event')
  eventId!: string;

  @Shown(() => String, '事件 — The event')
  type!: string;

  @Shown(() => DeliveryStateEnum, '状态 — How it stands')
  state!: port.DeliveryState;

  @Shown(() => Int, '最近一次的状态码 — The last status', MAYBE)
  status!: number | null;

  @Shown(() => String, '未送达的原因 — Why it was not taken', MAYBE)
  reason!: string | null;

  @Shown(() => DateTime, '何时告知 — When it was told')
  happenedAt!: string;

  @Shown(() => DateTime, '下次送出 — When it is tried next', MAYBE)
  dueAt!: string | null;

  @Shown(() => [WebhookAttempt], '历次送出 — Each attempt')
  attempts!: readonly reading.DeliveryAttempt[];
}

@ObjectType({ description: '变更的结果 — What a change of a webhook answers', simpleResolvers: true })
export class WebhookPayload {
  @Shown(() => Boolean, '已办理 — It was done')
  done!: boolean;

  @Shown(() => ID, '事件推送 — The webhook', MAYBE)
  webhookId!: string | null;

  @Shown(() => String, '密钥，只显示一次 — The secret, shown once', MAYBE)
  secret!: string | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}
