/** What a party's number shows of the party: a citizen's number a person, a credit code an organisation. */
import type { PartyKind } from '../../domain/case/party.js';
import { isCreditCode, normaliseCreditCode } from '../../domain/kernel/credit-code.js';
import type { Day } from '../../domain/kernel/day.js';
import { birthIn, documentOf, type IdKind } from '../../domain/kernel/identity-document.js';
import { upgradedIdentityNumber } from '../../domain/kernel/identity-number.js';
import type { RowCode } from '../texts/problems/import.js';
import { isSurelyOrganisation, looksLikeOrganisation } from './party-names.js';

export interface Identity {
  readonly kind: PartyKind;
  readonly idNumber?: string;
  readonly idKind?: IdKind;
  readonly creditCode?: string;
  /** Why the number is kept as typed and finds nobody. */
  readonly doubt?: RowCode;
  /** Why the row is refused. */
  readonly refusal?: RowCode;
}

/**
 * A valid identity number makes a person, also where it has the check sign of a credit code as one in some forty does.
 * Beside a name that no person bears it is another's, such as the legal representative's (ID_OF_ORGANISATION): kept
 * sealed, never a credit code, which would be shown to all. A day of birth to come is refused (BIRTH_IN_FUTURE). Fifteen
 * digits become the eighteen by which the person is found, and stay as typed besides (ID_NUMBER_UPGRADED).
 */
export function identified(name: string, text: string, today: Day): Identity {
  const kind = looksLikeOrganisation(name) ? 'ORGANISATION' : 'PERSON';
  if (text === '') return { kind };
  const document = documentOf(text);
  if (document) {
    if ((birthIn(document.idNumber) ?? '') > today) return { kind, refusal: 'BIRTH_IN_FUTURE' };
    return isSurelyOrganisation(name) ? { kind, doubt: 'ID_OF_ORGANISATION' } : { kind: 'PERSON', ...document };
  }
  const idNumber = upgradedIdentityNumber(text);
  if (idNumber) return { kind: 'PERSON', idNumber, doubt: 'ID_NUMBER_UPGRADED' };
  if (isCreditCode(text)) return { kind: 'ORGANISATION', creditCode: normaliseCreditCode(text) };
  return { kind, doubt: 'ID_NUMBER_DOUBTFUL' };
}
