/** How much waits in a list. */
import type { CaseStatus } from '../../../domain/case/status.js';

/** Cases of one status in a list, and how many of them are overdue: after the end too there are dates, as a follow-up’s. */
export interface StatusCount {
  readonly status: CaseStatus;
  /** No outcome is awaited any more. */
  readonly ended: boolean;
  readonly cases: number;
  readonly overdue: number;
}

/** How many cases of a list are in each group; archived ones are not counted. */
export interface WorkCounts {
  /** Of each that occurs, archived cases left out. */
  readonly statuses: readonly StatusCount[];
  readonly open: number;
  readonly overdue: number;
  readonly today: number;
  readonly week: number;
  readonly cold: number;
}
