/** Parties: what is stored of them in the open, and the sealed particulars. */
import type { PartyId } from '../kernel/ids.js';
import type { Day } from '../kernel/day.js';
import type { IdKind } from '../kernel/identity-document.js';

export const SIDES = ['APPLICANT', 'RESPONDENT', 'THIRD_PARTY'] as const;
export type Side = (typeof SIDES)[number];
export const PARTY_KINDS = ['PERSON', 'ORGANISATION'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];
export const STAND_IN_KINDS = ['AGENT', 'GUARDIAN', 'REPRESENTATIVE'] as const;

/** An agent, guardian or organisation's representative who speaks for a party. */
export interface StandIn {
  readonly id: PartyId;
  readonly kind: (typeof STAND_IN_KINDS)[number];
  /** Special authorisation on file: without it an agent signs no settlement (民诉法 62, 解释 147). */
  readonly specialAuthorisation: boolean;
}

/** A party as the open state knows them: no name, no number. */
export interface Party {
  readonly id: PartyId;
  readonly side: Side;
  readonly kind: PartyKind;
  readonly minor: boolean;
  readonly standIns: readonly StandIn[];
}

/**
 * WITHDRAWN: by its own act · CLAIM_GIVEN_UP: the applicants claim nothing more of it · SUCCEEDED: its rights passed to
 * another party of its side · MISTAKE: it was never meant.
 */
export const DROP_REASONS = ['WITHDRAWN', 'CLAIM_GIVEN_UP', 'SUCCEEDED', 'MISTAKE'] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/** DEATH of a person; MERGER (or division) and DISSOLUTION of an organisation; ASSIGNMENT of the right or debt by anybody. */
export const SUCCESSION_REASONS = ['DEATH', 'MERGER', 'DISSOLUTION', 'ASSIGNMENT'] as const;
export type SuccessionReason = (typeof SUCCESSION_REASONS)[number];

/** Who was a party: kept with what is known of them, so that they are found and what they did can be read. */
export interface FormerParty extends Party {
  readonly reason: DropReason | SuccessionReason;
  readonly until: Day;
  readonly successor: PartyId | null;
}

/** The sealed particulars of a party or stand-in. */
export interface Particulars {
  readonly name: string;
  /** Names borne before, oldest first; absent for none. */
  readonly formerNames?: readonly string[];
  readonly idNumber?: string;
  /** Absent: the resident identity card. */
  readonly idKind?: IdKind;
  readonly creditCode?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
}

export const ACT_MANNERS = ['SPOKEN', 'ON_PAPER', 'ELECTRONIC'] as const;

/**
 * An act of a party without account, as staff recorded it: who did it, how, on which day, and the document.
 * Who recorded it is the event's actor.
 */
export interface PartyAct {
  readonly partyId: PartyId;
  /** The stand-in through whom the party acted, if any. */
  readonly throughId?: PartyId;
  readonly manner: (typeof ACT_MANNERS)[number];
  readonly on: Day;
  /** Reference of the paper or recording in the file. */
  readonly document?: string;
}

/** The pairing column of the national return (domain.md §4.5, 52), from the kinds of the two sides. */
export type Pairing = '' | 'CITIZEN_CITIZEN' | 'CITIZEN_ORGANISATION' | 'ORGANISATION_ORGANISATION';

/** Third parties do not count: the national return pairs the two sides. */
export function pairingOf(parties: readonly Party[]): Pairing {
  const kinds = new Set(parties.filter((p) => p.side !== 'THIRD_PARTY').map((p) => p.kind));
  if (kinds.size === 2) return 'CITIZEN_ORGANISATION';
  if (kinds.has('PERSON')) return 'CITIZEN_CITIZEN';
  return kinds.has('ORGANISATION') ? 'ORGANISATION_ORGANISATION' : '';
}
