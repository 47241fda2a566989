/** A line of a list of proceedings: codes, days and numbers, no name of a party. */
import type { DueOn, QueueSort } from '../../reading/due.js';
import type { ProceedingKind, ProceedingStatus } from '../../../domain/case/proceeding-status.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { CaseId, ProceedingId, RoomId } from '../../../domain/kernel/ids.js';
import type { DisputeType } from '../../../domain/taxonomy/dispute-type.js';
import type { RoomBrief } from './case-row.js';
import type { AuthorityBrief } from './proceeding-view-of.js';

export interface ProceedingRow {
  readonly id: ProceedingId;
  readonly caseId: CaseId;
  readonly displayNo: string;
  /** The committee's number of the case. */
  readonly caseNumber: string | null;
  readonly type: DisputeType;
  readonly kind: ProceedingKind;
  readonly status: ProceedingStatus;
  /** The number that the authority gave last. */
  readonly number: string | null;
  /** The day of its last step. */
  readonly since: Day;
  /** The last day of the authority's own period; null while none runs. */
  readonly dueOn: Day | null;
  /** The authority has to act. */
  readonly waits: boolean;
  readonly authority: AuthorityBrief;
  readonly room: RoomBrief;
}

/** Which proceedings a list is about; the viewer's scope is on top of it. */
export interface ProceedingListQuery {
  /** Those handed in to these organisations; null: those of cases near the viewer. */
  readonly authorities: readonly string[] | null;
  readonly roomId: RoomId | null;
  readonly kind: ProceedingKind | null;
  readonly status: readonly ProceedingStatus[] | null;
  readonly waiting: boolean;
  readonly sort: QueueSort;
  readonly due: DueOn | null;
}
