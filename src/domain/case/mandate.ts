/** Mediation that a court or an arbitration commission entrusts to a room while it keeps the case (domain.md §7.1, 7.5, 7.6). */
import type { Day } from '../kernel/day.js';
import type { EventId, MandateId, PersonId, PostId } from '../kernel/ids.js';
import type { AuthorityRef } from './authority.js';
import type { RoomRef } from './room-ref.js';

/**
 * ASSIGNED_PRE_FILING 委派 (no longer since 2025-01-01, W) · ENTRUSTED_POST_FILING 委托 · INVITED_ASSISTANCE 邀请协助
 * (民诉法 98) · COMMISSIONED 仲裁委托调解 (办案规则 70).
 */
export const MANDATE_KINDS = [
  'ASSIGNED_PRE_FILING',
  'ENTRUSTED_POST_FILING',
  'INVITED_ASSISTANCE',
  'COMMISSIONED',
] as const;
export type MandateKind = (typeof MANDATE_KINDS)[number];

export const PROCEDURES = ['ORDINARY', 'SUMMARY'] as const;

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
  readonly procedure: (typeof PROCEDURES)[number] | null;
  /** The authority's number under which it entrusts; absent where it is the one of its custody. */
  readonly number?: string;
  /** Over the courts' on-line platform: the on-line rules count (人民法院在线调解规则). */
  readonly online?: boolean;
  /** The judge or arbitrator in charge, as far as they have a post here. */
  readonly judge?: PostId;
  /** The day on which the mediator signed for the materials: the mediation period starts there (2016 art 27 ¶3). */
  readonly receiptSignedOn: Day | null;
  /** The paper that bears that signature. */
  readonly receiptDocument?: string;
  /** Everybody who mediated under it: none of them takes part in the trial later (2016 art 16; domain.md §8, 16). */
  readonly mediatedBy?: readonly PersonId[];
  /** The day of the written report on its end (2016 art 26 ¶2); absent while it is owed. */
  readonly reportedOn?: Day;
  readonly turns: readonly MandateTurn[];
}

/** What an offer says; receipt and turns come with what happens to it. */
export type MandateOffer = Omit<Mandate, 'receiptSignedOn' | 'receiptDocument' | 'mediatedBy' | 'reportedOn' | 'turns'>;

/** Offered or taken, and not ended; only the last of a case can be. */
export function openMandate(mandates: readonly Mandate[] = []): Mandate | null {
  const last = mandates.at(-1);
  return last && last.turns.at(-1)?.kind !== 'ENDED' ? last : null;
}

/** Offered, and neither taken nor ended. */
export function offeredMandate(mandates: readonly Mandate[] = []): Mandate | null {
  const open = openMandate(mandates);
  return open?.turns.at(-1)?.kind === 'OFFERED' ? open : null;
}

/** Taken and not ended: mediation runs under it. */
export function runningMandate(mandates: readonly Mandate[] = []): Mandate | null {
  const open = openMandate(mandates);
  return open?.turns.at(-1)?.kind === 'TAKEN' ? open : null;
}

/** The day on which it was offered, taken or ended; null while it was not. */
export function dayOfTurn({ turns }: Mandate, kind: MandateTurn['kind']): Day | null {
  return turns.find((turn) => turn.kind === kind)?.day ?? null;
}

const BY_MEDIATION: readonly (MandateResult | null)[] = ['agreed', 'partly', 'failed', 'withdrawn'];

/** The last mandate, when it was mediated to its end and the written report of that is owed (CE-05). */
export function unreportedMandate(mandates: readonly Mandate[] = []): Mandate | null {
  const last = mandates.at(-1);
  const result = last?.turns.at(-1)?.result ?? null;
  return last && !last.reportedOn && BY_MEDIATION.includes(result) ? last : null;
}
