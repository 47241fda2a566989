/**
 * Reactions: what follows from a change of a case and must be kept with it, as who is to be notified later. They run inside
 * the transaction after its writes: what one refuses, nothing of the change remains, and what it writes is committed with it.
 */
import type { Recorded } from '../../domain/case/events.js';
import type { CaseState } from '../../domain/case/state.js';

/** What one step did to a case: `before` is null for a new one. */
export interface Happened {
  readonly before: CaseState | null;
  readonly after: CaseState;
  readonly events: readonly Recorded[];
}

export type Reaction<Unit> = (happened: Happened, unit: Unit) => Promise<void>;

/** One after the other, in the order in which they are registered. */
export async function react<Unit>(
  reactions: readonly Reaction<Unit>[] | undefined,
  happened: readonly Happened[],
  unit: Unit,
): Promise<void> {
  for (const one of happened) for (const reaction of reactions ?? []) await reaction(one, unit);
}
