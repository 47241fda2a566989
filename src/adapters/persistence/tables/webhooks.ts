/** Webhooks of partner systems, what was sent to them, and each attempt. */
import { defineEntity, p } from '@mikro-orm/core';

export const WebhookTable = defineEntity({
  name: 'Webhook',
  tableName: 'webhook',
  properties: {
    id: p.uuid().primary(),
    home: p.text(),
    organisationId: p.uuid(),
    url: p.text(),
    events: p.array(),
    registeredBy: p.uuid(),
    registeredAt: p.datetime(),
    serial: p.integer().defaultRaw('1'),
    formerUntil: p.datetime().nullable(),
    failingSince: p.datetime().nullable(),
    disabledAt: p.datetime().nullable(),
    disabledFor: p.text().nullable(),
  },
});

export const WebhookDeliveryTable = defineEntity({
  name: 'WebhookDelivery',
  tableName: 'webhook_delivery',
  properties: {
    id: p.uuid().primary(),
    webhookId: p.uuid(),
    home: p.text(),
    caseId: p.uuid(),
    eventId: p.uuid(),
    type: p.text(),
    happenedAt: p.datetime(),
    state: p.text(),
    tries: p.integer().defaultRaw('0'),
    dueAt: p.datetime(),
    relayedAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
    status: p.integer().nullable(),
    reason: p.text().nullable(),
  },
});

export const WebhookAttemptTable = defineEntity({
  name: 'WebhookAttempt',
  tableName: 'webhook_attempt',
  properties: {
    deliveryId: p.uuid().primary(),
    serial: p.integer().primary(),
    at: p.datetime(),
    status: p.integer().nullable(),
    reason: p.text().nullable(),
  },
});
