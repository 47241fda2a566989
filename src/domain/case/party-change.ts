/** Parties who come and go while a case is under way: why, and what it does to the case. */
import type { PartyId } from '../kernel/ids.js';
import type { Recorded } from './events.js';
import type { FormerParty, Party } from './party.js';
import type { CaseState } from './state.js';

/** Everybody who is or was a party. */
export function everyParty({ parties, formerParties = [] }: CaseState): Party[] {
  return [...parties, ...formerParties];
}

/** Who stands now where this party stood: itself, or whoever succeeded it; null when it left and nobody did. */
export function standingFor(state: CaseState, id: PartyId): PartyId | null {
  if (state.parties.some((party) => party.id === id)) return id;
  const successor = state.formerParties?.findLast((party) => party.id === id)?.successor ?? null;
  return successor && standingFor(state, successor);
}

type Of<T extends Recorded['type']> = Extract<Recorded, { type: T }>;

/** The newcomer stands last. */
export function withParty(state: CaseState, event: Of<'PartyAdded'>): CaseState {
  return changed({ ...state, parties: [...state.parties, event.data.party] }, event);
}

/** Who left is kept among the former parties, with the reason and whoever succeeded. */
export function withoutParty(state: CaseState, event: Of<'PartyDropped'>): CaseState {
  const { partyId, reason, successor } = event.data;
  const parties = state.parties.filter(({ id }) => id !== partyId);
  return gone({ ...state, parties }, state, partyId, event, { reason, successor });
}

/** The successor stands where the former party stood. */
export function withSuccessor(state: CaseState, event: Of<'PartySubstituted'>): CaseState {
  const { partyId, party, reason } = event.data;
  const parties = state.parties.map((one) => (one.id === partyId ? party : one));
  return gone({ ...state, parties }, state, partyId, event, { reason, successor: party.id });
}

/** A meeting planned with the former party alone does not take place. */
function gone(
  state: CaseState,
  before: CaseState,
  partyId: PartyId,
  event: Recorded,
  why: Pick<FormerParty, 'reason' | 'successor'>,
): CaseState {
  const former = before.parties.filter(({ id }) => id === partyId).map((one) => ({ ...one, ...why, until: event.day }));
  const sessions = state.sessions.map((session) =>
    session.caucusWith === partyId && session.status === 'SCHEDULED'
      ? { ...session, status: 'CANCELLED' as const }
      : session,
  );
  return changed({ ...state, sessions, formerParties: [...(state.formerParties ?? []), ...former] }, event);
}

/** A draft names its parties: while it is not in effect all signatures fall when these change. The book pairs the sides. */
function changed(state: CaseState, event: Recorded): CaseState {
  const { agreement, booked } = state;
  const unsigned = agreement && !agreement.effectiveOn ? { ...agreement, signatures: [] } : agreement;
  return { ...state, agreement: unsigned, booked: [...booked, event.id] };
}
