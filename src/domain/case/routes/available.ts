/** Every legal way that is open in a case on a day (issue 9, line 5): derived from its state and its clocks, and never a bar (inv. 12). */
import { CLOCKS, clockIn } from '../../clock/clocks.js';
import type { Calendar } from '../../kernel/calendar.js';
import type { Day } from '../../kernel/day.js';
import { type Tariff, tariffOn } from '../../network/tariff.js';
import { clocksOf, dated, type DatedClock } from '../clocks.js';
import { type CaseState, dayOfMilestone } from '../state.js';
import { type About, aboutOf } from './about.js';
import { AGREEMENT_ROUTES } from './agreement-routes.js';
import { ADMINISTRATIVE_ROUTES } from './administrative-routes.js';
import { AWARD_ROUTES } from './award-routes.js';
import { COMPLAINT_ROUTES } from './complaint-routes.js';
import { feeOf } from './costs.js';
import { DISPUTE_ROUTES } from './dispute-routes.js';
import { MEDIATION_ROUTES } from './mediation-routes.js';
import { type Opening, ROUTE_KINDS, type RouteKind, type RouteRow } from './route.js';

export const ROUTES: Readonly<Record<RouteKind, RouteRow>> = {
  ...MEDIATION_ROUTES,
  ...AGREEMENT_ROUTES,
  ...DISPUTE_ROUTES,
  ...AWARD_ROUTES,
  ...COMPLAINT_ROUTES,
  ...ADMINISTRATIVE_ROUTES,
};

export interface Route extends Opening {
  readonly kind: RouteKind;
  readonly row: RouteRow;
  readonly cite: RouteRow['cite'];
  readonly where: RouteRow['where'];
  readonly cost: RouteRow['cost'];
  /** What the rule of the fee names for the amount in dispute, in fen. */
  readonly fee: number | null;
  /** Its period as it stands; null where the law names none, or no recorded step began it. */
  readonly period: DatedClock | null;
  /** The last day; null without a period, or while its day cannot be known. */
  readonly until: Day | null;
  /** Its period is over: it may be taken all the same, and the body decides. */
  readonly late: boolean;
  /** Of the ways open now, those that are no longer open once it is taken. */
  readonly closes: readonly RouteKind[];
}

/**
 * In the order of the table: first what the parties do together, then what gives an agreement force, then decisions, then authorities.
 * Of the tariffs of a commercial body the one counts that held when the case was accepted.
 */
export function availableRoutes(
  state: CaseState,
  calendar: Calendar,
  today: Day,
  tariffs: readonly Tariff[] = [],
): Route[] {
  const clocks = clocksOf(state).map((one) => dated(one, calendar, today));
  const overdue = clocks.flatMap((one) => (one.state === 'EXPIRED' ? one.id : []));
  const tariff = state.track === 'COMMERCIAL' ? tariffOn(tariffs, dayOfMilestone(state, 'ACCEPTED') ?? today) : null;
  const about = aboutOf(state, today, overdue, tariff);
  const routes = ROUTE_KINDS.flatMap((kind) => {
    const opening = ROUTES[kind].opens(about);
    return opening ? (routeOf(kind, opening, about, clocks) ?? []) : [];
  });
  const open = new Set(routes.map(({ kind }) => kind));
  return routes.map((route) => ({ ...route, closes: route.closes.filter((kind) => open.has(kind)) }));
}

/** Null where a text that was read ends it with its period. */
function routeOf(
  kind: RouteKind,
  opening: Opening,
  { state, tariff }: About,
  clocks: readonly DatedClock[],
): Route | null {
  const row = ROUTES[kind];
  const period = periodOf(opening, state, clocks);
  const late = period?.state === 'EXPIRED';
  if (late && row.endsWithClock && CLOCKS[period.id].cite.mark === 'V') return null;
  const cost = opening.cost ?? row.cost;
  return {
    ...opening,
    kind,
    row,
    cite: opening.cite ?? row.cite,
    where: opening.where ?? row.where,
    cost,
    fee: feeOf(cost, state.dispute.amount, tariff),
    period,
    until: period && !late ? period.dueOn : null,
    late,
    closes: row.closes,
  };
}

function periodOf({ clock }: Opening, { home }: CaseState, clocks: readonly DatedClock[]): DatedClock | null {
  if (!clock) return null;
  return clocks.findLast(({ id, startedOn }) => id === clock || id === clockIn(clock, home, startedOn)) ?? null;
}
