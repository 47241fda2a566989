/** What of a case is sealed, and by what it is found again. */
import type { HomeSealer, TokenKind } from '../../../app/ports/sealer.js';
import type { CaseSecret } from '../../../domain/case/secret.js';
import type { CaseState } from '../../../domain/case/state.js';

/** The list fields: each side's first name and how many more there are. Shown masked, never more. */
export interface ListFields {
  readonly applicant: string;
  readonly respondent: string;
}

export function listFieldsOf(state: CaseState, secret: CaseSecret): ListFields {
  const first = (side: string) => {
    const party = state.parties.find((p) => p.side === side);
    return (party && secret.people[party.id]?.name) ?? '';
  };
  return { applicant: first('APPLICANT'), respondent: first('RESPONDENT') };
}

export interface TokenFields {
  readonly home: string;
  readonly caseId: string;
  readonly partyId: string;
  readonly kind: TokenKind;
  readonly token: Buffer;
}

/** One keyed hash for each particular by which a party may be sought. */
export function tokensOf(sealer: HomeSealer, state: CaseState, secret: CaseSecret): TokenFields[] {
  const { home, id: caseId } = state;
  return Object.entries(secret.people).flatMap(([partyId, particulars]) => {
    const wanted: [TokenKind, string | undefined][] = [
      ['NAME', particulars.name.replace(/\s/gu, '')],
      ['ID_NUMBER', particulars.idNumber],
      ['PHONE', particulars.phone],
      ['CREDIT_CODE', particulars.creditCode],
    ];
    return wanted.flatMap(([kind, value]) =>
      value ? [{ home, caseId, partyId, kind, token: sealer.token(kind, value) }] : [],
    );
  });
}
