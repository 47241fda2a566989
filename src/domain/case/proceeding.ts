/** A linked proceeding: what an authority does about a dispute after its outcome; it moves nothing in the book (ledger.md). */
import type { Day } from '../kernel/day.js';
import type { EventId, ProceedingId } from '../kernel/ids.js';
import type { AuthorityRef } from './authority.js';

/** 司法确认 · 仲裁审查 · 支付令 · 起诉 · 申请仲裁 · 申请执行. */
export type ProceedingKind =
  | 'JUDICIAL_CONFIRMATION'
  | 'ARBITRAL_REVIEW'
  | 'PAYMENT_ORDER'
  | 'SUIT'
  | 'ARBITRATION'
  | 'ENFORCEMENT';

/** One recorded step of it; the statuses that each kind may take stand in the table of its kind. */
export interface ProceedingStep {
  readonly event: EventId;
  readonly status: string;
  readonly on: Day;
  /** The number and the paper of the authority; null for steps of the parties or the room. */
  readonly number: string | null;
  readonly document: string | null;
}

export interface Proceeding {
  readonly id: ProceedingId;
  readonly kind: ProceedingKind;
  readonly authority: AuthorityRef;
  readonly steps: readonly ProceedingStep[];
}

/** Steps by which nothing has reached the authority yet. */
const BEFORE_SUBMISSION: readonly string[] = ['PREPARED', 'WITHDRAWN'];

/** Whether the authority was asked at all: until then it knows nothing of the proceeding. */
export function wasSubmitted({ steps }: Proceeding): boolean {
  return steps.some(({ status }) => !BEFORE_SUBMISSION.includes(status));
}
