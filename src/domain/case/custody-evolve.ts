/** What it makes of a case that an outside authority takes it, passes it on, gives it back or ends it (domain.md §7.1). */
import { externalNumber } from '../kernel/external-number.js';
import type { Recorded } from './events.js';
import { endAt, nonePlanned, withMilestone } from './milestone.js';
import type { CaseState } from './state.js';
import { goingOn } from './suspension-evolve.js';

type Of<T extends Recorded['type']> = Extract<Recorded, { type: T }>;

/** Custody moves; mediators are released, an unsigned draft is void, the clocks of the room stop. */
export function takenOutside(
  state: CaseState,
  event: Of<'ExternallyAccepted'> | Of<'ExternallyTransferred'>,
): CaseState {
  const { authority, document } = event.data;
  const custody = { authority, since: event.day, event: event.id, number: document.number || null };
  const left = { ...goingOn(state, event.day), sessions: nonePlanned(state) };
  const moved = withMilestone({ ...left, status: 'TRANSFERRED_OUT', custody }, event, {
    kind: 'SENT_OUTSIDE',
    detail: '',
    authority,
  });
  return { ...withNumber(moved, document.number), mediators: [], agreement: null };
}

/** The dispute is before a court or authority now, so its mediation is ended (医疗条例 31 ¶4). */
export function filedElsewhere(state: CaseState, event: Of<'FiledElsewhere'>): CaseState {
  const left = { ...goingOn(state, event.day), sessions: nonePlanned(state) };
  const ended = {
    ...withNumber(left, event.data.document.number),
    status: 'TERMINATED_FAILED' as const,
    routeNoticeOwed: true,
  };
  return endAt(ended, event, { kind: 'ENDED', detail: 'terminated' }, 'FILED_ELSEWHERE');
}

/** The same case in a room again: what it was accepted as stays, and it is not accepted a second time (C22). */
export function broughtBack(state: CaseState, event: Of<'ReturnedFromOutside'>): CaseState {
  const { room, track } = event.data;
  const back = { ...heldByRoom(state), room, track, status: 'ACCEPTED' as const, agreement: null };
  return withMilestone(back, event, { kind: 'RETURNED', detail: '' });
}

/** Nobody holds an ended case; who ended it, its last milestone says. */
export function endedOutside(state: CaseState, event: Of<'EndedOutside'>): CaseState {
  const { custody } = state;
  if (!custody) return state;
  const { detail, document } = event.data;
  const ended = withNumber({ ...heldByRoom(state), status: 'ENDED_OUTSIDE' }, document.number);
  return endAt(ended, event, { kind: 'ENDED_OUTSIDE', detail, authority: custody.authority }, null);
}

function heldByRoom({ custody: _custody, ...state }: CaseState): CaseState {
  return state;
}

/** A case is found by each number that an authority gave it. */
export function withNumber(state: CaseState, number: string): CaseState {
  const known = number === '' || state.externalNumbers.some((one) => externalNumber(one) === externalNumber(number));
  return known ? state : { ...state, externalNumbers: [...state.externalNumbers, number] };
}
