/** Which courts and commissions take part in a case. */
import { openMandate } from './mandate.js';
import { wasSubmitted } from './proceeding.js';
import type { CaseState } from './state.js';

/**
 * The organisations that act on the case now: the authority that holds it, the one whose mandate is open, and each that was
 * asked to decide on what was agreed.
 */
export function actingAuthorities({ custody, mandates, proceedings = [] }: CaseState): readonly string[] {
  const mandate = openMandate(mandates);
  const asked = proceedings.filter(wasSubmitted).map(({ authority }) => authority.id);
  return [...(custody ? [custody.authority.id] : []), ...(mandate ? [mandate.authority.id] : []), ...asked];
}
