// Inputs about webhooks.
import { MaxLength } from 'class-validator';
import { InputType } from 'type-graphql';
import { KeyedInput } from '../shared/envelope.js';
import { NameList, OPTIONAL, PlainField } from '../shared/fields.js';
import { DateTime, Uuid } from '../shared/scalars.js';

const LONGEST_ADDRESS = 2_000;

@InputType({ description: '登记事件推送 — Registering a webhook' })
export class RegisterWebhookInput extends KeyedInput {
  @PlainField(
    () => Uuid,
    '机构：告知其办理点持有、受邀或者其参与的案件 — The organisation: told of cases that its rooms hold or are asked to take, or in which it takes part',
  )
  organisationId!: string;

  @MaxLength(LONGEST_ADDRESS)
  @PlainField(() => String, '接收地址，https — Where it takes events, by https')
  url!: string;

  @NameList('事件，见 docs/webhooks.md — The events, as docs/webhooks.md lists them')
  events!: string[];
}

@InputType({ description: '停用事件推送 — Disabling a webhook' })
export class DisableWebhookInput {
  @PlainField(() => Uuid, '事件推送 — The webhook')
  webhookId!: string;
}

@InputType({ description: '恢复事件推送 — Enabling a webhook' })
export class EnableWebhookInput {
  @PlainField(() => Uuid, '事件推送 — The webhook')
  webhookId!: string;
}

@InputType({ description: '更换密钥 — Changing the secret of a webhook' })
export class RotateWebhookSecretInput extends KeyedInput {
  @PlainField(() => Uuid, '事件推送 — The webhook')
  webhookId!: string;
}

@InputType({ description: '重新推送一件或者一段时间的 — Sending one delivery again, or those of a time' })
export class ReplayWebhookInput extends KeyedInput {
  @PlainField(() => Uuid, '事件推送 — The webhook')
  webhookId!: string;

  @PlainField(() => Uuid, '哪一件；不填为一段时间的 — Which one; left out, those of a time', OPTIONAL)
  deliveryId?: string;

  @PlainField(() => DateTime, '从何时起；不填为三十天内 — From when; left out, of the last thirty days', OPTIONAL)
  from?: Date;

  @PlainField(() => DateTime, '到何时止 — Until when', OPTIONAL)
  to?: Date;

  @PlainField(() => Boolean, '已送达的也重新推送 — Also those that were taken', OPTIONAL)
  taken?: boolean;
}
