/** What a package can say of a person: from the open state and the sealed particulars. */
import type { Particulars, Party } from '../../../domain/case/party.js';
import type { CaseSecret } from '../../../domain/case/secret.js';
import type { CaseState } from '../../../domain/case/state.js';
import { birthIn } from '../../../domain/kernel/identity-document.js';
import type { Day } from '../../../domain/kernel/day.js';

/** Of one party. */
export interface PersonOrigin {
  readonly party: Party;
  readonly known: Particulars | undefined;
  readonly state: CaseState;
  readonly secret: CaseSecret;
}

/** The seventeenth sign of a resident identity number: odd for a man. */
const SEX_SIGN = 16;

function sexOf(number: string | undefined): 'MALE' | 'FEMALE' | null {
  if (!number || birthIn(number) === null) return null;
  return Number(number[SEX_SIGN]) % 2 === 1 ? 'MALE' : 'FEMALE';
}

const serviceOf = ({ state, party }: PersonOrigin) =>
  state.serviceAddresses?.find(({ partyId }) => partyId === party.id) ?? null;

/** A text is read only where its address of service stands. */
const serviceText = (of: PersonOrigin, key: string): string | null =>
  serviceOf(of) ? (of.secret.texts[`${key}:${of.party.id}`] ?? null) : null;

/** Each reads what it is named after and nothing else. */
export const PERSON_FIELDS = {
  side: ({ party }: PersonOrigin) => party.side,
  kind: ({ party }: PersonOrigin) => party.kind,
  name: ({ known }: PersonOrigin) => known?.name ?? '',
  sex: ({ known }: PersonOrigin) => sexOf(known?.idNumber),
  birth: ({ known }: PersonOrigin): Day | null => (known?.idNumber ? birthIn(known.idNumber) : null),
  idKind: ({ known }: PersonOrigin) => (known?.idNumber ? (known.idKind ?? 'RESIDENT_ID') : null),
  idNumber: ({ known }: PersonOrigin) => known?.idNumber ?? null,
  creditCode: ({ known }: PersonOrigin) => known?.creditCode ?? null,
  phone: ({ known }: PersonOrigin) => known?.phone ?? null,
  address: ({ known }: PersonOrigin) => known?.address ?? null,
  standIns: ({ party, secret }: PersonOrigin) =>
    party.standIns.map(({ id, kind, specialAuthorisation }) => {
      return { kind, specialAuthorisation, name: secret.people[id]?.name ?? '' };
    }),
  service: (of: PersonOrigin) => serviceText(of, 'service'),
  servicePhone: (of: PersonOrigin) => serviceText(of, 'servicePhone'),
  electronic: (of: PersonOrigin) => serviceOf(of)?.electronic ?? null,
} as const;

export type PersonField = keyof typeof PERSON_FIELDS;

/** One person as far as the package tells of them; what is not allowed is absent. */
export type PersonPart = { readonly [F in PersonField]?: ReturnType<(typeof PERSON_FIELDS)[F]> };

/** The allowed fields of a person, and no others. */
export function personPart(fields: readonly PersonField[], of: PersonOrigin): PersonPart {
  return Object.fromEntries(fields.map((field) => [field, PERSON_FIELDS[field](of)]));
}
