/** Cases in the situations that the tests of the ways out are told with. */
import { begun, type Proceeding } from '../../../src/domain/case/proceeding.js';
import type { ProceedingKind, ProceedingStatus } from '../../../src/domain/case/proceeding-status.js';
import { availableRoutes, type Route } from '../../../src/domain/case/routes/available.js';
import type { RouteKind } from '../../../src/domain/case/routes/route.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import type { Day } from '../../../src/domain/kernel/day.js';
import type { DisputeType } from '../../../src/domain/taxonomy/dispute-type.js';
import type { LabourCause } from '../../../src/domain/taxonomy/labour-cause.js';
import { aDispute, aRoom, CALENDAR, MONDAY, TOWN } from './fixtures.js';
import { Story } from './story.js';

const routesOf = (state: CaseState, today: Day = MONDAY, calendar = CALENDAR) =>
  availableRoutes(state, calendar, today);
export const kinds = (state: CaseState, today: Day = MONDAY) => routesOf(state, today).map(({ kind }) => kind);
export const one = (kind: RouteKind, state: CaseState, today: Day = MONDAY, calendar = CALENDAR) =>
  routesOf(state, today, calendar).find((route) => route.kind === kind) as Route;

/** Kind, article with its mark, where, cost, period, note. */
export type Said = readonly [RouteKind, string, string, string, string?, (readonly string[])?];
/** The same, with what is missing at its end. */
export const whole = (said: readonly unknown[]) => [...said, ...Array(5 - said.length).fill(undefined)];

/** What is said of a way: the article with its mark, where, at what cost, within which period, with what note. */
export function saidOf(kind: RouteKind, state: CaseState, today: Day = MONDAY) {
  const { cite, where, cost, clock, note } = one(kind, state, today);
  return [`${cite.law} ${cite.article} ${cite.mark}`, where, cost, clock, note] as const;
}

export const STATION = aRoom({ id: 'station', kind: 'ADMIN_DISPUTE_STATION', layer: 'OUTSIDE', ledgerClass: 'ADMIN' });
export const CHAMBER = aRoom({
  id: 'chamber',
  kind: 'CHAMBER_COMMERCIAL',
  layer: 'OUTSIDE',
  ledgerClass: 'COMMERCIAL',
});

export function accepted(type: DisputeType, room = TOWN, labourCause: LabourCause | null = null): Story {
  const scoped = room === STATION ? { administrativeScope: 'RECONSIDERATION' } : {};
  const dispute = aDispute({ type, labourCause });
  return new Story().take('register', { dispute }, { room }).take('requestConsent').take('accept', scoped, { room });
}
export const failed = (type: DisputeType, room = TOWN, cause: LabourCause | null = null) =>
  accepted(type, room, cause).take('assignMediators').take('openSession').take('terminate');
export const agreed = (type: DisputeType, room = TOWN, cause: LabourCause | null = null) =>
  accepted(type, room, cause).take('assignMediators').take('openSession').take('draft').signedByAll();

/** With a step of an authority added, as its clerk records it. */
export function asked(kind: ProceedingKind, status: ProceedingStatus, { state }: Story): CaseState {
  const authority = { id: 'court', kind: 'COURT', home: state.home, divisionCode: state.home } as const;
  const step = { event: 'e', status, on: MONDAY, number: null, document: null };
  return { ...state, proceedings: [begun({ id: 'p', kind, authority } as Omit<Proceeding, 'steps'>, step)] };
}
