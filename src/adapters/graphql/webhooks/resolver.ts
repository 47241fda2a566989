// Webhooks of partner systems: who is told, the secret, what was sent, and sending again.
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type * as port from '../../../app/accounts/ports/webhooks.js';
import { ensurePermitted } from '../../../app/permission/operations.js';
import { run } from '../../../app/pipeline/command.js';
import * as commands from '../../../app/webhooks/commands.js';
import type { DeliveryRow } from '../../../app/webhooks/reading.js';
import { Input } from '../case/change.js';
import { answer } from '../shared/answer.js';
import type { SignedInContext } from '../shared/context.js';
import { DateTime, Uuid } from '../shared/scalars.js';
import { withoutNulls } from '../shared/without-nulls.js';
import {
  DisableWebhookInput,
  EnableWebhookInput,
  RegisterWebhookInput,
  ReplayWebhookInput,
  RotateWebhookSecretInput,
} from './inputs.js';
import { DeliveryStateEnum, Webhook, WebhookDelivery, WebhookPayload } from './types.js';

const MOST_LISTED = 100;

interface Done {
  readonly webhookId?: string;
  readonly serial?: number;
  readonly fresh?: boolean;
}

/** The secret is answered to whoever made it, the first time. */
async function payload({ services }: SignedInContext, work: Promise<Done>): Promise<WebhookPayload> {
  const { value, problem } = await answer(work);
  const { webhookId = null, serial, fresh = false } = value ?? {};
  const secret = webhookId && serial && fresh ? await services.webhooks.secretOf(webhookId, serial) : null;
  return { done: problem === null, webhookId, secret, problem };
}

const homesOf = ({ by }: SignedInContext): string[] => [
  ...new Set(by.posts.filter(({ role }) => role === 'ADMINISTRATOR').map(({ home }) => home)),
];

@Resolver()
export class WebhookResolver {
  @Query(() => [Webhook], { description: '本区登记的事件推送 — The webhooks of my districts' })
  async webhooks(@Ctx() context: SignedInContext): Promise<readonly port.Webhook[]> {
    ensurePermitted('webhooks', context.by);
    return context.services.webhooks.list(homesOf(context));
  }

  @Query(() => [WebhookDelivery], {
    description: '推送记录，最近的在前，至多一百件 — What was sent, latest first, a hundred at most',
  })
  async webhookDeliveries(
    @Ctx() context: SignedInContext,
    @Arg('webhookId', () => Uuid, { description: '事件推送 — The webhook' }) webhookId: string,
    @Arg('state', () => DeliveryStateEnum, { nullable: true, description: '只看这一状态 — Only in this state' })
    state?: port.DeliveryState,
    @Arg('before', () => DateTime, { nullable: true, description: '只看此前的 — Only what was told before' })
    before?: Date,
  ): Promise<readonly DeliveryRow[]> {
    ensurePermitted('webhookDeliveries', context.by);
    const query = { webhookId, state: state ?? null, before: before ?? null, first: MOST_LISTED };
    return context.services.webhooks.deliveries(homesOf(context), query);
  }

  @Mutation(() => WebhookPayload, { description: '登记事件推送 — Registers a webhook' })
  registerWebhook(
    @Input(() => RegisterWebhookInput) input: RegisterWebhookInput,
    @Ctx() context: SignedInContext,
  ): Promise<WebhookPayload> {
    const { services, by } = context;
    return payload(context, run(commands.registerWebhook(services.handover.checks), services.office.desk, by, input));
  }

  @Mutation(() => WebhookPayload, { description: '停用事件推送 — Disables a webhook' })
  disableWebhook(
    @Input(() => DisableWebhookInput) input: DisableWebhookInput,
    @Ctx() context: SignedInContext,
  ): Promise<WebhookPayload> {
    return payload(context, run(commands.disableWebhook, context.services.office.desk, context.by, input));
  }

  @Mutation(() => WebhookPayload, { description: '恢复事件推送 — Enables a webhook' })
  enableWebhook(
    @Input(() => EnableWebhookInput) input: EnableWebhookInput,
    @Ctx() context: SignedInContext,
  ): Promise<WebhookPayload> {
    return payload(context, run(commands.enableWebhook, context.services.office.desk, context.by, input));
  }

  @Mutation(() => WebhookPayload, { description: '更换推送密钥 — Changes the secret of a webhook' })
  rotateWebhookSecret(
    @Input(() => RotateWebhookSecretInput) input: RotateWebhookSecretInput,
    @Ctx() context: SignedInContext,
  ): Promise<WebhookPayload> {
    return payload(context, run(commands.rotateWebhookSecret, context.services.office.desk, context.by, input));
  }

  @Mutation(() => WebhookPayload, { description: '重新推送 — Sends deliveries again' })
  replayWebhook(
    @Input(() => ReplayWebhookInput) input: ReplayWebhookInput,
    @Ctx() context: SignedInContext,
  ): Promise<WebhookPayload> {
    const asked = withoutNulls(input);
    return payload(context, run(commands.replayWebhook, context.services.office.desk, context.by, asked));
  }
}
