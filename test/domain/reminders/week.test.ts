/** The week of which a summary of what is overdue is due. */
import { expect, it } from '@jest/globals';
import { summaryWeek } from '../../../src/domain/reminders/week.js';
import { CALENDAR } from '../clock/official-calendar.js';

it.each([
  ['on Monday morning', '2026-06-08T01:00:00Z', '2026-06-08'],
  ['not before nine on that Monday', '2026-06-08T00:59:59Z', null],
  ['on any later day of the week', '2026-06-14T12:00:00Z', '2026-06-08'],
  ['on the day after a holiday that begins the week', '2026-04-06T12:00:00Z', null],
  ['and then in the morning', '2026-04-07T01:00:00Z', '2026-04-06'],
  ['not at all while the whole week is off until its made-up day', '2026-02-20T04:00:00Z', null],
])('%s', (_, at, week) => {
  expect(summaryWeek(new Date(at), CALENDAR)).toBe(week);
});
