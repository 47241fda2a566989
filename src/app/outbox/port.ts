/** What is noted with an event, who hands it on, and who does what follows. */
import type { CaseEventType } from '../../domain/case/events.js';
import type { CaseId, EventId, Home } from '../../domain/kernel/ids.js';
import type { DeadLetter } from './dead-letter.js';

/** An event, of which something may follow outside of its transaction. Identifiers only: whoever acts on it reads the case. */
export interface Note {
  readonly id: EventId;
  readonly home: Home;
  readonly caseId: CaseId;
  readonly type: CaseEventType;
}

/** In the transaction of the event. */
export interface Outbox {
  note(notes: readonly Note[], at: Date): void;
}

/** How many notes wait, and since when the oldest does; for metrics and the doctor. */
export interface OutboxState {
  readonly waiting: number;
  readonly oldest: Date | null;
}

/** What follows of notes: written in the transaction that marks them. */
export type Follow<Unit> = (notes: readonly Note[], unit: Unit) => Promise<void>;

/** A row as the queue knows it: its district's administrator sees what fails. */
export interface HandedOver {
  readonly id: string;
  readonly home: Home;
}

/** What is handed to a queue by its id: notes, letters. */
export interface Relayed {
  /** Hands on, inside one transaction, what is not done and was not handed on since `since`; returns how many. */
  relay(limit: number, at: Date, since: Date, handOn: (some: readonly HandedOver[]) => Promise<void>): Promise<number>;
}

/** `Unit` is the transaction in which notes are marked. */
export interface NoteStore<Unit> {
  /** Hands on, inside one transaction, notes that are not done and were not handed on since `since`; returns how many. */
  relay(limit: number, at: Date, since: Date, handOn: (notes: readonly Note[]) => Promise<void>): Promise<number>;
  /** What follows of a note and the mark that it is done, together; false when it was done before. */
  once(id: EventId, at: Date, follow: Follow<Unit>): Promise<boolean>;
  /** The same for many in one transaction: all of them or none. What was done before or is in other hands is left out; returns what was followed. */
  together(ids: readonly EventId[], at: Date, follow: Follow<Unit>): Promise<readonly EventId[]>;
  state(): Promise<OutboxState>;
  /** Notes that were done before that instant are forgotten; returns how many. */
  forget(before: Date): Promise<number>;
}

/** A piece of work for a worker; the same id is one piece of work however often it is handed over. */
export interface Job {
  readonly id: string;
  /** Identifiers only. The district says whose administrator may try it anew. */
  readonly data: Readonly<Record<string, string>> & { readonly home: Home };
}

export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

/** The queue of one name, as those who hand over see it. */
export interface JobQueue {
  add(jobs: readonly Job[]): Promise<void>;
  counts(): Promise<QueueCounts>;
  /** Those that failed as often as they may be tried, the newest first. */
  dead(most: number): Promise<readonly DeadLetter[]>;
  deadOne(id: string): Promise<DeadLetter | null>;
  /** Tries a dead letter anew, as often as the first time; false when there is none of that id. */
  again(id: string): Promise<boolean>;
}
