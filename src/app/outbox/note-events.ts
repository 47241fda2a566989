/** The reaction that notes events of a case from which something follows outside of their transaction. */
import type { CaseEventType } from '../../domain/case/events.js';
import type { Happened } from '../pipeline/reactions.js';
import type { Outbox } from './port.js';

/** Notes events of these types, from which something follows; in the transaction of the change, so that neither stands alone. */
export function noteEvents(followed: ReadonlySet<CaseEventType>) {
  return async ({ after, events }: Happened, { outbox }: { readonly outbox: Outbox }): Promise<void> => {
    const noted = events.filter(({ type }) => followed.has(type));
    const [first] = noted;
    if (!first) return;
    const { home, id: caseId } = after;
    outbox.note(
      noted.map(({ id, type }) => ({ id, home, caseId, type })),
      first.at,
    );
  };
}
