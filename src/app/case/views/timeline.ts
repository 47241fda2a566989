/** The history of a case as its viewer may read it: who did what when, and the public facts of it. */
import type { Role } from '../../../domain/kernel/actor.js';
import type { Action } from '../../../domain/case/actions.js';
import type { LegalBasis } from '../../../domain/case/basis.js';
import type { CaseEventType } from '../../../domain/case/events.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { CaseId, EventId, PersonId, RoomId } from '../../../domain/kernel/ids.js';
import type { Facts } from '../../../domain/kernel/rule-broken.js';

export interface TimelineEntry {
  readonly id: EventId;
  /** Place in the history, 1 for the first event. */
  readonly seq: number;
  /** ISO instant at which it was recorded; `day` is when it took effect. */
  readonly at: string;
  readonly day: Day;
  readonly type: CaseEventType;
  readonly action: Action;
  /** The rules the step stood on, as they were known then. */
  readonly basis: readonly LegalBasis[];
  readonly actorId: PersonId;
  readonly actorName: string;
  /** The head in whose place it was done; null for one's own. */
  readonly inPlaceOfName: string | null;
  readonly role: Role;
  readonly roomId: RoomId;
  /** '' for a post at an organisation. */
  readonly roomName: string;
  readonly statusBefore: string;
  /** Taken back later; it stays in the history. */
  readonly undone: boolean;
  /** Codes, days, amounts in fen and ids, never a party's particulars. */
  readonly facts: Facts;
  /** Why, where a reason was given and the viewer may read it. */
  readonly reason: string | null;
}

/** A step that an undo would take back. */
export interface UndoneStep {
  readonly id: EventId;
  readonly at: string;
  readonly day: Day;
  readonly type: CaseEventType;
  readonly action: Action;
  readonly actorName: string;
  /** The booked step itself; the others came after it. */
  readonly booked: boolean;
}

/** A number ever given by a committee; one whose acceptance was undone stays, void. */
export interface NumberRow {
  readonly number: string;
  readonly serial: number;
  readonly givenAt: string;
  readonly voidedAt: string | null;
  /** Null when the case is not in the viewer's scope. */
  readonly caseId: CaseId | null;
}
