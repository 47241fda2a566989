/** The reaction that notes every event of a case that people cause: what follows of it is found out by a worker. */
import type { Happened } from '../pipeline/reactions.js';
import type { Outbox } from './port.js';

/** In the transaction of the change, so that no event is without its note and no note without its event. */
export async function noteEvents({ after, events }: Happened, { outbox }: { readonly outbox: Outbox }): Promise<void> {
  const [first] = events;
  if (!first) return;
  const { home, id: caseId } = after;
  outbox.note(
    events.map(({ id, type }) => ({ id, home, caseId, type })),
    first.at,
  );
}
