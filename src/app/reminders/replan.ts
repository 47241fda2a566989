/** When the calendar of a year is loaded or put right, the reminders reckoned without it are reckoned anew. */
import { remindersOf } from '../../domain/reminders/reminders.js';
import type { StaleReminders } from './port.js';

/** One batch, in one transaction; returns how many cases it had. What should have been told meanwhile is told now. */
export async function replanStale(store: StaleReminders, limit: number, at: Date): Promise<number> {
  const { calendar, stamp } = await store.calendar();
  const cases = await store.stale(stamp, limit);
  const planned = cases.map(({ home, caseId, state, changedAt, first }) => ({
    ...{ home, caseId, since: first ? at : changedAt, stamp },
    all: remindersOf(state, changedAt, calendar),
  }));
  if (planned.length > 0) await store.replan(planned);
  return cases.length;
}
