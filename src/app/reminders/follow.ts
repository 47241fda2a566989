/** The reminders of a case follow its events: after each they stand as the case does. */
import { remindersOf } from '../../domain/reminders/reminders.js';
import type { CaseId } from '../../domain/kernel/ids.js';
import type { FollowedCase, FollowUnit } from '../following/unit.js';
import type { Note } from '../outbox/port.js';
import type { ReminderPlan } from './port.js';

/**
 * Each case is read as it is now, so the order of the notes does not matter; of each event only what is due after it is
 * written, so of several events of a case what is due after the first.
 */
export async function planReminders(
  _notes: readonly Note[],
  unit: Pick<FollowUnit, 'theCases'> & { readonly reminders: ReminderPlan },
): Promise<void> {
  const found = await unit.theCases();
  if (found.length === 0) return;
  const { calendar, stamp } = await unit.reminders.calendar();
  const planned = firstOfEach(found).map(({ file: { state }, history, event }) => {
    const changedAt = history.at(-1)?.at ?? event.at;
    const all = remindersOf(state, changedAt, calendar);
    return { home: state.home, caseId: state.id, all, since: event.at, stamp };
  });
  await unit.reminders.replan(planned);
}

/** Of each case the earliest of its events. */
function firstOfEach(found: readonly FollowedCase[]): FollowedCase[] {
  const first = new Map<CaseId, FollowedCase>();
  for (const one of found) {
    const known = first.get(one.file.state.id);
    if (!known || one.event.at < known.event.at) first.set(one.file.state.id, one);
  }
  return [...first.values()];
}
