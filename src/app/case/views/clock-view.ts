/** A clock of a case as it is told: its day, what is left, why, on which article, and how far that was checked. */
import { CLOCKS } from '../../../domain/clock/clocks.js';
import type { ClockRow, Length } from '../../../domain/clock/row.js';
import type { Reason } from '../../../domain/clock/why.js';
import { type DatedClock, dated, whyOf } from '../../../domain/case/clocks.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { ClocksView } from './case-view.js';

export interface ClockView extends Omit<DatedClock, 'rawLast' | 'paused'> {
  readonly row: ClockRow;
  readonly length: Length | null;
  readonly why: readonly Reason[];
}

/** In the order in which they began, those that have ended among them. */
export function clockViewsOf({ clocks, calendar }: ClocksView, today: Day): ClockView[] {
  return clocks
    .map((one) => {
      const row = CLOCKS[one.id];
      return { ...dated(one, calendar, today), row, length: row.length, why: whyOf(one, calendar) };
    })
    .sort((a, b) => a.startedOn.localeCompare(b.startedOn));
}
