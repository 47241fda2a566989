/** The rows of the clocks on which the sweep has to act, as the case stands. */
import { CLOCKS } from '../../../domain/clock/clocks.js';
import { type CaseClock, clocksOf, dated, type DatedClock } from '../../../domain/case/clocks.js';
import type { CaseState } from '../../../domain/case/state.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { StampedCalendar } from '../network/known-calendar.js';

const CLOSED: readonly CaseState['status'][] = ['ARCHIVED', 'VOIDED'];

/** Not those that have ended, nor those of which nothing follows; an offer has its own row, a closed file is left alone. */
function waitedFor(state: CaseState): CaseClock[] {
  if (CLOSED.includes(state.status)) return [];
  return clocksOf(state).filter(
    ({ endedOn, attested, id }) => !endedOn && !attested && id !== 'RF-01' && CLOCKS[id].then !== 'NOTHING',
  );
}

/**
 * One that is over stays only where the system has to end the mediation: of the others the work list is told once, and
 * then their row is gone.
 */
export function clockRowsOf(state: CaseState, { calendar, stamp }: StampedCalendar, today: Day) {
  const { home, id: caseId } = state;
  return waitedFor(state)
    .map((one) => dated(one, calendar, today))
    .filter((one) => one.state !== 'EXPIRED' || one.actsByItself)
    .map((one) => ({
      home,
      caseId,
      clock: one.id,
      subject: one.subject,
      startedOn: one.startedOn,
      ...datesOf(one),
      byItself: one.actsByItself,
      calendar: stamp,
    }));
}

function datesOf({ paused, dueOn, missingYear }: DatedClock) {
  const state = paused ? 'PAUSED' : dueOn ? 'RUNNING' : 'UNDATED';
  return { state, dueOn, missingYear: paused ? null : missingYear };
}

/** Whether some row of it may stand there. */
export const hasClocks = (state: CaseState): boolean => waitedFor(state).length > 0;

/** Nothing to write while the same clocks run from the same days with the same pauses and extensions. */
export function sameClocks(before: CaseState | null, after: CaseState): boolean {
  return before !== null && JSON.stringify(waitedFor(before)) === JSON.stringify(waitedFor(after));
}
