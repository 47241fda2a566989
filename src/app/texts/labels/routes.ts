/** Labels of the ways out of a dispute, who may take them, which body is competent and what they cost. */
import { ROUTES } from '../../../domain/case/routes/available.js';
import { type Cost, COSTS } from '../../../domain/case/routes/costs.js';
import type { RouteKind, Taker } from '../../../domain/case/routes/route.js';
import { type Venue, VENUES } from '../../../domain/case/routes/venues.js';
import type { Labels } from './label.js';

interface Named {
  readonly zh: string;
  readonly en: string;
}

function named<Code extends string>(rows: Readonly<Record<Code, Named>>): Labels<Code> {
  const labels = Object.entries<Named>(rows).map(([code, { zh, en }]) => [code, [zh, en]]);
  return Object.fromEntries(labels) as Labels<Code>;
}

export const ROUTE_LABELS: Labels<RouteKind> = named(ROUTES);
export const VENUE_LABELS: Labels<Venue> = named(VENUES);
export const COST_LABELS: Labels<Cost> = named(COSTS);

export const TAKER_LABELS: Labels<Taker> = {
  ANY_PARTY: ['任何一方', 'Either party'],
  ALL_PARTIES: ['各方一起', 'All parties together'],
  CREDITOR: ['有权要求履行的一方', 'The party to whom something is owed'],
  WORKER: ['劳动者', 'The worker'],
  EMPLOYER: ['用人单位', 'The employer'],
  CONSUMER: ['消费者', 'The consumer'],
  CITIZEN: ['不服行政行为的一方', 'The party who disputes the act of the authority'],
};
