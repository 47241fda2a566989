/** The days within which the parties apply together: the statute closes that route and no other (domain.md §8, 12). */
import type { ClockId } from '../../clock/clocks.js';
import { CLOCKS } from '../../clock/clocks.js';
import type { Calendar } from '../../kernel/calendar.js';
import type { Day } from '../../kernel/day.js';
import { ensure } from '../../kernel/rule-broken.js';
import { clocksOf, dated } from '../clocks.js';
import type { ProceedingKind } from '../proceeding-status.js';
import type { CaseState } from '../state.js';

interface Window {
  readonly clock: ClockId;
  /** What stays open when it is over. */
  readonly open: ProceedingKind;
}

const WINDOWS: Readonly<Partial<Record<ProceedingKind, Window>>> = {
  JUDICIAL_CONFIRMATION: { clock: 'JC-01', open: 'SUIT' },
  ARBITRAL_REVIEW: { clock: 'LR-01', open: 'ARBITRATION' },
};

export interface Applied {
  readonly on: Day;
  /** The day of its postmark: what was posted in time is in time (民诉法 85 ¶4). */
  readonly postedOn?: Day | null;
  /** Why it is late, for the authority to judge (民诉法 86). */
  readonly lateBecause?: string | null;
}

/**
 * Refuses an application after the last day, with the article and what stays open (APPLICATION_LATE). No calendar, no last
 * day, no refusal; who gives the reason of the delay is not refused, for the authority decides on that.
 */
export function ensureInTime(state: CaseState, kind: ProceedingKind, applied: Applied, calendar: Calendar): void {
  const window = WINDOWS[kind];
  const clock = window && clocksOf(state).find(({ id }) => id === window.clock);
  if (!window || !clock || applied.lateBecause?.trim()) return;
  const { dueOn } = dated(clock, calendar, applied.on);
  const { cite, posted } = CLOCKS[window.clock];
  const day = posted && applied.postedOn ? applied.postedOn : applied.on;
  ensure(dueOn === null || day <= dueOn, 'APPLICATION_LATE', {
    field: 'on',
    facts: { proceeding: kind, dueOn: dueOn ?? '', open: window.open, basis: `${cite.law} ${cite.article}` },
  });
}
