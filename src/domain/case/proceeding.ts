/** A linked proceeding: what an authority does about a dispute after its outcome; it moves nothing in the book (ledger.md). */
import type { Day } from '../kernel/day.js';
import type { EventId, PartyId, ProceedingId } from '../kernel/ids.js';
import type { AuthorityRef } from './authority.js';
import type { PartyAct } from './party.js';
import { HANDED_IN, isOfKind, type ProceedingKind, type ProceedingStatus, type StatusOf } from './proceeding-status.js';

/** One recorded step of it. */
export interface ProceedingStep {
  readonly event: EventId;
  readonly status: ProceedingStatus;
  readonly on: Day;
  /** The number and the paper of the authority; null for steps of the parties or the room. */
  readonly number: string | null;
  readonly document: string | null;
  /** The day on which the parties received the paper; absent where it was not recorded. */
  readonly receivedOn?: Day;
  /** The authority gave itself so much more time, in the unit of the rule; the status stays. */
  readonly extendedBy?: number;
  /** Of a filing handed over: that the party wishes the room to hand it in; absent where the party does so itself. */
  readonly wish?: PartyAct;
  /** Of an objection by an interested person: since when they knew (民诉法解释 372). */
  readonly knownOn?: Day;
}

interface StepOf<K extends ProceedingKind> extends ProceedingStep {
  readonly status: StatusOf<K>;
}

interface Of<K extends ProceedingKind> {
  readonly id: ProceedingId;
  readonly kind: K;
  readonly authority: AuthorityRef;
  /** Who alone applies: the plaintiff, the creditor; absent of joint applications. */
  readonly party?: PartyId;
  /** Never empty; the last one says how it stands. */
  readonly steps: readonly StepOf<K>[];
}

/** A proceeding has the statuses of its kind and no others. */
export type Proceeding = { readonly [K in ProceedingKind]: Of<K> }[ProceedingKind];

/** How it stands now. */
export function statusOf({ steps }: Proceeding): ProceedingStatus {
  return (steps.at(-1) as ProceedingStep).status;
}

/** The last step that led to one of these statuses. */
export function stepTo({ steps }: Proceeding, ...statuses: readonly ProceedingStatus[]): ProceedingStep | null {
  const all: readonly ProceedingStep[] = steps;
  return all.findLast(({ status }) => statuses.includes(status)) ?? null;
}

/** Whether it was handed in: from then on the authority may see it. */
export function wasSubmitted(proceeding: Proceeding): boolean {
  return stepTo(proceeding, ...HANDED_IN) !== null;
}

/** By which the party asked the room to hand its filing in, the last time that it was handed over; null where it does so itself. */
export function wishOf(proceeding: Proceeding): PartyAct | null {
  return stepTo(proceeding, 'HANDED_OVER')?.wish ?? null;
}

/** The number that the authority gave it last; null while it has none. */
export function numberOf({ steps }: Proceeding): string | null {
  const all: readonly ProceedingStep[] = steps;
  return all.findLast(({ number }) => number !== null)?.number ?? null;
}

/** A proceeding that begins; a status that is not of the kind is a mistake of the program. */
export function begun(head: Omit<Proceeding, 'steps'>, step: ProceedingStep): Proceeding {
  return withStep({ ...head, steps: [] } as Proceeding, step);
}

/** The same with one more step. */
export function withStep(proceeding: Proceeding, step: ProceedingStep): Proceeding {
  if (!isOfKind(proceeding.kind, step.status))
    throw new RangeError(`A proceeding of kind ${proceeding.kind} is never ${step.status}.`);
  return { ...proceeding, steps: [...proceeding.steps, step] } as Proceeding;
}
