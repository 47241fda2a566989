/** Compares the people of a case: who appears twice, and which particulars were corrected. */
import type { PartyId } from '../kernel/ids.js';
import { ensure } from '../kernel/rule-broken.js';
import type { Particulars, Party, Side } from './party.js';

type People = Readonly<Record<string, Particulars>>;

export const PARTICULARS = ['name', 'idNumber', 'idKind', 'creditCode', 'phone', 'email', 'address'] as const;
export type ParticularsField = (typeof PARTICULARS)[number];

/** One field of one person, before and after; null for no value. Sealed with the event. */
export interface PersonCorrection {
  readonly partyId: PartyId;
  readonly field: ParticularsField;
  readonly before: string | null;
  readonly after: string | null;
}

/** Every field of a person that differs from what is known. */
export function personCorrections(known: People, people: People): PersonCorrection[] {
  return Object.entries(people).flatMap(([partyId, after]) =>
    PARTICULARS.map((field) => ({
      partyId,
      field,
      before: known[partyId]?.[field] ?? null,
      after: after[field] ?? null,
    })).filter((one) => one.before !== one.after),
  );
}

interface Position {
  readonly side: Side;
  readonly partyId: PartyId;
  /** A party, or somebody who represents one. */
  readonly party: boolean;
  readonly number: string;
}

/** Numbers of different documents say nothing of each other. */
function numberOf(person: Particulars | undefined): string | undefined {
  return person?.idNumber ? `${person.idKind ?? ''}${person.idNumber}` : person?.creditCode;
}

function positionsOf(parties: readonly Party[], people: People): Position[] {
  return parties.flatMap(({ id: partyId, side, standIns }) =>
    [partyId, ...standIns.map((s) => s.id)].flatMap((id) => {
      const number = numberOf(people[id]);
      return number ? [{ side, partyId, party: id === partyId, number }] : [];
    }),
  );
}

/**
 * By their numbers: nobody is, or represents, a party on both sides (民法典 168; SAME_PERSON_OPPOSED), and one person is two
 * parties of the same side only when whoever registers says that both are meant (SAME_PERSON_TWICE). One guardian may
 * speak for several children.
 */
export function distinctPeople(parties: readonly Party[], people: People, twiceConfirmed: boolean): void {
  const positions = positionsOf(parties, people);
  for (const one of positions) {
    const others = positions.filter((other) => other !== one && other.number === one.number);
    const facts = (other: Position) => ({ parties: [one.partyId, other.partyId] });
    const opposed = others.find((other) => other.side !== one.side);
    ensure(!opposed, 'SAME_PERSON_OPPOSED', { field: 'parties', facts: opposed ? facts(opposed) : {} });
    const twice = others.find((other) => one.party && other.party);
    ensure(!twice || twiceConfirmed, 'SAME_PERSON_TWICE', { field: 'parties', facts: twice ? facts(twice) : {} });
  }
}
