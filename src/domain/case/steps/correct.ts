/** Corrections of life: amend, undo (asked by the head, confirmed by the supervisor), the fall of an agreement. */
import { asDay, type Day } from '../../kernel/day.js';
import type { EventId } from '../../kernel/ids.js';
import { ensure } from '../../kernel/rule-broken.js';
import { heldDays, inOrder } from '../days.js';
import type { Amendment, Recorded } from '../events.js';
import { standing } from '../fold.js';
import type { Particulars, Party } from '../party.js';
import { dayOfMilestone, type CaseState, type DisputeFacts, type UndoAsked } from '../state.js';
import { bothSides, soundFigures } from './register.js';
import type { Events, StepContext } from './context.js';

export interface AmendInput {
  readonly dispute?: Partial<DisputeFacts>;
  readonly agreedAmount?: number;
  readonly registeredOn?: Day;
  readonly acceptedOn?: Day;
  readonly endedOn?: Day;
  /** The same parties with side, kind, minority or stand-ins put right; an agent or guardian who came later is added here. */
  readonly parties?: readonly Party[];
  readonly people?: Readonly<Record<string, Particulars>>;
  readonly facts?: string;
  readonly claims?: string;
  readonly employer?: string;
  readonly reason: string;
}

/** Puts right what was wrong, with reason, before and after. Names and place change the file; the rest is restated in the book. */
export function amend(state: CaseState, input: AmendInput, context: StepContext): Events {
  ensure(input.reason.trim(), 'TEXT_MISSING', { field: 'reason' });
  const amendment = changedOnly(state, input);
  const before = beforeOf(state, amendment);
  const people = input.people ?? {};
  soundParties(state, amendment.parties ?? state.parties, people);
  soundFigures({ ...state.dispute, ...amendment.dispute });
  const agreed = amendment.agreedAmount ?? 0;
  ensure(Number.isSafeInteger(agreed) && agreed >= 0, 'AMOUNT_MALFORMED', { field: 'agreedAmount' });
  daysInOrder(state, amendment, context.today);
  const texts = given({ facts: input.facts, claims: input.claims, employer: input.employer });
  for (const field of ['facts', 'claims']) ensure(texts[field]?.trim() !== '', 'TEXT_MISSING', { field });
  const fields = [
    ...Object.keys(amendment.dispute ?? {}),
    ...Object.keys(amendment).filter((k) => k !== 'dispute'),
    ...Object.keys(texts),
    ...(Object.keys(people).length > 0 ? ['particulars'] : []),
  ];
  ensure(fields.length > 0, 'NOTHING_CHANGES', { field: 'reason' });
  const secret = { people, texts: { ...texts, [`reason:amend:${context.newId()}`]: input.reason } };
  return [{ type: 'Amended', day: context.today, data: { amendment, before, fields }, secret }];
}

/** Nobody is added or left out, for the others consented to no new party; particulars belong to someone in the case. */
function soundParties(
  state: CaseState,
  parties: readonly Party[],
  people: Readonly<Record<string, Particulars>>,
): void {
  const same =
    parties.length === state.parties.length && state.parties.every((p) => parties.some((q) => q.id === p.id));
  const ids = parties.flatMap((p) => [p.id, ...p.standIns.map((s) => s.id)]);
  ensure(same && new Set(ids).size === ids.length, 'PARTIES_FIXED', { field: 'parties' });
  if (parties !== state.parties) bothSides(parties);
  const party = Object.keys(people).find(
    (id) => !parties.some((p) => p.id === id || p.standIns.some((s) => s.id === id)),
  );
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
  const agreed = input.agreedAmount !== undefined && input.agreedAmount !== state.agreement?.agreedAmount;
  ensure(!agreed || state.agreement, 'STEP_NOT_TAKEN', { field: 'agreedAmount' });
  return {
    ...(facts.length > 0 ? { dispute: Object.fromEntries(facts) } : {}),
    ...Object.fromEntries(days.map((k) => [k, input[k]])),
    ...(agreed ? { agreedAmount: input.agreedAmount } : {}),
    ...(input.parties && JSON.stringify(input.parties) !== JSON.stringify(state.parties)
      ? { parties: input.parties }
      : {}),
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
    parties: state.parties,
  };
  const days = Object.keys(amendment)
    .filter((k) => k !== 'dispute')
    .map((k) => [k, now[k]]);
  const facts = Object.keys(amendment.dispute ?? {}).map((k) => [k, state.dispute[k as keyof DisputeFacts]]);
  return { ...Object.fromEntries(days), ...(facts.length > 0 ? { dispute: Object.fromEntries(facts) } : {}) };
}

const AMENDABLE_DAYS = ['registeredOn', 'acceptedOn', 'endedOn'] as const;

/** Each booked day stays at or after the one beneath it and not after today (ledger.md, Time); sessions lie between. */
function daysInOrder(state: CaseState, change: Amendment, today: Day): void {
  const field = AMENDABLE_DAYS.find((k) => change[k] !== undefined);
  if (!field) return;
  for (const key of AMENDABLE_DAYS) if (change[key] !== undefined) asDay(change[key], key);
  const kinds: Record<string, Day | undefined> = {
    REGISTERED: change.registeredOn,
    ACCEPTED: change.acceptedOn,
    ENDED: change.endedOn,
    UNACCEPTED: change.endedOn,
  };
  const days = state.milestones.map((m) => kinds[m.kind] ?? m.day);
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

/** The head asks that the last booked step be taken back; the supervisor decides. */
export function askUndo(undoes: EventId, input: { reason: string }, context: StepContext): Events {
  ensure(input.reason.trim(), 'TEXT_MISSING', { field: 'reason' });
  return [
    {
      type: 'UndoAsked',
      day: context.today,
      data: { undoes },
      secret: { texts: { [`reason:undo:${undoes}`]: input.reason } },
    },
  ];
}

/**
 * The last booked step and all unbooked steps after it fall away; the state before it is restored by refolding.
 * Shut when another booked step came after the asking (UNDO_STALE); the asker does not confirm (UNDO_BY_ASKER).
 */
export function confirmUndo(asked: UndoAsked, history: readonly Recorded[], context: StepContext): Events {
  ensure(asked.by !== context.person, 'UNDO_BY_ASKER');
  return [
    { type: 'StepsUndone', day: context.today, data: { undone: stepsAfter(history, asked.event), asked: asked.event } },
  ];
}

/** The events that an undo of this booked event would drop, oldest first; the act that made an agreement effective falls with it. */
export function stepsAfter(history: readonly Recorded[], booked: EventId): EventId[] {
  const events = standing(history);
  const at = events.findIndex((e) => e.id === booked);
  const first = events[at]?.type === 'AgreementEffective' ? at - 1 : at;
  // An earlier undo stays what it was: taking it back would say nothing.
  return events.slice(first).flatMap((e) => (e.type === 'StepsUndone' ? [] : [e.id]));
}

/** The supervisor leaves the step as it is, with a reason; the head may ask again. */
export function declineUndo({ event: undoes }: UndoAsked, input: { reason: string }, context: StepContext): Events {
  ensure(input.reason.trim(), 'TEXT_MISSING', { field: 'reason' });
  return [
    {
      type: 'UndoDeclined',
      day: context.today,
      data: { undoes },
      secret: { texts: { [`reason:undoDeclined:${undoes}`]: input.reason } },
    },
  ];
}

export const FALL_KINDS = ['revoked', 'void', 'sham'] as const;

/** The agreement was revoked, declared void or found sham; the day is the ruling's, the success is taken back in its period. */
export function recordFall(
  state: CaseState,
  input: { kind: (typeof FALL_KINDS)[number]; document: string; rulingOn: Day },
  context: StepContext,
): Events {
  ensure(input.document.trim(), 'TEXT_MISSING', { field: 'document' });
  inOrder(state, input.rulingOn, context.today, 'rulingOn');
  return [{ type: 'AgreementFell', day: input.rulingOn, data: { kind: input.kind, document: input.document } }];
}
