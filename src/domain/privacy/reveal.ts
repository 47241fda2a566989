/** What may be revealed of a person in a case, and the purposes for which it may be asked (PIPL 6, 51; domain.md §9.2). */
import { everyParty } from '../case/party-change.js';
import type { CaseState } from '../case/state.js';
import type { Particulars } from '../case/party.js';
import type { PartyId } from '../kernel/ids.js';

export const REVEAL_FIELDS = ['ID_NUMBER', 'PHONE', 'ADDRESS', 'FULL'] as const;
export type RevealField = (typeof REVEAL_FIELDS)[number];

export const REVEAL_REASONS = [
  'CONTACT_PARTY',
  'CHECK_IDENTITY',
  'DRAW_UP_DOCUMENT',
  'SERVE_DOCUMENT',
  'HAND_OVER',
  'RIGHTS_REQUEST',
  'OTHER',
] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

/** The one field asked for, or all of them; nothing else is revealed. */
export function revealed(particulars: Particulars, field: RevealField): Partial<Particulars> {
  const { idNumber, idKind, phone, address } = particulars;
  switch (field) {
    case 'ID_NUMBER':
      return { idNumber, ...(idKind && { idKind }) };
    case 'PHONE':
      return { phone };
    case 'ADDRESS':
      return { address };
    case 'FULL':
      return particulars;
  }
}

/** The party itself and everybody who stands in for it; who was a party keeps the rights over what is kept of them. */
export function peopleOf(state: CaseState, partyId: PartyId): PartyId[] {
  const party = everyParty(state).find(({ id }) => id === partyId);
  return party ? [party.id, ...party.standIns.map(({ id }) => id)] : [];
}
