/** A party is added, dropped, or succeeded by another, while the case is under way. */
import type { Day } from '../../kernel/day.js';
import type { PartyId } from '../../kernel/ids.js';
import { ensure } from '../../kernel/rule-broken.js';
import { allActed, bindingActs } from '../acts.js';
import { inOrder } from '../days.js';
import type { DropReason, Party, PartyAct, SuccessionReason } from '../party.js';
import type { CaseState } from '../state.js';
import type { Events, StepContext } from './context.js';
import { type Coming, ensureSound, type People, welcomed } from './newcomer.js';

/** More than these are one party, a group, with representatives. */
const MOST_PARTIES = 200;

/**
 * Before the acceptance nobody's consent is asked for yet. After it the new party of a side consents and is told its
 * rights (CONSENT_MISSING, RIGHTS_NOTICE_MISSING), and whoever mediates is asked anew (RECUSAL_UNCHECKED).
 */
export function addParty(
  state: CaseState,
  known: People,
  input: Coming & { readonly reason: string },
  context: StepContext,
): Events {
  inOrder(state, input.on, context.today, 'on');
  said(input.reason);
  const parties = [...state.parties, input.party];
  ensure(parties.length <= MOST_PARTIES, 'PARTIES_TOO_MANY', { field: 'party', facts: { most: MOST_PARTIES } });
  ensureSound(parties, known, input);
  const { party, people } = input;
  const data = { party, ...welcomed(state, input, context.today) };
  const texts = { [`reason:party:${party.id}`]: input.reason };
  return [{ type: 'PartyAdded', day: input.on, data, secret: { people, texts } }];
}

export interface DropInput {
  readonly partyId: PartyId;
  readonly reason: DropReason;
  /** For SUCCEEDED: the other party of that side. */
  readonly successor: PartyId | null;
  readonly acts: readonly PartyAct[];
  readonly note: string;
  readonly on: Day;
}

/**
 * One of several leaves and the case goes on (人民调解法 23(2)): by its own act, or for a respondent by the act of every applicant
 * (ACT_UNRECORDED). Each side keeps one party (PARTY_LAST_OF_SIDE): when the last leaves, the case ends.
 */
export function dropParty(state: CaseState, input: DropInput, context: StepContext): Events {
  inOrder(state, input.on, context.today, 'on');
  said(input.note, 'note');
  const { partyId, reason, successor, acts } = input;
  const party = partyIn(state, partyId);
  const others = state.parties.filter(({ id, side }) => id !== partyId && side === party.side);
  ensure(party.side === 'THIRD_PARTY' || others.length > 0, 'PARTY_LAST_OF_SIDE', {
    field: 'partyId',
    facts: { side: party.side },
  });
  bindingActs(acts, state.parties, { on: input.on, today: context.today }, 'acts');
  allActed(acts, actorsOf(state, party, reason), 'ACT_UNRECORDED', 'acts');
  const fits = reason === 'SUCCEEDED' ? others.some(({ id }) => id === successor) : successor === null;
  ensure(fits, 'SUCCESSOR_UNKNOWN', { field: 'successor' });
  const texts = { [`reason:party:${partyId}`]: input.note };
  return [{ type: 'PartyDropped', day: input.on, data: { partyId, reason, successor, acts }, secret: { texts } }];
}

/** Who must have said so. */
function actorsOf(state: CaseState, party: Party, reason: DropReason): readonly Party[] {
  if (reason === 'WITHDRAWN') return [party];
  if (reason !== 'CLAIM_GIVEN_UP') return [];
  ensure(party.side !== 'APPLICANT', 'REASON_DOES_NOT_FIT', { field: 'reason' });
  return state.parties.filter(({ side }) => side === 'APPLICANT');
}

/**
 * An heir, or whoever an organisation's rights passed to, takes the place of a party. What the former party consented to
 * and signed does not bind the successor: in mediation each agrees in person (人民调解法 3, 23). Of an agreement in effect the
 * signatures stay, and the successor performs it.
 */
export function substituteParty(
  state: CaseState,
  known: People,
  input: Coming & { readonly partyId: PartyId; readonly reason: SuccessionReason; readonly note: string },
  context: StepContext,
): Events {
  inOrder(state, input.on, context.today, 'on');
  said(input.note, 'note');
  const { partyId, reason, people } = input;
  const former = partyIn(state, partyId);
  const personal = { DEATH: 'PERSON', MERGER: 'ORGANISATION', DISSOLUTION: 'ORGANISATION', ASSIGNMENT: null }[reason];
  ensure(personal === null || personal === former.kind, 'REASON_DOES_NOT_FIT', { field: 'reason' });
  const party = { ...input.party, side: former.side };
  ensureSound(
    state.parties.map((one) => (one.id === partyId ? party : one)),
    known,
    input,
  );
  const data = { partyId, reason, party, ...welcomed(state, { ...input, party }, context.today) };
  const texts = { [`reason:party:${partyId}`]: input.note };
  return [{ type: 'PartySubstituted', day: input.on, data, secret: { people, texts } }];
}

function said(text: string, field = 'reason'): void {
  ensure(text.trim(), 'TEXT_MISSING', { field });
}

function partyIn(state: CaseState, partyId: PartyId): Party {
  const party = state.parties.find(({ id }) => id === partyId);
  ensure(party, 'PARTY_UNKNOWN', { field: 'partyId', facts: { party: partyId } });
  return party;
}
