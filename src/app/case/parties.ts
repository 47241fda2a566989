/** Parties as clients name them become parties of the case: identified, their numbers checked and normalised. */
import type { Particulars, Party, PartyKind, Side, StandIn } from '../../domain/case/party.js';
import { asCreditCode } from '../../domain/kernel/credit-code.js';
import { asIdentityNumber } from '../../domain/kernel/identity-number.js';
import { asPhone } from '../../domain/kernel/phone.js';
import { ensure } from '../../domain/kernel/rule-broken.js';

export interface PersonInput {
  readonly name: string;
  readonly idNumber?: string | null;
  readonly creditCode?: string | null;
  readonly phone?: string | null;
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

/** Gives each party and stand-in an identifier and checks what was typed of them. */
export function enrol(
  inputs: readonly PartyInput[],
  newId: () => string,
): { parties: Party[]; people: Record<string, Particulars> } {
  const people: Record<string, Particulars> = {};
  const enter = (person: PersonInput, field: string): string => {
    const id = newId();
    people[id] = particularsOf(person, field);
    return id;
  };
  const parties = inputs.map((input, i): Party => {
    const field = `parties[${i}]`;
    const standIns = (input.standIns ?? []).map(
      (s, j): StandIn => ({
        id: enter(s, `${field}.standIns[${j}]`),
        kind: s.kind,
        specialAuthorisation: s.specialAuthorisation ?? false,
      }),
    );
    return { id: enter(input, field), side: input.side, kind: input.kind, minor: input.minor ?? false, standIns };
  });
  return { parties, people };
}

/** NAME_MISSING, ID_NUMBER_MALFORMED (GB 11643), CREDIT_CODE_MALFORMED (GB 32100), PHONE_MALFORMED, each at its field. */
export function particularsOf(input: PersonInput, field: string): Particulars {
  const name = input.name.trim();
  ensure(name, 'NAME_MISSING', { field: `${field}.name` });
  const idNumber = given(input.idNumber, (text) => asIdentityNumber(text, `${field}.idNumber`));
  const creditCode = given(input.creditCode, (text) => asCreditCode(text, `${field}.creditCode`));
  const phone = given(input.phone, (text) => asPhone(text, `${field}.phone`));
  const address = input.address?.trim();
  return {
    name,
    ...(idNumber ? { idNumber } : {}),
    ...(creditCode ? { creditCode } : {}),
    ...(phone ? { phone } : {}),
    ...(address ? { address } : {}),
  };
}

function given(text: string | null | undefined, check: (text: string) => string): string | undefined {
  return text?.trim() ? check(text) : undefined;
}
