/** What changes of cases need. */
import type { CaseState } from '../../domain/case/state.js';
import type { CaseSecret } from '../../domain/case/secret.js';
import type { Referral } from '../../domain/case/referral.js';
import type { Recorded } from '../../domain/case/events.js';
import type { Action } from '../../domain/case/actions.js';
import type { Actor, ActingPost } from '../../domain/kernel/actor.js';
import type { CaseId, DisputeId, Home, PartyId, PostId } from '../../domain/kernel/ids.js';
import type { Entry } from '../../domain/book/entry.js';
import type { MandateEntry } from '../../domain/book/mandates/move.js';
import type { CaseBook } from '../../domain/book/mandates/reconcile.js';
import type { Network } from '../network/port.js';
import type { Rosters } from './rosters.js';
import type { Outbox } from '../outbox/port.js';
import type { RetentionRegister } from '../retention/port.js';
import type { SimilarCases } from './similar-cases.js';
import type { SessionsBeside } from './sessions-beside.js';
import type { CaseKey } from '../keys/sealer-port.js';
import type { ChangeRuntime, ChangeUnit } from '../pipeline/port.js';

/** A case as the pipeline holds it while a command runs; `key` opens and seals its personal data. */
export interface CaseFile {
  readonly state: CaseState;
  readonly secret: CaseSecret;
  readonly book: CaseBook;
  /** 0 before the first save. */
  readonly version: number;
  /** How many events its history has, undone ones included. */
  readonly eventCount: number;
  readonly key: CaseKey;
}

/** One command's whole effect on one case, ready to be written. */
export interface CaseChange {
  readonly before: CaseState | null;
  readonly after: CaseFile;
  /** For a new case: the wrapped key to store. */
  readonly wrappedKey: Buffer | null;
  readonly events: readonly Recorded[];
  readonly entries: readonly Entry[];
  /** Of the mandates' book; empty where mediation was never entrusted. */
  readonly mandateEntries: readonly MandateEntry[];
  readonly action: Action;
  readonly post: ActingPost;
  readonly at: Date;
}

/** How a case of a dispute stands; identifiers of cases follow time. */
export interface OfDispute {
  readonly id: CaseId;
  readonly open: boolean;
  readonly accepted: boolean;
  /** Parties and stand-ins whose data is only kept. */
  readonly restricted: readonly PartyId[];
}

/** How an offer stands: its answer stays known to both rooms, wherever the case is. */
export type LastOffer = Pick<Referral, 'status' | 'answeredOn' | 'declineReason'>;

export interface Cases extends SessionsBeside {
  /** The case locked until the commit, if it exists for the actor; an invisible one is null like an absent one. */
  lock(actor: Actor, id: CaseId): Promise<CaseFile | null>;
  history(file: CaseFile): Promise<Recorded[]>;
  /** The last offer of the case that was sent to the actor's rooms (TO), or by which they gave away what they hold no more (BACK). */
  lastOffer(actor: Actor, id: CaseId, side: 'TO' | 'BACK'): Promise<LastOffer | null>;
  /**
   * Sends files, history, projections, registers and, last, the entries of all changes. Resolves when all is sent: what is
   * refused of it, the transaction refuses at its end (STALE_VERSION, EXTERNAL_NUMBER_TAKEN, BOOK_…).
   */
  save(changes: readonly CaseChange[]): Promise<void>;
  newKey(home: Home, id: CaseId): Promise<{ key: CaseKey; wrapped: Buffer }>;
  /** How many open cases each post mediates. */
  caseload(posts: readonly PostId[]): Promise<ReadonlyMap<PostId, number>>;
  /** Whether a case of the dispute stands accepted or open (SAME_DISPUTE); null when the dispute is unknown to the actor. */
  disputeOf(actor: Actor, id: CaseId): Promise<{ disputeId: DisputeId; taken: boolean } | null>;
  /** The cases of the dispute, locked against further ones until the commit; void ones are left out. */
  casesOfDispute(id: DisputeId): Promise<readonly OfDispute[]>;
}

export interface Numbers {
  /** The next serials of a series, `count` in a row; the series is locked until the commit, so it has no hole. */
  take(home: Home, series: string, count: number): Promise<number>;
  /** Enters a given number in the register of numbers. */
  give(given: { home: Home; series: string; serial: number; number: string; caseId: CaseId; at: Date }): Promise<void>;
  /** Which of these external numbers of the district belong to a case already. */
  takenExternally(home: Home, numbers: readonly string[]): Promise<string[]>;
  /** The same, where that case stands, and whether it exists for the actor. */
  holdersOf(
    actor: Actor,
    home: Home,
    numbers: readonly string[],
  ): Promise<{ number: string; roomName: string; seen: boolean }[]>;
}

/** A transaction over case files, registers, book and network. */
export interface UnitOfWork extends ChangeUnit {
  readonly cases: Cases;
  readonly numbers: Numbers;
  readonly similar: SimilarCases;
  readonly network: Network;
  readonly rosters: Rosters;
  readonly retention: RetentionRegister;
  readonly outbox: Outbox;
}

export type Runtime = ChangeRuntime<UnitOfWork>;
