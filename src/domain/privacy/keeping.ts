/** When a file may be destroyed, and what forbids it (档案法实施条例 24; PIPL 19, 47; domain.md §8, 38). */
import type { CaseStatus } from '../case/status.js';
import type { Day } from '../kernel/day.js';
import { ensure } from '../kernel/rule-broken.js';

export const HOLD_GROUNDS = ['LITIGATION', 'ARBITRATION', 'COMPLAINT', 'AUDIT', 'INVESTIGATION', 'OTHER'] as const;
export type HoldGround = (typeof HOLD_GROUNDS)[number];

export interface Keeping {
  readonly status: CaseStatus;
  /** First day on which it may be destroyed; null for ever, or while nothing says how long. */
  readonly until: Day | null;
  readonly held: boolean;
  /** Requests of parties that wait for a decision. */
  readonly openRequests: number;
}

/** A registration that was undone never was a case, so there is no ground to keep it (PIPL 47 ¶1(1)). */
function dateHasCome({ status, until }: Keeping, today: Day): boolean {
  return status === 'VOIDED' || (status === 'ARCHIVED' && until !== null && until <= today);
}

/** NOT_DUE_FOR_DESTRUCTION, ON_LEGAL_HOLD, REQUEST_OPEN; asked when a destruction is proposed and again when confirmed. */
export function mayBeDestroyed(keeping: Keeping, today: Day): void {
  const { status, until, held, openRequests } = keeping;
  ensure(dateHasCome(keeping, today), 'NOT_DUE_FOR_DESTRUCTION', {
    field: 'caseId',
    facts: { status, until: until ?? '' },
  });
  ensure(!held, 'ON_LEGAL_HOLD', { field: 'caseId' });
  ensure(openRequests === 0, 'REQUEST_OPEN', { field: 'caseId', facts: { open: openRequests } });
}
