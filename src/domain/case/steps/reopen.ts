/** C24: a case that ended is taken up again as a case of its own, which follows it. */
import type { Day } from '../../kernel/day.js';
import type { CaseId } from '../../kernel/ids.js';
import { ensure } from '../../kernel/rule-broken.js';
import { inOrder } from '../days.js';
import type { ReopenReason } from '../link.js';
import type { CaseState } from '../state.js';
import { isOpen } from '../status.js';
import type { Events, StepContext } from './context.js';

export interface ReopenInput {
  readonly reason: ReopenReason;
  readonly note: string;
  /** The new case. */
  readonly caseId: CaseId;
  readonly on: Day;
}

/** What the ended case keeps of it, on the day of the new request. REOPEN_REASON_UNFIT when the case ended otherwise. */
export function reopen(state: CaseState, input: ReopenInput, context: StepContext): Events {
  inOrder(state, input.on, context.today, 'on');
  ensure(input.note.trim(), 'TEXT_MISSING', { field: 'note' });
  ensure(fits(state, input.reason), 'REOPEN_REASON_UNFIT', { field: 'reason' });
  const { caseId, reason } = input;
  const secret = { texts: { [`reason:reopened:${caseId}`]: input.note.trim() } };
  return [{ type: 'Reopened', day: input.on, data: { caseId, reason }, secret }];
}

/**
 * An undo that would leave the case open or void is refused while another that took it up again stands
 * (REOPENED_CASE_STANDS): both would hold one dispute, or the later one would stand without the first acceptance (ledger.md, Once).
 */
export function endStays({ status }: CaseState, takenUpAgain: boolean): void {
  ensure(!takenUpAgain || !(isOpen(status) || status === 'VOIDED'), 'REOPENED_CASE_STANDS');
}

function fits({ ending, milestones }: CaseState, reason: ReopenReason): boolean {
  const annulled = milestones.some(({ kind }) => kind === 'ANNULLED');
  const agreed = ending?.outcome === 'settled' || ending?.outcome === 'partly-settled';
  if (reason === 'AGREEMENT_ANNULLED') return annulled;
  return reason === 'NEW_FACT' || (agreed && !annulled);
}
