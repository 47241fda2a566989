// A package as data.
import type { Package } from '../../../app/packages/queries.js';

/** The values by the names of the allow-list, with what they are of. */
export function contentOf({ kind, recipient, caseId, partyId, madeOn, values }: Package): string {
  return JSON.stringify({ kind, recipient, caseId, partyId, madeOn, values }, null, 2);
}
