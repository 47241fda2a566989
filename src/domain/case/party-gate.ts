/** Whether a party may take an action on its case now, by self-service; the acts and what is shown as open ask the same. */
import type { PartyIdentity } from '../kernel/actor.js';
import { ensure, RuleBroken } from '../kernel/rule-broken.js';
import { type Action, ACTION_ROWS, ACTIONS, type Proof } from './actions.js';
import { ensureOpen } from './permit.js';
import type { Party, StandIn } from './party.js';
import type { CaseState } from './state.js';

/** The party as the case knows it today, and who speaks for it; null for oneself. */
export interface PartyInCase {
  readonly party: Party;
  readonly through: StandIn | null;
}

/** Null when it is no party of this case any more, or no longer spoken for by that person. */
export function partyIn(state: CaseState, { caseId, partyId, throughId }: PartyIdentity): PartyInCase | null {
  const party = state.id === caseId ? state.parties.find(({ id }) => id === partyId) : undefined;
  const through = throughId === null ? null : party?.standIns.find(({ id }) => id === throughId);
  return party && through !== undefined ? { party, through } : null;
}

/** NOT_PERMITTED for what only staff do, NOT_FOUND for who is no party any more, STEP_NOT_OPEN and the guard's own codes. */
export function passPartyGate<A extends Action>(
  action: A,
  state: CaseState,
  identity: PartyIdentity,
): PartyInCase & { readonly proof: Proof<A> } {
  ensure(ACTION_ROWS[action].byParty, 'NOT_PERMITTED', { facts: { action } });
  const found = partyIn(state, identity);
  ensure(found, 'NOT_FOUND');
  return { ...found, proof: ensureOpen(action, state) };
}

/** What parties do themselves on a case that exists, in the order of the table of actions. */
const OF_PARTIES = ACTIONS.filter((action) => {
  const { byParty, from } = ACTION_ROWS[action];
  return byParty && !from.every((status) => status === 'none');
});

/** What the party may do now: open to its kind and not done by it already. */
export function openToParty(state: CaseState, identity: PartyIdentity): Action[] {
  return OF_PARTIES.filter((action) => isOpenTo(action, state, identity));
}

function isOpenTo(action: Action, state: CaseState, identity: PartyIdentity): boolean {
  try {
    const { party } = passPartyGate(action, state, identity);
    return !isDone(action, state, party);
  } catch (error) {
    if (error instanceof RuleBroken) return false;
    throw error;
  }
}

function isDone(action: Action, { agreement, undisputedFacts, evaluations }: CaseState, { id, side }: Party): boolean {
  switch (action) {
    case 'sign':
      return agreement?.signatures.some(({ partyId }) => partyId === id) ?? false;
    case 'confirmFacts':
      return undisputedFacts?.confirmations.some(({ partyId }) => partyId === id) ?? false;
    case 'evaluate':
      return evaluations.some(({ partyId }) => partyId === id);
    case 'withdraw':
      return side !== 'APPLICANT';
    default:
      return false;
  }
}
