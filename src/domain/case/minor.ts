/** Who is a minor among the parties: read from the identity number where there is one. */
import type { Day } from '../kernel/day.js';
import { minorBy } from '../kernel/identity-document.js';
import type { PartyKind } from './party.js';

/**
 * Whether a party is a minor on the day of acceptance. The number decides; without one, or where it tells no day of birth, what was said of the party
 * stands, and of a party of whom nothing was said nothing is assumed. An organisation is never a minor.
 */
export function minorOn(
  party: { readonly kind: PartyKind; readonly idNumber?: string | undefined; readonly said?: boolean | null },
  day: Day,
): boolean {
  if (party.kind !== 'PERSON') return false;
  const told = party.idNumber ? minorBy(party.idNumber, day) : null;
  return told ?? party.said ?? false;
}
