/** What of a case is sealed, and by what it is found again. */
import type { ListedNames, ListedSide } from '../../../app/case/views/reading-port.js';
import type { HomeSealer, TokenKind } from '../../../app/keys/sealer-port.js';
import type { Particulars, Side } from '../../../domain/case/party.js';
import type { CaseSecret } from '../../../domain/case/secret.js';
import type { CaseState } from '../../../domain/case/state.js';
import { foldName } from '../../../domain/kernel/name.js';
import { isPublicNumber } from '../../../domain/kernel/public-number.js';

/**
 * The list fields: each side's first name and how many more there are, shown masked, never more, and a minor's name in no
 * list; and the number that a list shows of the case, unless it is public.
 */
export function listFieldsOf(state: CaseState, secret: CaseSecret): ListedNames {
  const [number = ''] = state.externalNumbers;
  return {
    applicant: listedSide('APPLICANT', state, secret),
    respondent: listedSide('RESPONDENT', state, secret),
    ...(number === '' || isPublicNumber(number) ? {} : { number }),
  };
}

function listedSide(side: Side, { parties }: CaseState, { people }: CaseSecret): ListedSide | null {
  const [first, ...others] = parties.filter((p) => p.side === side);
  if (!first) return null;
  const name = first.minor ? '' : (people[first.id]?.name ?? '');
  return { name, organisation: first.kind === 'ORGANISATION', more: others.length };
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
      ...namesOf(particulars).map((name): [TokenKind, string] => ['NAME', name]),
      ['ID_NUMBER', particulars.idNumber],
      ['PHONE', particulars.phone],
      ['CREDIT_CODE', particulars.creditCode],
    ];
    return wanted.flatMap(([kind, value]) =>
      value ? [{ home, caseId, partyId, kind, token: sealer.token(kind, value) }] : [],
    );
  });
}

/** The forms in which a person is found: by the name of today and by those borne before. */
function namesOf({ name, formerNames = [] }: Particulars): string[] {
  return [...new Set([name, ...formerNames].map(foldName))];
}
