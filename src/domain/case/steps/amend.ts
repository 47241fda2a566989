/** `amend`: corrects what was wrong in a case, with the reason and the values before and after. */
import type { Day } from '../../kernel/day.js';
import { ensure } from '../../kernel/rule-broken.js';
import { HEADS } from '../access.js';
import { itemsAddUp } from '../agreement.js';
import { touchesBook } from '../amendment.js';
import { entriesOfOthers } from '../authors.js';
import { soundAmount } from '../amount.js';
import { correctedDays } from '../corrected-days.js';
import { distinctPeople, type PersonCorrection, personCorrections } from '../people.js';
import { asPastDay } from '../../kernel/day.js';
import { heldDays } from '../days.js';
import { ownCustody } from '../guards.js';
import type { Amendment } from '../events.js';
import type { Particulars, Party } from '../party.js';
import { type Agreement, type CaseState, dayOfMilestone, type DisputeFacts, type GrantedCorrection } from '../state.js';
import type { Events, StepContext } from './context.js';
import { correctedRecords, type RecordCorrection } from './amended-records.js';
import { bothSides, soundFigures } from './register.js';

type People = Readonly<Record<string, Particulars>>;

export interface AmendInput {
  readonly dispute?: Partial<DisputeFacts>;
  /** Of an agreement in effect only: a slip of the pen. Another bargain is drafted and signed anew. */
  readonly agreedAmount?: number;
  readonly items?: readonly { itemId: string; amount?: number | null; dueOn?: Day | null }[];
  readonly registeredOn?: Day;
  readonly acceptedOn?: Day;
  readonly endedOn?: Day;
  /** Given by the caller when the acceptance moves to another year: a number from that year's series. */
  readonly number?: string;
  /** The same parties with side, kind, minority or stand-ins put right; an agent or guardian who came later is added here. */
  readonly parties?: readonly Party[];
  /** Whole particulars of those that are put right. */
  readonly people?: People;
  readonly samePersonConfirmed?: boolean;
  readonly facts?: string;
  readonly claims?: string;
  readonly employer?: string;
  /** Records of sessions that were held. */
  readonly records?: readonly RecordCorrection[];
  /** The granted correction that this carries out; of an archived file the one that waits longest, when none is named. */
  readonly requestId?: string;
  readonly reason: string;
}

/**
 * A slip is put right by whoever made it, the head puts right everything (NOT_YOUR_ENTRY, `entriesOfOthers`).
 * Names and place change the file only; the other columns change the book too. `known` are the current particulars. A person
 * stands on one side only (SAME_PERSON_OPPOSED), and twice on one only when confirmed (SAME_PERSON_TWICE). `waiting` are
 * the corrections that parties were granted: one names itself here and is thereby carried out (CORRECTION_NOT_GRANTED).
 */
export function amend(
  state: CaseState,
  known: People,
  input: AmendInput,
  waiting: readonly GrantedCorrection[],
  context: StepContext,
): Events {
  ensure(input.reason.trim(), 'TEXT_MISSING', { field: 'reason' });
  const requestId = input.requestId ?? (state.status === 'ARCHIVED' ? waiting[0]?.requestId : undefined);
  const granted = waiting.some((one) => one.requestId === requestId);
  ensure(requestId === undefined || granted, 'CORRECTION_NOT_GRANTED', { field: 'requestId' });
  const amendment = changedOnly(state, input);
  const before = beforeOf(state, amendment);
  const parties = amendment.parties ?? state.parties;
  soundParties(state, parties, input.people ?? {});
  const corrected = personCorrections(known, input.people ?? {});
  const people = Object.fromEntries(corrected.map(({ partyId }) => [partyId, input.people?.[partyId] as Particulars]));
  if (amendment.parties || corrected.length > 0)
    distinctPeople(parties, { ...known, ...people }, input.samePersonConfirmed ?? false);
  soundFigures({ ...state.dispute, ...amendment.dispute });
  daysInOrder(state, amendment, context.today);
  const texts = given({ facts: input.facts, claims: input.claims, employer: input.employer });
  for (const field of ['facts', 'claims']) ensure(texts[field]?.trim() !== '', 'TEXT_MISSING', { field });
  const head = HEADS.includes(context.post.role);
  const records = correctedRecords(state, input.records ?? [], context.person, head);
  const fields = fieldsOf(amendment, texts, corrected);
  const others = head ? [] : entriesOfOthers(state, fields, context.person);
  ensure(others.length === 0, 'NOT_YOUR_ENTRY', { field: 'reason', facts: { action: 'amend', fields: others } });
  if (Object.keys(records).length > 0) fields.push('record');
  ensure(fields.length > 0, 'NOTHING_CHANGES', { field: 'reason' });
  if (touchesBook(fields)) ownCustody(state);
  const reason = { [`reason:amend:${context.newId()}`]: input.reason };
  const secret = { people, corrected, texts: { ...texts, ...records, ...reason } };
  return [
    {
      type: 'Amended',
      day: context.today,
      data: { amendment, before, fields, ...(requestId && { requestId }) },
      secret,
    },
  ];
}

/** What the history names as put right, without saying it: `people.phone` is somebody's telephone. */
function fieldsOf(
  amendment: Amendment,
  texts: Record<string, string>,
  corrected: readonly PersonCorrection[],
): string[] {
  return [
    ...Object.keys(amendment.dispute ?? {}),
    ...Object.keys(amendment).filter((k) => k !== 'dispute'),
    ...Object.keys(texts),
    ...new Set(corrected.map(({ field }) => `people.${field}`)),
  ];
}

/** Parties are neither added nor dropped, because the others consented to no new party; particulars must belong to a person of the case. */
function soundParties(state: CaseState, parties: readonly Party[], people: People): void {
  const same =
    parties.length === state.parties.length && state.parties.every((p) => parties.some((q) => q.id === p.id));
  const ids = parties.flatMap((p) => [p.id, ...p.standIns.map((s) => s.id)]);
  ensure(same && new Set(ids).size === ids.length, 'PARTIES_FIXED', { field: 'parties' });
  if (parties !== state.parties) bothSides(parties);
  const party = Object.keys(people).find((id) => !ids.includes(id));
  ensure(party === undefined, 'PARTY_UNKNOWN', { field: 'people', facts: { party: party ?? '' } });
  const nameless = Object.keys(people).some((id) => !people[id]?.name.trim());
  ensure(!nameless, 'NAME_MISSING', { field: 'people' });
}

function given(texts: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter((e): e is [string, string] => e[1] !== undefined));
}

function changedOnly(state: CaseState, input: AmendInput): Amendment {
  const facts = Object.entries(input.dispute ?? {}).filter(
    ([key, value]) => value !== undefined && value !== state.dispute[key as keyof DisputeFacts],
  );
  const current = currentDays(state);
  const days = AMENDABLE_DAYS.filter((k) => input[k] !== undefined && input[k] !== current[k]);
  for (const field of days) ensure(current[field], 'STEP_NOT_TAKEN', { field });
  const renumbered = days.includes('acceptedOn') && input.number !== undefined && state.number !== null;
  return {
    ...(facts.length > 0 ? { dispute: Object.fromEntries(facts) } : {}),
    ...Object.fromEntries(days.map((k) => [k, input[k]])),
    ...(renumbered ? { number: input.number } : {}),
    ...correctedTerms(state.agreement, input),
    ...(input.parties && JSON.stringify(input.parties) !== JSON.stringify(state.parties)
      ? { parties: input.parties }
      : {}),
  };
}

/**
 * The amount and the items of an agreement in effect, as they should have been written; both must still add up. What is
 * not in effect yet is drafted anew, so that everybody signs what stands (STEP_NOT_TAKEN, AGREEMENT_NOT_IN_EFFECT).
 */
function correctedTerms(agreement: Agreement | null, input: AmendInput): Pick<Amendment, 'agreedAmount' | 'items'> {
  if (input.agreedAmount === undefined && input.items === undefined) return {};
  const field = input.agreedAmount === undefined ? 'items' : 'agreedAmount';
  ensure(agreement, 'STEP_NOT_TAKEN', { field });
  ensure(agreement.effectiveOn, 'AGREEMENT_NOT_IN_EFFECT', { field });
  const agreedAmount = input.agreedAmount ?? agreement.agreedAmount;
  soundAmount(agreedAmount, 'agreedAmount');
  const items = agreement.items.map((item) => {
    const change = input.items?.find(({ itemId }) => itemId === item.id);
    const { amount = item.amount, dueOn = item.dueOn } = change ?? {};
    return { ...item, amount: amount || null, dueOn };
  });
  const unknown = input.items?.find(({ itemId }) => !items.some(({ id }) => id === itemId));
  ensure(!unknown, 'ITEM_UNKNOWN', { field: 'items', facts: { item: unknown?.itemId ?? '' } });
  for (const { amount } of items) soundAmount(amount ?? 0, 'items');
  itemsAddUp(agreedAmount, items);
  const itemsChange = JSON.stringify(items) !== JSON.stringify(agreement.items);
  return {
    ...(agreedAmount === agreement.agreedAmount ? {} : { agreedAmount }),
    ...(itemsChange ? { items } : {}),
  };
}

function currentDays(state: CaseState) {
  return {
    registeredOn: dayOfMilestone(state, 'REGISTERED'),
    acceptedOn: dayOfMilestone(state, 'ACCEPTED'),
    endedOn: state.ending?.on ?? null,
  };
}

function beforeOf(state: CaseState, amendment: Amendment): Amendment {
  const now: Record<string, unknown> = {
    ...currentDays(state),
    agreedAmount: state.agreement?.agreedAmount,
    items: state.agreement?.items,
    number: state.number,
    parties: state.parties,
  };
  const rest = Object.keys(amendment)
    .filter((k) => k !== 'dispute')
    .map((k) => [k, now[k]]);
  const facts = Object.keys(amendment.dispute ?? {}).map((k) => [k, state.dispute[k as keyof DisputeFacts]]);
  return { ...Object.fromEntries(rest), ...(facts.length > 0 ? { dispute: Object.fromEntries(facts) } : {}) };
}

const AMENDABLE_DAYS = ['registeredOn', 'acceptedOn', 'endedOn'] as const;

/** Each booked day stays at or after the one beneath it and not after today (ledger.md, Time); sessions lie between. */
function daysInOrder(state: CaseState, change: Amendment, today: Day): void {
  const field = AMENDABLE_DAYS.find((k) => change[k] !== undefined);
  if (!field) return;
  for (const key of AMENDABLE_DAYS) if (change[key] !== undefined) asPastDay(change[key], key, today);
  const days = correctedDays(state.milestones, change);
  const inRow = days.every((day, i) => day <= today && (i === 0 || day >= (days[i - 1] as Day)));
  ensure(inRow && aroundSessions(state, change), 'DAYS_OUT_OF_ORDER', { field, facts: { days, today } });
}

/** No session before the acceptance or after the end, no visit before the end. */
function aroundSessions(state: CaseState, { acceptedOn = '', endedOn }: Amendment): boolean {
  const held = heldDays(state);
  const visited = state.followUps[0];
  return (
    held.every((day) => day >= acceptedOn && (!endedOn || day <= endedOn)) &&
    (!endedOn || !visited || endedOn <= visited)
  );
}
