/** Which reminders a case has, and when each is due: its dates by the table. Nothing starts “now”. */
import { addDays, type Day, dayOf, startOf } from '../kernel/day.js';
import type { Calendar } from '../kernel/calendar.js';
import type { CaseState } from '../case/state.js';
import { datesOf, type TrackedDate } from './dates.js';
import type { Reminded, ReminderRow, Step } from './row.js';
import { REMINDER_ROWS } from './table.js';
import { morningOf, workingDaysFrom } from './working-days.js';

export interface Reminder extends Omit<TrackedDate, 'span'> {
  readonly step: Step;
  readonly to: Reminded;
  readonly dueAt: Date;
  /** Speaks of what lies ahead: it is not told once that is behind. */
  readonly ahead: boolean;
}

/** All of the case as it stands, those of the past too; `changedAt` is the instant of its last change. */
export function remindersOf(state: CaseState, changedAt: Date, calendar: Calendar): Reminder[] {
  return datesOf(state, dayOf(changedAt), calendar).flatMap(({ span, ...date }) =>
    REMINDER_ROWS[date.kind]
      .filter(({ spans }) => !spans || spans.includes(span))
      .map((row) => ({ ...date, ...reminderOf(state, row, date.on, calendar) })),
  );
}

/** While nobody mediates, the head of the room does what mediators would be reminded of. */
function reminderOf({ mediators }: CaseState, { step, to, days }: ReminderRow, on: Day, calendar: Calendar) {
  return {
    step,
    to: to === 'MEDIATORS' && mediators.length === 0 ? ('ROOM_HEAD' as const) : to,
    dueAt: morningOf(workingDaysFrom(on, days, calendar)),
    ahead: days <= 0,
  };
}

/** What one reminder is told apart by: a date that moved, as by an extension, is another one, and its ladder begins anew. */
export function keyOf({ kind, clock, subject, on, step, to }: Reminder): string {
  return [kind, clock ?? '', subject, on, step, to].join(' ');
}

/**
 * Those that are to be told at that instant, if they were not yet. What speaks of a day ahead is not told once that day is
 * over, and of several to one reader, as after a stop of the system, only the last.
 */
export function tellableAt(all: readonly Reminder[], at: Date): Reminder[] {
  const due = all.filter(({ dueAt }) => dueAt <= at);
  const ahead = due.filter((one) => one.ahead);
  const later = (one: Reminder): boolean => ahead.some((other) => other.dueAt > one.dueAt && sameDate(other, one));
  return due.filter((one) => !one.ahead || (at < startOf(addDays(one.on, 1)) && !later(one)));
}

function sameDate(one: Reminder, other: Reminder): boolean {
  return one.kind === other.kind && one.subject === other.subject && one.clock === other.clock && one.to === other.to;
}
