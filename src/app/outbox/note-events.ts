/** The reaction that notes every event of a case: what follows of it outside of its transaction is decided later. */
import type { Happened } from '../pipeline/reactions.js';
import type { Outbox } from './port.js';

/** In the transaction of the change, so that neither stands alone. */
export async function noteEvents({ after, events }: Happened, { outbox }: { readonly outbox: Outbox }): Promise<void> {
  const [first] = events;
  if (!first) return;
  const { home, id: caseId } = after;
  outbox.note(
    events.map(({ id, type }) => ({ id, home, caseId, type })),
    first.at,
  );
}
