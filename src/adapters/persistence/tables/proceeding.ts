/** Linked proceedings of cases. */
import { defineEntity, p } from '@mikro-orm/core';

export const ProceedingTable = defineEntity({
  name: 'Proceeding',
  tableName: 'proceeding',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    proceedingId: p.uuid().primary(),
    kind: p.text(),
    authority: p.uuid(),
    status: p.text(),
    waits: p.boolean(),
    handedIn: p.boolean(),
    since: p.date(),
    dueOn: p.date().nullable(),
    number: p.text().nullable(),
  },
});
