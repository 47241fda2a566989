/** Sums of money in a case: whole fen. */
import { ensure } from '../kernel/rule-broken.js';

/**
 * The largest sum of one case: ten thousand million yuan, in fen (D). A statement adds cases up, and numbers of this kind
 * are exact up to 2^53, so that nine thousand cases at this cap still add up to the fen.
 */
export const LARGEST_AMOUNT = 1_000_000_000_000;

/** From 0 to the cap, without parts of a fen (AMOUNT_MALFORMED, AMOUNT_TOO_LARGE). */
export function soundAmount(amount: number, field: string): void {
  ensure(Number.isInteger(amount) && amount >= 0, 'AMOUNT_MALFORMED', { field });
  ensure(amount <= LARGEST_AMOUNT, 'AMOUNT_TOO_LARGE', { field, facts: { most: LARGEST_AMOUNT } });
}
