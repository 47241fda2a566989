/** Mediation that a court or an arbitration commission entrusts to a room while it keeps the case (domain.md §7.1, 7.5, 7.6). */
import type { Day } from '../kernel/day.js';
import type { EventId, MandateId, PostId } from '../kernel/ids.js';
import type { AuthorityRef } from './authority.js';
import type { RoomRef } from './room-ref.js';

/**
 * ASSIGNED_PRE_FILING 委派 (no longer since 2025-01-01, W) · ENTRUSTED_POST_FILING 委托 · INVITED_ASSISTANCE 邀请协助
 * (民诉法 98) · COMMISSIONED 仲裁委托调解 (办案规则 70).
 */
export type MandateKind = 'ASSIGNED_PRE_FILING' | 'ENTRUSTED_POST_FILING' | 'INVITED_ASSISTANCE' | 'COMMISSIONED';

/** How a mandate ends; the same words are the details of the account `mandate-result` (ledger.md, Mandates). */
export type MandateResult = 'agreed' | 'partly' | 'failed' | 'declined' | 'lapsed' | 'withdrawn' | 'recalled';

/** What turned; the mandates' book is derived from these alone. */
export interface MandateTurn {
  readonly kind: 'OFFERED' | 'TAKEN' | 'ENDED';
  readonly event: EventId;
  readonly day: Day;
  /** Of ENDED only. */
  readonly result: MandateResult | null;
  /** As they were at that moment, for the book; absent where nobody presided and nothing was agreed yet. */
  readonly columns?: MandateColumns;
}

/** Columns of the book that belong to a moment, as those of a milestone do. */
export interface MandateColumns {
  readonly presiderPost: PostId | '';
  readonly agreementForm: '' | 'WRITTEN' | 'ORAL';
  /** Fen. */
  readonly agreedAmount: number;
  readonly firstSessionHeld: boolean;
}

export interface Mandate {
  readonly id: MandateId;
  readonly kind: MandateKind;
  readonly authority: AuthorityRef;
  /** The room that is asked, as it was then. */
  readonly room: RoomRef;
  readonly procedure: 'ORDINARY' | 'SUMMARY' | null;
  /** The day on which the mediator signed for the materials: the mediation period starts there (2016 art 27 ¶3). */
  readonly receiptSignedOn: Day | null;
  readonly turns: readonly MandateTurn[];
}

/** Offered or taken, and not ended; only the last of a case can be. */
export function openMandate(mandates: readonly Mandate[] = []): Mandate | null {
  const last = mandates.at(-1);
  return last && last.turns.at(-1)?.kind !== 'ENDED' ? last : null;
}
