/** The clocks that run for cases. */
import { defineEntity, p } from '@mikro-orm/core';

export const ClockTable = defineEntity({
  name: 'Clock',
  tableName: 'clock',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    clock: p.text().primary(),
    subject: p.uuid().primary(),
    startedOn: p.date(),
    state: p.text().$type<'RUNNING' | 'PAUSED' | 'UNDATED'>(),
    dueOn: p.date().nullable(),
    missingYear: p.integer().nullable(),
    byItself: p.boolean(),
    calendar: p.text(),
  },
});
