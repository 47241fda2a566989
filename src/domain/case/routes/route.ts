/** What one legal way out of a dispute consists of (issue 9, line 5). The ways themselves are in `…-routes.ts`. */
import type { ClockId } from '../../clock/clocks.js';
import type { Cite } from '../../clock/row.js';
import type { About } from './about.js';
import type { Cost } from './costs.js';
import type { Venue } from './venues.js';

export const ROUTE_KINDS = [
  'MEDIATE',
  'OTHER_MEDIATOR',
  'COMMERCIAL_MEDIATION',
  'MEDIATE_ANEW',
  'CONSULT',
  'URGE',
  'JUDICIAL_CONFIRMATION',
  'ARBITRAL_REVIEW',
  'NOTARISATION',
  'PAYMENT_ORDER',
  'ENFORCEMENT',
  'OBJECTION',
  'APPEAL',
  'LABOUR_ARBITRATION',
  'LAND_ARBITRATION',
  'ARBITRATION',
  'SUIT',
  'SUIT_ON_AGREEMENT',
  'SUIT_WITHOUT_AWARD',
  'SUIT_ON_AWARD',
  'SET_ASIDE',
  'GO_ON_IN_COURT',
  'GO_ON_IN_ARBITRATION',
  'LABOUR_INSPECTION',
  'CONSUMER_COMPLAINT',
  'HEALTH_AUTHORITY',
  'TRAFFIC_POLICE',
  'RECONSIDERATION',
  'ADMINISTRATIVE_SUIT',
  'PETITION',
  'RECONSIDERATION_DOCUMENT',
  'WITHDRAWAL',
] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];

/** Who may take it: one party, all together, or the side that is owed something. */
export const TAKERS = ['ANY_PARTY', 'ALL_PARTIES', 'CREDITOR', 'WORKER', 'EMPLOYER', 'CONSUMER', 'CITIZEN'] as const;
export type Taker = (typeof TAKERS)[number];

/** Chinese, English. */
export type Said = readonly [zh: string, en: string];

/** How a route stands open in one case: what differs there from its row. */
export interface Opening {
  /** Its period; none where the law names none. */
  readonly clock?: ClockId;
  readonly cite?: Cite;
  readonly where?: Venue;
  readonly cost?: Cost;
  /** What a party should know before taking it. */
  readonly note?: Said;
}

export interface RouteRow {
  readonly zh: string;
  readonly en: string;
  /** What it is, as one tells a party. */
  readonly says: Said;
  readonly taker: Taker;
  readonly cite: Cite;
  readonly where: Venue;
  readonly cost: Cost;
  /** What is no longer open once it is taken. */
  readonly closes: readonly RouteKind[];
  /** Past its period the body refuses it by a text that was read: it is no longer named. All other ways stay open, with other advice. */
  readonly endsWithClock?: true;
  /** Null where it is not open in the case as it stands. */
  readonly opens: (about: About) => Opening | null;
}
