/** Mandates as a line of a queue: of the room that is asked, and of the court or commission that asks. */
import type { Mandate, MandateKind, MandateResult } from '../../domain/case/mandate.js';
import type { CaseStatus } from '../../domain/case/status.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Day } from '../../domain/kernel/day.js';
import type { CaseId, MandateId, PersonId, RoomId } from '../../domain/kernel/ids.js';
import type { DisputeType } from '../../domain/taxonomy/dispute-type.js';
import type { RoomBrief } from '../case/views/case-row.js';
import type { DueOn, QueueSort } from '../reading/due.js';
import type { Keyset, Page } from '../reading/page.js';

export type MandatePhase = 'OFFERED' | 'RUNNING' | 'ENDED';

export interface MandateRow {
  readonly id: MandateId;
  readonly kind: MandateKind;
  readonly procedure: Mandate['procedure'];
  readonly online: boolean;
  /** The authority's case number. */
  readonly number: string;
  readonly authorityId: string;
  readonly authorityName: string;
  readonly room: RoomBrief;
  /** The judge or arbitrator in charge, where they have a post here. */
  readonly judgeName: string | null;
  readonly offeredOn: Day;
  readonly takenOn: Day | null;
  /** The clock of the phase, and its last day: null where the law names none, it stands still, or has no calendar. */
  readonly clock: string | null;
  readonly dueOn: Day | null;
  readonly endedOn: Day | null;
  readonly result: MandateResult | null;
  /** The room has still to report its end in writing. */
  readonly reportOwed: boolean;
  readonly caseId: CaseId;
  /** Null, like what follows, when the case is out of sight: an offer that was declined. */
  readonly displayNo: string | null;
  readonly type: DisputeType | null;
  readonly caseStatus: CaseStatus | null;
}

export interface MandateListQuery {
  readonly phase: MandatePhase;
  /** Null for all rooms and authorities of the viewer; a room may also lie in an area they watch. */
  readonly roomId: RoomId | null;
  /** Only those of which this person is the judge in charge. */
  readonly judge: PersonId | null;
  readonly sort: QueueSort;
  readonly due: DueOn | null;
}

export interface BesideMandateQueues {
  mandateQueue(actor: Actor, query: MandateListQuery, page: Keyset): Promise<Page<MandateRow>>;
}
