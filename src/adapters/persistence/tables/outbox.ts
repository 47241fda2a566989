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
    relayedAt: p.datetime().nullable(),
    doneAt: p.datetime().nullable(),
  },
});
