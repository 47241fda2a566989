/** Entries of the book: a move takes a case to another account, an erasure reverses the last live move (ledger.md, Two sorts of entry). */
import type { DisputeType } from '../taxonomy/dispute-type.js';
import type { LedgerClass } from '../taxonomy/layer.js';
import type { Source } from '../taxonomy/source.js';
import type { Day } from '../kernel/day.js';
import type { CaseId, DisputeId, EventId, Home, PersonId, PostId, RoomId } from '../kernel/ids.js';
import type { Account } from './account.js';

export const PAIRINGS = ['', 'CITIZEN_CITIZEN', 'CITIZEN_ORGANISATION', 'ORGANISATION_ORGANISATION'] as const;
export const AGREEMENT_FORMS = ['', 'WRITTEN', 'ORAL'] as const;

/** One move as derived from the case: all columns of an entry that the case determines. Never personal data. */
export interface Move {
  readonly dispute: DisputeId;
  readonly from: Account;
  readonly to: Account;
  /** Day in Asia/Shanghai on which it took effect. */
  readonly effectiveDay: Day;
  /** Versions of the room left and the room entered; '' for accounts without a room. A version has layer, kind and division. */
  readonly fromVersion: string;
  readonly toVersion: string;
  /** The accepting body: room, version, day and class are fixed at acceptance, empty before it. */
  readonly acceptingRoom: RoomId | '';
  readonly acceptingVersion: string;
  readonly acceptingDay: Day | null;
  readonly ledgerClass: LedgerClass | '';
  readonly presiderPost: PostId | '';
  readonly disputeType: DisputeType;
  readonly source: Source;
  readonly agreementForm: (typeof AGREEMENT_FORMS)[number];
  /** Fen. */
  readonly disputeAmount: number;
  /** Fen. */
  readonly agreedAmount: number;
  readonly people: number;
  readonly difficult: boolean;
  readonly pairing: (typeof PAIRINGS)[number];
  readonly firstSessionHeld: boolean;
  /** True when the dispute already had a live acceptance by an earlier case: counted on a line of its own. */
  readonly reopens: boolean;
}

/** A move in the book that is not erased. */
export interface Booked extends Move {
  readonly seq: number;
  /** Sequence of the live move before it; 0 for the first move, out of intake. */
  readonly under: number;
}

/** A row of the book; the database adds the recorded time and the hash of the content. */
export interface Entry extends Booked {
  readonly home: Home;
  readonly caseId: CaseId;
  readonly cause: { readonly eventId: EventId; readonly ordinal: number };
  readonly actorId: PersonId;
  readonly postId: PostId;
  /** Sequence of the move it erases; 0 for a move. */
  readonly erases: number;
}
