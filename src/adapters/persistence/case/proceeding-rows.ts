/** The rows by which authorities and rooms find linked proceedings. */
import { CLOCKS } from '../../../domain/clock/clocks.js';
import { clocksOf, dated } from '../../../domain/case/clocks.js';
import {
  numberOf,
  type Proceeding,
  type ProceedingStep,
  statusOf,
  wasSubmitted,
} from '../../../domain/case/proceeding.js';
import { waitsForAuthority } from '../../../domain/case/proceeding-status.js';
import type { CaseState } from '../../../domain/case/state.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { StampedCalendar } from '../network/known-calendar.js';

/** The first last day among the authority's own periods that run for this proceeding. */
function dueOn(state: CaseState, { steps }: Proceeding, { calendar }: StampedCalendar, today: Day): Day | null {
  const all: readonly ProceedingStep[] = steps;
  const days = clocksOf(state)
    .filter(({ id, subject, endedOn }) => {
      const ofAuthority = CLOCKS[id].acts === 'COURT' || CLOCKS[id].acts === 'ARBITRATION';
      return !endedOn && ofAuthority && all.some(({ event }) => event === subject);
    })
    .flatMap((one) => dated(one, calendar, today).dueOn ?? []);
  return days.sort()[0] ?? null;
}

export function proceedingRowsOf(state: CaseState, dating: StampedCalendar, today: Day) {
  const { home, id: caseId, proceedings = [] } = state;
  return proceedings.map((one) => {
    const status = statusOf(one);
    return {
      ...{ home, caseId, proceedingId: one.id, kind: one.kind, authority: one.authority.id, status },
      waits: waitsForAuthority(one.kind, status),
      handedIn: wasSubmitted(one),
      since: one.steps.at(-1)?.on ?? today,
      dueOn: dueOn(state, one, dating, today),
      number: numberOf(one),
    };
  });
}
