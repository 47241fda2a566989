/**
 * 无争议事实记载 and 送达地址确认书: what the parties do not dispute, and where each wants to be served. They outlive a
 * mediation that fails and are the only words of it that reach an authority (在线调解规则 17, 18, 22; domain.md §8, 18–19).
 */
import type { Day } from '../kernel/day.js';
import type { PartyId } from '../kernel/ids.js';
import type { Party, PartyAct } from './party.js';

/** The record as it stands: each text is sealed under `fact:<id>`. A new version takes the place of the one before at once. */
export interface UndisputedFacts {
  /** 1 for the first. */
  readonly version: number;
  readonly on: Day;
  readonly items: readonly string[];
  /** Written confirmations of this version. */
  readonly confirmations: readonly PartyAct[];
}

/** Sealed under `service:<party>` and `servicePhone:<party>`. */
export interface ServiceAddress {
  readonly partyId: PartyId;
  readonly act: PartyAct;
  /** The party consents to electronic service (民诉法 90). */
  readonly electronic: boolean;
}

/** Parties of today, third ones too, who have not confirmed the record in writing. */
export function unconfirmed({ confirmations }: UndisputedFacts, parties: readonly Party[]): Party[] {
  return parties.filter(({ id }) => !confirmations.some(({ partyId }) => partyId === id));
}

/** The record if every party confirmed it in writing; without that it is no record of undisputed facts (domain.md §8, 19). */
export function factsInEffect(facts: UndisputedFacts | undefined, parties: readonly Party[]): UndisputedFacts | null {
  return facts && unconfirmed(facts, parties).length === 0 ? facts : null;
}
