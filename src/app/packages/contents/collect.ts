/** The values of a package: exactly those that the allow-list names for its kind and recipient. */
import type { PackageKind, Recipient } from '../../../domain/case/packages.js';
import type { Party } from '../../../domain/case/party.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import { ALLOWED } from './allow-list.js';
import { type CaseField, FIELDS, type Field, type Origin } from './fields.js';
import { PERSON_FIELDS, type PersonField, type PersonPart, personPart } from './people.js';

/** `own`, `others` and `parties` are absent where nothing of them is allowed. */
export type Values = { readonly [F in CaseField]?: ReturnType<(typeof FIELDS)[F]> } & {
  readonly own?: readonly PersonPart[];
  readonly others?: readonly PersonPart[];
  readonly parties?: readonly PersonPart[];
};

/** RECIPIENT_UNFIT where the package does not go to such a recipient. */
export function allowedFor(kind: PackageKind, recipient: Recipient): readonly Field[] {
  const fields = ALLOWED[kind][recipient];
  ensure(fields, 'RECIPIENT_UNFIT', { field: 'recipient', facts: { package: kind } });
  return fields;
}

/** Reads the allowed values and nothing else. */
export function valuesOf(fields: readonly Field[], origin: Origin): Values {
  const ofCase = fields.filter((field): field is CaseField => field in FIELDS);
  const values = Object.fromEntries(ofCase.map((field) => [field, FIELDS[field](origin)]));
  const { parties } = origin.state;
  const groups = {
    own: parties.filter(({ id }) => id === origin.own?.id),
    others: parties.filter(({ id }) => id !== origin.own?.id),
    parties,
  };
  const people = Object.entries(groups).flatMap(([group, some]) => {
    const asked = personFields(fields, group);
    return asked.length > 0 ? [[group, some.map((party) => part(asked, party, origin))]] : [];
  });
  return { ...values, ...Object.fromEntries(people) };
}

function personFields(fields: readonly Field[], group: string): PersonField[] {
  return (Object.keys(PERSON_FIELDS) as PersonField[]).filter((field) => fields.includes(`${group}.${field}` as Field));
}

function part(fields: readonly PersonField[], party: Party, { state, secret }: Origin): PersonPart {
  return personPart(fields, { party, known: secret.people[party.id], state, secret });
}
