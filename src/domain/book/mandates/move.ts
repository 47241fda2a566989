/** Moves and entries of the mandates' book: every column from the start, for the past cannot be given any. Never personal data. */
import type { MandateKind } from '../../case/mandate.js';
import type { Day } from '../../kernel/day.js';
import type { DisputeId, DivisionCode, MandateId, PostId } from '../../kernel/ids.js';
import type { DisputeType } from '../../taxonomy/dispute-type.js';
import type { Source } from '../../taxonomy/source.js';
import type { Move } from '../entry.js';
import type { Written } from '../follow.js';
import type { MandateAccount } from './account.js';

/** Classes of the mandates' book, one for each kind of authority; ADMIN: a station's mandate. They are never added up. */
export const MANDATE_CLASSES = ['COURT', 'ARBITRATION', 'ADMIN', 'OTHER'] as const;
export type MandateClass = (typeof MANDATE_CLASSES)[number];

export interface MandateMove {
  readonly mandateId: MandateId;
  readonly dispute: DisputeId;
  readonly from: MandateAccount;
  readonly to: MandateAccount;
  /** Day in Asia/Shanghai on which it took effect. */
  readonly effectiveDay: Day;
  /** The version of the room that is asked; it has layer, kind and division. */
  readonly version: string;
  readonly authority: string;
  readonly authorityDivision: DivisionCode;
  readonly mandateClass: MandateClass;
  readonly mandateKind: MandateKind;
  readonly procedure: 'ORDINARY' | 'SUMMARY' | '';
  readonly offeredDay: Day;
  /** Null before the room took it. */
  readonly takenDay: Day | null;
  readonly presiderPost: PostId | '';
  readonly disputeType: DisputeType;
  readonly source: Source;
  readonly agreementForm: Move['agreementForm'];
  /** Fen. */
  readonly disputeAmount: number;
  /** Fen. */
  readonly agreedAmount: number;
  readonly people: number;
  readonly difficult: boolean;
  readonly pairing: Move['pairing'];
  readonly firstSessionHeld: boolean;
}

export type MandateEntry = Written<MandateMove>;
