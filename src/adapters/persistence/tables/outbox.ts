/** Notes of events from which something follows outside of their transaction. */
import { defineEntity, p } from '@mikro-orm/core';

export const OutboxTable = defineEntity({
  name: 'Outbox',
  tableName: 'outbox',
  properties: {
    id: p.uuid().primary(),
    home: p.text(),
    caseId: p.uuid(),
    type: p.text(),
    notedAt: p.datetime(),
    position: p.bigint().nullable(),
    relayedAt: p.datetime().nullable(),
    doneAt: p.datetime().nullable(),
  },
});

export const OutboxMarkTable = defineEntity({
  name: 'OutboxMark',
  tableName: 'outbox_mark',
  properties: {
    one: p.boolean().primary(),
    given: p.bigint(),
    forgotten: p.bigint(),
  },
});
