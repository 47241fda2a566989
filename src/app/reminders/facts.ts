/** What a reminder says: the number of the case, the day, and of a session when and where. No name and no matter of a party. */
import { CLOCKS } from '../../domain/clock/clocks.js';
import { minuteOf } from '../../domain/kernel/day.js';
import type { LetterFacts } from '../../domain/letters/facts.js';
import type { Reminder } from '../../domain/reminders/reminders.js';
import type { RemindedCase } from './port.js';

/** The same for every reader: nothing in it is known to one and hidden from another. */
export async function factsOf(
  of: RemindedCase,
  { kind, clock, step, to, on, subject }: Reminder,
): Promise<LetterFacts> {
  const { state, roomName } = of;
  const { zh: what, en: whatEn } = clock ? CLOCKS[clock] : { zh: null, en: null };
  const said = { date: kind, step, to, on, what, whatEn, no: state.number ?? state.displayNo, room: roomName };
  const session = kind === 'SESSION' ? state.sessions.find(({ id }) => id === subject) : undefined;
  if (!session) return said;
  const { venue = null, startsAt } = session;
  const place = (await of.placeOf(session.id)) ?? (venue ? null : roomName);
  return { ...said, startsAt: minuteOf(new Date(startsAt)), venue, place };
}
