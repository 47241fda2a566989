/** A case from its whole history. What was undone is left out, so `undo` needs no inverse of any step. */
import type { EventId } from '../kernel/ids.js';
import type { Recorded } from './events.js';
import { evolve } from './evolve.js';
import { evolveSecret, NO_SECRET, type CaseSecret } from './secret.js';
import type { CaseState } from './state.js';

/** The events that were not undone, oldest first. */
export function standing(history: readonly Recorded[]): Recorded[] {
  const undone = new Set<EventId>();
  for (const event of history) {
    if (event.type === 'StepsUndone') for (const id of event.data.undone) undone.add(id);
  }
  return history.filter((event) => !undone.has(event.id));
}

/**
 * The state of a history. When the opening itself was undone the case is VOIDED: its first state stays readable,
 * and it has no live moves in the book.
 */
export function fold(history: readonly Recorded[]): { state: CaseState; secret: CaseSecret } {
  const stand = standing(history);
  const opening = history[0];
  const voided = opening !== undefined && !stand.includes(opening);
  const events = voided ? [opening] : stand;
  const state = events.reduce<CaseState | null>(evolve, null);
  if (!state) throw new Error('a case without history');
  const secret = events.reduce((sum, event) => evolveSecret(sum, event.secret), NO_SECRET);
  return { state: voided ? { ...state, status: 'VOIDED', number: null, milestones: [], booked: [] } : state, secret };
}
