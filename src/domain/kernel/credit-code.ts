/** Unified social credit codes of organisations (GB 32100-2015): 18 signs, the last a check sign modulo 31. */
import { compact } from './half-width.js';
import { identityNumberFault } from './identity-number.js';
import { ensure } from './rule-broken.js';

/** Digits and capitals without I, O, S, V and Z; the position in this text is the value of the character. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/;

/** The stored form: half-width, no spaces or hyphens, capitals. */
export function normaliseCreditCode(text: string): string {
  return compact(text).replaceAll('-', '').toUpperCase();
}

/** True for a code of the right shape whose check sign is right. */
export function isCreditCode(text: string): boolean {
  const code = normaliseCreditCode(text);
  return SHAPE.test(code) && checkSign(code) === code[17];
}

/**
 * The code in its stored form; refuses a false one (CREDIT_CODE_MALFORMED) and one that is a citizen's number as well
 * (CREDIT_CODE_IS_PERSONAL): one in some 30 identity numbers has the check sign of a credit code, and a code is shown to all.
 */
export function asCreditCode(text: string, field: string): string {
  ensure(isCreditCode(text), 'CREDIT_CODE_MALFORMED', { field });
  ensure(identityNumberFault(text) !== null, 'CREDIT_CODE_IS_PERSONAL', { field });
  return normaliseCreditCode(text);
}

/** Weights are the powers of 3 modulo 31; a remainder of 31 stands for 0. */
function checkSign(code: string): string | undefined {
  let weight = 1;
  let sum = 0;
  for (const sign of code.slice(0, 17)) {
    sum += SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return SIGNS[(31 - (sum % 31)) % 31];
}
