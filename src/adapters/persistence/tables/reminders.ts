/** Reminders that are still to come or were told, and by which calendar those of a case were reckoned. */
import { defineEntity, p } from '@mikro-orm/core';

export const ReminderTable = defineEntity({
  name: 'Reminder',
  tableName: 'reminder',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    kind: p.text().primary(),
    clock: p.text().primary(),
    subject: p.text().primary(),
    onDay: p.date().primary(),
    step: p.text().primary(),
    reader: p.text().primary(),
    dueAt: p.datetime(),
    state: p.text().$type<'WAITING' | 'TOLD' | 'OVERTAKEN'>(),
    closedAt: p.datetime().nullable(),
  },
});

export const ReminderPlanTable = defineEntity({
  name: 'ReminderPlan',
  tableName: 'reminder_plan',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    calendar: p.text(),
  },
});

export const OverdueSummaryTable = defineEntity({
  name: 'OverdueSummary',
  tableName: 'overdue_summary',
  properties: {
    home: p.text().primary(),
    week: p.date().primary(),
    writtenAt: p.datetime(),
  },
});
