/** What a reminder says: the number of the case, the day, and of a session when and where. No name and no matter of a party. */
import { minuteOf } from '../../domain/kernel/day.js';
import type { Reminder } from '../../domain/reminders/reminders.js';
import type { LetterFacts } from '../letters/port.js';
import type { RemindedCase } from './port.js';

/** The same for every reader: nothing in it is known to one and hidden from another. */
export async function factsOf(
  of: RemindedCase,
  { kind, clock, step, to, on, subject }: Reminder,
): Promise<LetterFacts> {
  const { state, roomName } = of;
  const said = { date: kind, clock, step, to, on, case: state.number ?? state.displayNo, room: roomName };
  const session = kind === 'SESSION' ? state.sessions.find(({ id }) => id === subject) : undefined;
  if (!session) return said;
  const place = await of.placeOf(session.id);
  return { ...said, startsAt: minuteOf(new Date(session.startsAt)), venue: session.venue ?? null, place };
}
