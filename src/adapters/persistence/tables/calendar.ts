/** Holiday notices: the years that are loaded and the days that differ from their weekday. */
import { defineEntity, p } from '@mikro-orm/core';
import type { DayKind } from '../../../domain/kernel/calendar.js';

export const CalendarYearTable = defineEntity({
  name: 'CalendarYear',
  tableName: 'calendar_year',
  properties: {
    year: p.integer().primary(),
    official: p.boolean(),
    source: p.text(),
  },
});

export const CalendarDayTable = defineEntity({
  name: 'CalendarDay',
  tableName: 'calendar_day',
  properties: {
    day: p.date().primary(),
    kind: p.text().$type<DayKind>(),
    name: p.text(),
    source: p.text(),
  },
});
