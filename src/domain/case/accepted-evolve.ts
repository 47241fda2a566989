/** What acceptance makes of a case: a room, a number, a class of the book and the rules of its track. */
import type { Recorded } from './events.js';
import { withMilestone } from './milestone.js';
import type { CaseState } from './state.js';

/** C03: it enters A. */
export function accepted(state: CaseState, event: Extract<Recorded, { type: 'Accepted' }>): CaseState {
  const { number, ledgerClass, track, rightsNotice, room, administrativeScope } = event.data;
  const scope = administrativeScope ? { administrativeScope } : {};
  const next = { ...state, room, status: 'ACCEPTED' as const, number, ledgerClass, track, ...scope };
  return withMilestone({ ...next, rightsNoticeOn: rightsNotice.on }, event, { kind: 'ACCEPTED', detail: '' });
}
