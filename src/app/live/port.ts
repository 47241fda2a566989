/** What live views need: events in the order in which readers see them, and who may be told of them. */
import type { CaseEventType } from '../../domain/case/events.js';
import type { CaseLocation } from '../../domain/case/location.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { CaseId, EventId } from '../../domain/kernel/ids.js';

/** An event in its place, and where its case lies now; null where the case is gone. */
export interface PlacedEvent {
  readonly position: number;
  readonly id: EventId;
  readonly type: CaseEventType;
  readonly caseId: CaseId;
  /** Of the case as it stands now. */
  readonly version: number;
  readonly location: CaseLocation;
  /** Something was entered in a book because of it, so figures changed. */
  readonly booked: boolean;
}

export interface Marks {
  /** The last position given. */
  readonly given: number;
  /** Up to here something is deleted. */
  readonly forgotten: number;
}

export interface EventStore {
  marks(): Promise<Marks>;
  /** In their order; read as the system, so who is told is the caller's business. */
  after(position: number, limit: number): Promise<readonly PlacedEvent[]>;
  /** Of these events those that stand in the history which the actor is shown now. */
  shown(actor: Actor, events: readonly PlacedEvent[]): Promise<ReadonlySet<EventId>>;
}

/**
 * READY: from here on all is told · EVENT: something happened to a case · FIGURES: figures changed ·
 * RESYNC: something may have been missed, so read anew.
 */
export type LiveKind = 'READY' | 'EVENT' | 'FIGURES' | 'RESYNC';

/** What is delivered: where to look, never what is there. */
export interface LiveMark {
  readonly kind: LiveKind;
  readonly position: number;
  readonly caseId: CaseId | null;
  readonly version: number | null;
  readonly type: CaseEventType | null;
}
