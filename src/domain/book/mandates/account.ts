/** Accounts of the mandates' book: where mediation that an authority entrusted can be (ledger.md, Mandates). */
import type { MandateResult } from '../../case/mandate.js';
import type { Place } from '../account.js';

export type MandateAccountKind = 'mandate-intake' | 'offered' | 'mandate' | 'mandate-result';

/** `mandate-intake:<authority>`, `offered:<room>`, `mandate:<room>`, `mandate-result:<room>:<result>`. */
export interface MandateAccount extends Place {
  readonly kind: MandateAccountKind;
  readonly detail: MandateResult | '';
}

/** The account of an authority from which its mandates come; the only kind whose balance may be negative. */
export const mandateIntake = (authority: string): MandateAccount => ({
  kind: 'mandate-intake',
  place: authority,
  detail: '',
});
export const offered = (room: string): MandateAccount => ({ kind: 'offered', place: room, detail: '' });
export const taken = (room: string): MandateAccount => ({ kind: 'mandate', place: room, detail: '' });
export const mandateResult = (room: string, detail: MandateResult): MandateAccount => ({
  kind: 'mandate-result',
  place: room,
  detail,
});

/** Results that only a room that took the mandate can reach, and those that only an untaken offer can. */
const OF_TAKEN: readonly string[] = ['agreed', 'partly', 'failed', 'withdrawn', 'recalled'];
const OF_OFFERED: readonly string[] = ['declined', 'lapsed', 'withdrawn', 'recalled'];

/** Whether a mandate may go from one account to the other by one move; in its room it stays in that room. */
export function mandateMoveStands(from: MandateAccount, to: MandateAccount): boolean {
  if (to.place === '' || (to.detail !== '') !== (to.kind === 'mandate-result')) return false;
  if (from.kind === 'mandate-intake') return to.kind === 'offered';
  if (from.place !== to.place) return false;
  if (from.kind === 'offered' && to.kind === 'mandate') return true;
  const results = from.kind === 'offered' ? OF_OFFERED : from.kind === 'mandate' ? OF_TAKEN : [];
  return to.kind === 'mandate-result' && results.includes(to.detail);
}
