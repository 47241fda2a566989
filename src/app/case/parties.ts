/** Parties as clients name them become parties of the case: identified, their numbers checked and normalised. */
import type { Particulars, Party, PartyAct, PartyKind, Side, StandIn } from '../../domain/case/party.js';
import { asCreditCode } from '../../domain/kernel/credit-code.js';
import type { StepContext } from '../../domain/case/steps/context.js';
import type { Day } from '../../domain/kernel/day.js';
import { asDocument, type IdKind, minorBy } from '../../domain/kernel/identity-document.js';
import { cleanName } from '../../domain/kernel/name.js';
import { asEmail } from '../../domain/kernel/email.js';
import { asPhone } from '../../domain/kernel/phone.js';
import { ensure } from '../../domain/kernel/rule-broken.js';

export interface PersonInput {
  readonly name: string;
  readonly idNumber?: string | null;
  /** Left out, the number says which of the cards with 18 digits it is. */
  readonly idKind?: IdKind | null;
  readonly creditCode?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly address?: string | null;
}

export interface StandInInput extends PersonInput {
  readonly kind: StandIn['kind'];
  readonly specialAuthorisation?: boolean | null;
}

export interface PartyInput extends PersonInput {
  readonly side: Side;
  readonly kind: PartyKind;
  readonly minor?: boolean | null;
  readonly standIns?: readonly StandInInput[] | null;
}

/** The consent of somebody who is only now becoming a party. */
export interface NewConsent extends Omit<PartyAct, 'partyId' | 'throughId'> {
  /** Place in the list of those who stand in, 0 for the first; left out, in person. */
  readonly throughStandIn?: number | null;
}

/** The same act with the identifiers that were given (STAND_IN_UNKNOWN). */
export function consentOf(party: Party, consent: NewConsent | null | undefined): PartyAct | null {
  if (!consent) return null;
  const { throughStandIn = null, ...act } = consent;
  const through = throughStandIn === null ? null : party.standIns[throughStandIn];
  ensure(through !== undefined, 'STAND_IN_UNKNOWN', { field: 'consent.throughStandIn', facts: { party: party.id } });
  return { ...act, partyId: party.id, ...(through && { throughId: through.id }) };
}

/** Gives each party and stand-in an identifier and checks what was typed of them. */
export function enrol(
  inputs: readonly PartyInput[],
  { newId, today }: Pick<StepContext, 'newId' | 'today'>,
  at: (index: number) => string = (index) => `parties[${index}]`,
): { parties: Party[]; people: Record<string, Particulars> } {
  const people: Record<string, Particulars> = {};
  const enter = (person: PersonInput, field: string): string => {
    const id = newId();
    people[id] = particularsOf(person, field, today);
    return id;
  };
  const parties = inputs.map((input, i): Party => {
    const field = at(i);
    const standIns = (input.standIns ?? []).map(
      (s, j): StandIn => ({
        id: enter(s, `${field}.standIns[${j}]`),
        kind: s.kind,
        specialAuthorisation: s.specialAuthorisation ?? false,
      }),
    );
    const id = enter(input, field);
    const minor = minorityOf(people[id], today) ?? input.minor ?? false;
    return { id, side: input.side, kind: input.kind, minor, standIns };
  });
  return { parties, people };
}

/** What the number says of a person's minority on that day; null without one, or where it tells no birth: then what was typed counts. */
export function minorityOf(person: Particulars | undefined, today: Day): boolean | null {
  return person?.idNumber ? minorBy(person.idNumber, today) : null;
}

/** What of a person is put right: left out, it stays as it is; null, it is deleted. */
export type PersonPatch = { readonly [Field in keyof PersonInput]?: PersonInput[Field] } & {
  /** The name was changed and not mistyped: the one before is kept, and the person found by both. */
  readonly renamed?: boolean | null;
};

/** The particulars with the patch in them, checked as at registration; what is not named is not checked again. */
export function patched(known: Particulars, patch: PersonPatch, field: string, today: Day): Particulars {
  const { name, renamed, ...rest } = patch;
  const named = namedIn(known, rest);
  const checked = particularsOf({ name: name ?? known.name, ...named }, field, today);
  ensure(name !== null, 'NAME_MISSING', { field: `${field}.name` });
  const kept = Object.entries(known).filter(([key]) => !(key in named));
  const former = renamed && checked.name !== known.name ? [...(known.formerNames ?? []), known.name] : null;
  return { ...Object.fromEntries(kept), ...checked, ...(former && { formerNames: former }) };
}

/** What the patch names; kind and number of the document go together. */
function namedIn(known: Particulars, patch: PersonPatch): Omit<PersonPatch, 'name'> {
  const named = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  if (!('idNumber' in named) && !('idKind' in named)) return named;
  return { idNumber: known.idNumber ?? null, idKind: null, ...named };
}

/** NAME_MISSING, ID_NUMBER_MALFORMED (GB 11643, or the form of another document), CREDIT_CODE_MALFORMED (GB 32100), PHONE_MALFORMED, EMAIL_MALFORMED, each at its field. */
export function particularsOf(input: PersonInput, field: string, today: Day): Particulars {
  const name = cleanName(input.name, `${field}.name`);
  ensure(name, 'NAME_MISSING', { field: `${field}.name` });
  const document = given(input.idNumber, (text) => asDocument(text, input.idKind ?? null, `${field}.idNumber`, today));
  const creditCode = given(input.creditCode, (text) => asCreditCode(text, `${field}.creditCode`));
  const phone = given(input.phone, (text) => asPhone(text, `${field}.phone`));
  const email = given(input.email, (text) => asEmail(text, `${field}.email`));
  const address = input.address?.trim();
  return {
    name,
    ...document,
    ...(creditCode ? { creditCode } : {}),
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    ...(address ? { address } : {}),
  };
}

function given<T>(text: string | null | undefined, check: (text: string) => T): T | undefined {
  return text?.trim() ? check(text) : undefined;
}
