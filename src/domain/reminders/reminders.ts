/** Which reminders a case has, and when each is due: its dates by the table. Nothing starts “now”. */
import { addDays, type Day, dayOf, startOf } from '../kernel/day.js';
import type { Calendar } from '../kernel/calendar.js';
import type { CaseState } from '../case/state.js';
import { datesOf, type TrackedDate } from './dates.js';
import type { Reminded, ReminderRow, Step } from './row.js';
import { REMINDER_ROWS } from './table.js';
import { workingDaysFrom } from './working-days.js';

export interface Reminder extends Omit<TrackedDate, 'span'> {
  readonly step: Step;
  readonly to: Reminded;
  readonly dueAt: Date;
  /** Speaks of what lies ahead: it is not told once that is behind. */
  readonly ahead: boolean;
}

/** In the morning, so that the day is there to act. */
const AT_HOUR_MS = 9 * 3_600_000;

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
    dueAt: new Date(startOf(workingDaysFrom(on, days, calendar)).getTime() + AT_HOUR_MS),
    ahead: days <= 0,
  };
}

/** What one reminder is told apart by: a date that moved, as by an extension, is another one, and its ladder begins anew. */
export function keyOf({ kind, clock, subject, on, step, to }: Reminder): string {
  return [kind, clock ?? '', subject, on, step, to].join(' ');
}

/** Whether it may still be told: what lies ahead only until its day is over. */
export function mayBeTold({ ahead, on }: Pick<Reminder, 'ahead' | 'on'>, at: Date): boolean {
  return !ahead || at < startOf(addDays(on, 1));
}
