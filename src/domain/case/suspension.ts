/** What stops a mediation for a while, and what makes its period longer (domain.md §7.2, C08–C10). */
import type { ClockId } from '../clock/clocks.js';
import type { ExtensionRule, Length, PauseCause } from '../clock/row.js';
import type { Day } from '../kernel/day.js';
import type { EventId } from '../kernel/ids.js';

export const SUSPENSION_CAUSES = [
  'APPRAISAL',
  'RECUSAL_PENDING',
  'FALSE_MEDIATION',
  'REPRESENTATIVES',
] as const satisfies readonly PauseCause[];
export type SuspensionCause = (typeof SUSPENSION_CAUSES)[number];

export interface Suspension {
  readonly cause: SuspensionCause;
  readonly from: Day;
  /** Null while it lasts. */
  readonly until: Day | null;
  readonly event: EventId;
}

/** An extension of the mediation period to which every party consented. */
export interface PeriodExtension {
  readonly clock: ClockId;
  readonly length: Length;
  readonly by: ExtensionRule['by'];
  readonly on: Day;
  readonly event: EventId;
}
