/** Further steps of a linked proceeding: handed in, decided by the authority, withdrawn, objected to. */
import type { Calendar } from '../../kernel/calendar.js';
import { asPastDay, type Day } from '../../kernel/day.js';
import type { ProceedingId } from '../../kernel/ids.js';
import { ensure } from '../../kernel/rule-broken.js';
import { bindingActs } from '../acts.js';
import { notBefore, notFuture } from '../days.js';
import type { PartyAct } from '../party.js';
import { standingFor } from '../party-change.js';
import { numberOf, type Proceeding, type ProceedingStep, statusOf } from '../proceeding.js';
import { extendableBy } from '../proceeding-clocks.js';
import type { Objector, ProceedingMove } from '../proceeding-event.js';
import { recordable } from '../proceeding-guards.js';
import { followers, type ProceedingKind, type ProceedingStatus } from '../proceeding-status.js';
import type { CaseState } from '../state.js';
import type { Events, StepContext } from '../steps/context.js';
import { asDocument } from '../steps/custody.js';
import { type Applied, ensureInTime } from './window.js';

interface OfProceeding {
  readonly proceedingId: ProceedingId;
  readonly on: Day;
}

/** The proceeding meant, among those of which the guard found the step open (PROCEEDING_UNKNOWN, PROCEEDING_STEP_NOT_OPEN). */
function meant(
  state: CaseState,
  open: readonly Proceeding[],
  { proceedingId, on }: OfProceeding,
  context: StepContext,
): Proceeding {
  const one = state.proceedings?.find(({ id }) => id === proceedingId);
  ensure(one, 'PROCEEDING_UNKNOWN', { field: 'proceedingId' });
  ensure(open.includes(one), 'PROCEEDING_STEP_NOT_OPEN', {
    field: 'proceedingId',
    facts: { proceeding: one.kind, standing: statusOf(one), next: followers(one.kind, statusOf(one)) },
  });
  notFuture(on, context.today, 'on');
  notBefore(on, one.steps.at(-1)?.on ?? '', 'on');
  return one;
}

/** A post at an authority speaks for that authority alone (PROCEEDING_OF_OTHER). */
function ownOf({ authority }: Proceeding, { post }: StepContext): void {
  const own = post.roomId !== null || post.organisationId === authority.id;
  ensure(own, 'PROCEEDING_OF_OTHER', { field: 'proceedingId' });
}

const move = ({ id, kind }: Proceeding, status: ProceedingStatus): ProceedingMove => ({
  ...{ proceedingId: id, kind, status },
  ...{ number: null, document: null },
});

export interface SubmitInput extends OfProceeding, Applied {
  /** Of a suit or an arbitration: the party that sues asks the room to hand its filing in; otherwise it does so itself. */
  readonly wish?: PartyAct | null;
}

const FILINGS: readonly ProceedingKind[] = ['SUIT', 'ARBITRATION'];

/** Only the party that sues can ask for that, and for its own filing (domain.md §7.5(c): WISH_UNFIT). */
function soundWish(state: CaseState, one: Proceeding, wish: PartyAct, when: { on: Day; today: Day }): void {
  const own = FILINGS.includes(one.kind) && one.party && standingFor(state, one.party) === wish.partyId;
  ensure(own, 'WISH_UNFIT', { field: 'wish' });
  bindingActs([wish], state.parties, when, 'wish');
}

/** Handed in: within the days of the statute where it names some (APPLICATION_LATE); a filing by the room only at the party’s wish. */
export function submitProceeding(
  state: CaseState,
  open: readonly Proceeding[],
  input: SubmitInput,
  calendar: Calendar,
  context: StepContext,
): Events {
  const one = meant(state, open, input, context);
  if (input.postedOn) asPastDay(input.postedOn, 'postedOn', context.today);
  ensureInTime(state, one.kind, input, calendar);
  const { on, wish } = input;
  if (wish) soundWish(state, one, wish, { on, today: context.today });
  const status = FILINGS.includes(one.kind) ? 'HANDED_OVER' : 'SUBMITTED';
  const reason = input.lateBecause?.trim();
  const secret = reason ? { secret: { texts: { [`reason:submitted:${one.id}`]: reason } } } : {};
  return [
    { type: 'ProceedingStepRecorded', day: on, data: { ...move(one, status), ...(wish && { wish }) }, ...secret },
  ];
}

/** Decisions that bear a number of their own or the case’s. */
const NUMBERED: readonly ProceedingStatus[] = [
  'ACCEPTED',
  'CONFIRMED',
  'DISMISSED',
  'UPHELD',
  'SET_ASIDE',
  'DOCUMENT_MADE',
  'ISSUED',
  'FILED',
];

export interface RecordInput extends OfProceeding {
  readonly to: ProceedingStatus;
  readonly number: string | null;
  readonly document: string | null;
  readonly receivedOn: Day | null;
  /** The authority extends its period by so much, by its paper; `to` is then the status in which the proceeding stands. */
  readonly extendedBy?: number | null;
}

/**
 * What the authority did, with its paper (TEXT_MISSING) and, where none is known yet, its number (NUMBER_MISSING,
 * COURT_NUMBER_MALFORMED, ARBITRATION_NUMBER_MALFORMED): recorded, never simulated (domain.md §7.0; §8, 39). Preparing a
 * filing is the room’s and has neither. An extension of its own period is such a step too (`soundExtension`).
 */
export function recordProceedingStep(
  state: CaseState,
  open: readonly Proceeding[],
  input: RecordInput,
  context: StepContext,
): Events {
  const one = meant(state, open, input, context);
  ownOf(one, context);
  const next = recordable(one);
  const facts = { proceeding: one.kind, standing: statusOf(one), next };
  const extendedBy = input.extendedBy ?? null;
  const fits = extendedBy === null ? next.includes(input.to) : input.to === statusOf(one);
  ensure(fits, 'PROCEEDING_STEP_NOT_OPEN', { field: 'to', facts });
  if (extendedBy !== null) soundExtension(one, extendedBy);
  const own = input.to === 'PREPARED';
  const paper = own ? { number: null, document: null } : paperOf(one, input);
  const { receivedOn, on } = input;
  if (receivedOn) {
    asPastDay(receivedOn, 'receivedOn', context.today);
    notBefore(receivedOn, on, 'receivedOn');
  }
  const more = { ...(receivedOn && { receivedOn }), ...(extendedBy !== null && { extendedBy }) };
  const data = { ...move(one, input.to), ...paper, ...more };
  return [{ type: 'ProceedingStepRecorded', day: on, data }];
}

/** By the rule of the period that runs (EXTENSION_NOT_NAMED), once (EXTENDED_ALREADY), never past its cap (EXTENSION_TOO_LONG). */
function soundExtension(one: Proceeding, count: number): void {
  const rule = extendableBy(one);
  ensure(rule, 'EXTENSION_NOT_NAMED', { field: 'extendedBy' });
  const steps: readonly ProceedingStep[] = one.steps;
  ensure(!steps.some(({ extendedBy }) => extendedBy), 'EXTENDED_ALREADY', { field: 'extendedBy' });
  const most = rule.cap ?? count;
  ensure(Number.isInteger(count) && count >= 1 && count <= most, 'EXTENSION_TOO_LONG', {
    field: 'extendedBy',
    facts: { most },
  });
}

function paperOf(one: Proceeding, input: RecordInput): Pick<ProceedingMove, 'number' | 'document'> {
  const { to, on, number: given, document: title } = input;
  const numbered = NUMBERED.includes(to) && numberOf(one) === null;
  const { number, document } = asDocument(one.authority.kind, { number: given, document: title ?? '', on }, numbered);
  return { number: number || null, document };
}

export interface WithdrawalInput extends OfProceeding {
  readonly acts: readonly PartyAct[];
}

/**
 * By whoever applied, or succeeded them; by any party when they left and nobody did. One of several is enough, for then
 * the application is joint no more (domain.md §8, 20: ACT_MISSING).
 */
export function withdrawProceeding(
  state: CaseState,
  open: readonly Proceeding[],
  input: WithdrawalInput,
  context: StepContext,
): Events {
  const one = meant(state, open, input, context);
  const { acts, on } = input;
  bindingActs(acts, state.parties, { on, today: context.today }, 'acts');
  const applicant = one.party ? standingFor(state, one.party) : null;
  const applied = acts.some(({ partyId }) => !applicant || applicant === partyId);
  ensure(applied, 'ACT_MISSING', { field: 'acts' });
  return [{ type: 'ProceedingWithdrawn', day: on, data: { ...move(one, 'WITHDRAWN'), acts } }];
}

export interface ObjectionInput extends OfProceeding {
  readonly by: Objector;
  /** The objecting party; null of an interested person. */
  readonly act: PartyAct | null;
  /** Since when an interested person knew. */
  readonly knownOn: Day | null;
  readonly document: string | null;
}

/** Recorded whenever it is made: whether it was in time and well founded the court decides (民诉法解释 372; domain.md §8, 12). */
export function recordObjection(
  state: CaseState,
  open: readonly Proceeding[],
  input: ObjectionInput,
  context: StepContext,
): Events {
  const one = meant(state, open, input, context);
  ownOf(one, context);
  const { by, act, on, knownOn } = input;
  const document = input.document?.trim() || null;
  if (by === 'PARTY') {
    ensure(act, 'ACT_MISSING', { field: 'act' });
    bindingActs([act], state.parties, { on, today: context.today }, 'act');
  } else ensure(document, 'TEXT_MISSING', { field: 'document' });
  if (knownOn) {
    asPastDay(knownOn, 'knownOn', context.today);
    notBefore(on, knownOn, 'on');
  }
  const data = {
    ...move(one, 'OBJECTED'),
    document,
    ...(knownOn && { knownOn }),
    by,
    act: by === 'PARTY' ? act : null,
  };
  return [{ type: 'ProceedingObjected', day: on, data }];
}
