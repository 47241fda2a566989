/** What the pipeline needs: one transaction with its receipts, the time, fresh identifiers. */
import type { PersonId } from '../../domain/kernel/ids.js';
import type { Reaction } from './reactions.js';

/** What a change was made to, as its receipt names it. */
export interface Subject {
  readonly kind:
    | 'CASE'
    | 'PERSON'
    | 'ACCOUNT'
    | 'POST'
    | 'APPOINTMENT'
    | 'CALENDAR_DAY'
    | 'CALENDAR_YEAR'
    | 'ROSTER'
    | 'SERVICE'
    | 'TARIFF'
    | 'SETTING'
    | 'PARTNER'
    | 'RECEIVED_PACKAGE'
    | 'DEAD_LETTER'
    | 'WEBHOOK';
  readonly id: string;
}

export interface Receipt {
  readonly actor: PersonId;
  readonly key: string;
  readonly operation: string;
  readonly inputHash: Buffer;
  readonly at: Date;
}

/** What a key did: the operation, a hash of its input, and its result as it was answered, without what is answered once. */
export interface KeptReceipt {
  readonly operation: string;
  readonly inputHash: Buffer;
  readonly result: unknown;
}

export interface Receipts {
  /** Claims the key; a second asker waits for the first. Null when new, else what the key already did. */
  claim(receipt: Receipt): Promise<KeptReceipt | null>;
  /** Sends what the claimed key did; if it fails, the transaction does at its end. */
  fulfil(receipt: Receipt, subject: Subject, result: object): Promise<void>;
  /** A keyed hash over the whole input. */
  hash(input: unknown): Buffer;
}

/** What every transaction of a change has. */
export interface ChangeUnit {
  readonly receipts: Receipts;
}

/** Time and identity are handed in; what runs in the transaction commits together or not at all. */
export interface ChangeRuntime<Unit> {
  now(): Date;
  newId(): string;
  inTransaction<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
  /** What follows from a change of a case, inside its transaction; none is registered yet. */
  readonly reactions?: readonly Reaction<Unit>[];
}
