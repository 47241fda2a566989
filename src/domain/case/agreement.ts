/** The agreement: who must still sign, and how its items are performed. */
import type { Day } from '../kernel/day.js';
import { ensure } from '../kernel/rule-broken.js';
import type { Agreement, AgreementItem, CaseState, Signature } from './state.js';
import { AGREEMENT_FORM } from './track.js';

/** A signature that is missing before the agreement takes effect (domain.md §8, 13). */
export type Wanting = Pick<Signature, 'signer' | 'partyId'>;

/** Every party; depending on the track also the mediator and the committee's seal. */
export function wantingSignatures(state: CaseState): Wanting[] {
  const form = AGREEMENT_FORM[state.track];
  const wanted: Wanting[] = state.parties
    .filter((p) => p.side !== 'THIRD_PARTY')
    .map((p) => ({ signer: 'PARTY', partyId: p.id }));
  if (form.mediator) wanted.push({ signer: 'MEDIATOR', partyId: null });
  if (form.seal) wanted.push({ signer: 'SEAL', partyId: null });
  return wanted.filter((w) => !hasSigned(state.agreement, w));
}

/** Each signs once: a second signature of the same signer is refused. */
export function hasSigned(agreement: Agreement | null, who: Wanting): boolean {
  return agreement?.signatures.some((s) => s.signer === who.signer && s.partyId === who.partyId) ?? false;
}

/**
 * Items with a sum must add up to the amount agreed (AMOUNTS_DIFFER names both). Where no item has a sum, the amount is not
 * compared.
 */
export function itemsAddUp(agreedAmount: number, items: readonly Pick<AgreementItem, 'amount'>[]): void {
  const sums = items.flatMap(({ amount }) => (amount ? [amount] : []));
  const sum = sums.reduce((total, amount) => total + amount, 0);
  ensure(sums.length === 0 || sum === agreedAmount, 'AMOUNTS_DIFFER', {
    field: 'items',
    facts: { agreed: agreedAmount, items: sum },
  });
}

/** Items still owed; an agreement without items has none. */
export function unperformed(agreement: Agreement | null): Agreement['items'] {
  return agreement?.items.filter((i) => i.performedOn === null) ?? [];
}

/** One item is done on that day; a defaulted case performs again (domain.md §7.2, C16 cured). */
export function markPerformed(state: CaseState, itemId: string, on: Day): CaseState {
  if (!state.agreement) return state;
  const items = state.agreement.items.map((i) => (i.id === itemId ? { ...i, performedOn: on } : i));
  const status = state.status === 'DEFAULTED' ? ('PERFORMING' as const) : state.status;
  return { ...state, status, agreement: { ...state.agreement, items } };
}

/** All items are performed; a case already followed up stays where it is on its way to the archive. */
export function fulfilled(state: CaseState): CaseState {
  const tracked = state.status === 'FOLLOWED_UP' || state.status === 'EVALUATED';
  return tracked ? state : { ...state, status: 'FULFILLED' };
}
