/** The reminders of a case follow its events: after each they stand as the case does. */
import { remindersOf } from '../../domain/reminders/reminders.js';
import type { FollowUnit } from '../following/unit.js';
import type { Note } from '../outbox/port.js';
import type { ReminderPlan } from './port.js';

/** The case is read as it is now, so the order of the notes does not matter; of each only what is due after it is written. */
export async function planReminders(
  { home, caseId }: Note,
  unit: Pick<FollowUnit, 'theCase'> & { readonly reminders: ReminderPlan },
): Promise<void> {
  const found = await unit.theCase();
  if (!found) return;
  const { file, history, event } = found;
  const { calendar, stamp } = await unit.reminders.calendar();
  const changedAt = history.at(-1)?.at ?? event.at;
  const all = remindersOf(file.state, changedAt, calendar);
  await unit.reminders.replan([{ home, caseId, all, since: event.at, stamp }]);
}
