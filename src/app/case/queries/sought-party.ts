/** By what a party is sought: whatever the text could be, in the form in which the tokens were made. */
import { isCreditCode, normaliseCreditCode } from '../../../domain/kernel/credit-code.js';
import { identityNumberFault, normaliseIdentityNumber } from '../../../domain/kernel/identity-number.js';
import { foldName } from '../../../domain/kernel/name.js';
import { isPhone, normalisePhone } from '../../../domain/kernel/phone.js';
import type { TokenKind } from '../../keys/sealer-port.js';

/** Found only whole: a keyed hash of half a number finds nothing. A text of several meanings is sought by all of them. */
export function soughtParty(text: string): { kind: TokenKind; value: string }[] {
  const sought: { kind: TokenKind; value: string }[] = [{ kind: 'NAME', value: foldName(text) }];
  if (isPhone(text)) sought.push({ kind: 'PHONE', value: normalisePhone(text) });
  if (identityNumberFault(text) === null) sought.push({ kind: 'ID_NUMBER', value: normaliseIdentityNumber(text) });
  if (isCreditCode(text)) sought.push({ kind: 'CREDIT_CODE', value: normaliseCreditCode(text) });
  return sought;
}
