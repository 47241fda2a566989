/** The administrator registers where a partner system takes events, and keeps its secret and its deliveries. */
import type { Home } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { onDesk, postOf } from '../accounts/administrator.js';
import type { PartnerChecks } from '../accounts/ports/partners.js';
import type { Webhook } from '../accounts/ports/webhooks.js';
import type { Keyed } from '../pipeline/command.js';
import { WEBHOOK_EVENTS } from './events.js';

/** Of two secrets both sign for so long, so that the receiver can change over. */
const BOTH_FOR_MS = 24 * 3_600_000;
const MOST_REPLAYED_DAYS = 30;
const DAY_MS = 86_400_000;

export interface RegisterWebhookInput extends Keyed {
  readonly organisationId: string;
  readonly url: string;
  readonly events: readonly string[];
}

interface OnWebhook {
  readonly webhookId: string;
}

const logged = (home: Home, post: ReturnType<typeof postOf>) => ({ home, post });
const subjectOf = (id: string) => ({ kind: 'WEBHOOK' as const, id });

/** PARTNER_ADDRESS_BARRED, WEBHOOK_EVENT_UNKNOWN, WEBHOOK_THERE; NOT_FOUND outside the own district. */
export const registerWebhook = ({ ensureAllowed }: Pick<PartnerChecks, 'ensureAllowed'>) =>
  onDesk('registerWebhook', {
    check: ({ url, events }: RegisterWebhookInput) => {
      ensureAllowed(url, 'url');
      const known = events.length > 0 && events.every((one) => (WEBHOOK_EVENTS as readonly string[]).includes(one));
      ensure(known, 'WEBHOOK_EVENT_UNKNOWN', { field: 'events' });
    },
    lock: (desk, { organisationId }) => desk.webhooks.homeOf(organisationId),
    gate: (home, _input, { actor }) => ({ home: home ?? '', post: postOf(actor, home, 'organisationId') }),
    decide: ({ home, post }, _none, { organisationId, url, events }, { newId }) => {
      const webhook = { id: newId(), home, organisationId, url, events: [...new Set(events)] };
      const made = { webhookId: webhook.id, serial: 1 };
      return { subject: subjectOf(webhook.id), made, webhook, log: logged(home, post) };
    },
    write: async (desk, { webhook }, { actor, at }) =>
      ensure(await desk.webhooks.add(webhook, actor.personId, at), 'WEBHOOK_THERE', { field: 'url' }),
    once: () => ({ fresh: true }),
  });

function gateOf(webhook: Webhook | null, actor: Parameters<typeof postOf>[0]) {
  const post = postOf(actor, webhook?.home, 'webhookId');
  ensure(webhook, 'NOT_FOUND', { field: 'webhookId' });
  return { webhook, post };
}

/** It is told of nothing more; what waits for it is given up. */
export const disableWebhook = onDesk('disableWebhook', {
  repeated: 'HARMLESS',
  lock: (desk, { webhookId }: OnWebhook) => desk.webhooks.byId(webhookId),
  gate: (webhook, _input, { actor }) => gateOf(webhook, actor),
  decide: ({ webhook: { id, home }, post }) => ({
    ...{ subject: subjectOf(id), made: { webhookId: id }, log: logged(home, post) },
  }),
  write: async (desk, { made }, { at }) =>
    (await desk.webhooks.disable(made.webhookId, 'ADMINISTRATOR', at)) ? {} : null,
});

/** Whatever was given up meanwhile can be sent again by replayWebhook. */
export const enableWebhook = onDesk('enableWebhook', {
  repeated: 'HARMLESS',
  lock: (desk, { webhookId }: OnWebhook) => desk.webhooks.byId(webhookId),
  gate: (webhook, _input, { actor }) => gateOf(webhook, actor),
  decide: ({ webhook: { id, home }, post }) => ({
    ...{ subject: subjectOf(id), made: { webhookId: id }, log: logged(home, post) },
  }),
  write: async (desk, { made }) => ((await desk.webhooks.enable(made.webhookId)) ? {} : null),
});

/** From now on another secret signs; for a day the former one signs too. */
export const rotateWebhookSecret = onDesk('rotateWebhookSecret', {
  lock: (desk, { webhookId }: OnWebhook & Keyed) => desk.webhooks.byId(webhookId),
  gate: (webhook, _input, { actor }) => gateOf(webhook, actor),
  decide: ({ webhook: { id, home, serial }, post }) => ({
    ...{ subject: subjectOf(id), made: { webhookId: id, serial: serial + 1 }, log: logged(home, post) },
  }),
  write: async (desk, { made }, { at }) =>
    desk.webhooks.newSecret(made.webhookId, new Date(at.getTime() + BOTH_FOR_MS)),
  once: () => ({ fresh: true }),
});

export interface ReplayWebhookInput extends Keyed, OnWebhook {
  /** One of them, or else those of a time. */
  readonly deliveryId?: string | null;
  readonly from?: Date | null;
  readonly to?: Date | null;
  readonly taken?: boolean | null;
}

/** Sent again under their ids; PERIOD_BACKWARDS, WEBHOOK_DISABLED. Without a time: of the last thirty days. */
export const replayWebhook = onDesk('replayWebhook', {
  check: ({ from, to }: ReplayWebhookInput) =>
    ensure(!from || !to || from <= to, 'PERIOD_BACKWARDS', { field: 'from', facts: {} }),
  lock: (desk, { webhookId }) => desk.webhooks.byId(webhookId),
  gate: (webhook, _input, { actor }) => {
    const passed = gateOf(webhook, actor);
    ensure(passed.webhook.disabledAt === null, 'WEBHOOK_DISABLED', { field: 'webhookId' });
    return passed;
  },
  decide: ({ webhook: { id, home }, post }, _none, { deliveryId, from, to, taken }, { at }) => ({
    ...{ subject: subjectOf(id), made: { webhookId: id }, log: logged(home, post) },
    which: {
      deliveryId: deliveryId ?? null,
      from: from ?? new Date(at.getTime() - MOST_REPLAYED_DAYS * DAY_MS),
      to: to ?? at,
      taken: deliveryId ? true : (taken ?? false),
    },
  }),
  write: async (desk, { made, which }, { at }) => ({ queued: await desk.webhooks.replay(made.webhookId, which, at) }),
});
