/** By what a party is sought: whatever the text could be, in the form in which the tokens were made. */
import { isCreditCode, normaliseCreditCode } from '../../../domain/kernel/credit-code.js';
import { documentOf, mayBeDocument, normaliseDocument } from '../../../domain/kernel/identity-document.js';
import { upgradedIdentityNumber } from '../../../domain/kernel/identity-number.js';
import { foldName } from '../../../domain/kernel/name.js';
import { isPhone, normalisePhone } from '../../../domain/kernel/phone.js';
import type { TokenKind } from '../../keys/sealer-port.js';

/** Found only whole: a keyed hash of half a number finds nothing. A text of several meanings is sought by all of them. */
export function soughtParty(text: string): { kind: TokenKind; value: string }[] {
  const sought: { kind: TokenKind; value: string }[] = [{ kind: 'NAME', value: foldName(text) }];
  if (isPhone(text)) sought.push({ kind: 'PHONE', value: normalisePhone(text) });
  for (const value of documentNumbers(text)) sought.push({ kind: 'ID_NUMBER', value });
  if (isCreditCode(text)) sought.push({ kind: 'CREDIT_CODE', value: normaliseCreditCode(text) });
  return sought;
}

/** A citizen's number, one of the first generation in the form that is stored, or the number of another document. */
function documentNumbers(text: string): string[] {
  if (documentOf(text)) return [normaliseDocument(text)];
  const upgraded = upgradedIdentityNumber(text);
  if (upgraded) return [upgraded];
  return mayBeDocument(text) && !isPhone(text) && !isCreditCode(text) ? [normaliseDocument(text)] : [];
}
