/** What a case is asked for the ways that are open in it. */
import type { CaseState } from '../../../domain/case/state.js';
import type { Tariff } from '../../../domain/network/tariff.js';
import type { Calendar } from '../../../domain/kernel/calendar.js';

/** What tells the ways that are open: the case as it stands, and the calendar by which their days are told. */
export interface RoutesView {
  readonly calendar: Calendar;
  readonly state: CaseState;
  /** Those of the room that has the case. */
  readonly tariffs: readonly Tariff[];
}
