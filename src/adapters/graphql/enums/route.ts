// Enums of the ways out of a dispute, out of the domain's own lists.
import * as words from '../../../app/texts/labels/routes.js';
import { enumOf } from './enum.js';

export const RouteKindEnum = enumOf('RouteKind', '解决途径 — A legal way out of a dispute', words.ROUTE_LABELS);
export const TakerEnum = enumOf('RouteTaker', '由谁提出 — Who may take it', words.TAKER_LABELS);
export const VenueEnum = enumOf('RouteVenue', '向哪里提出 — The competent body, by rule', words.VENUE_LABELS);
export const CostEnum = enumOf('RouteCost', '费用规则 — The rule of its cost', words.COST_LABELS);
