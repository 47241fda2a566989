/** What a case with a side of many people waits for. */
import { ensure } from '../kernel/rule-broken.js';
import { representativesOf, standing, unanswered } from './group.js';
import type { CaseState } from './state.js';

/** So many workers of a labour dispute are to choose representatives (办案规则 63). */
const MANY_WORKERS = 10;

/** Whether they are still to choose them. */
export function asksForRepresentatives({ track, dispute, groups = [] }: CaseState): boolean {
  return track === 'LABOUR' && dispute.people >= MANY_WORKERS && groups.length === 0;
}

/**
 * An agreement is signed when enough representatives stand (REPRESENTATIVES_COUNT) and each of the represented has consented
 * or declined (REPRESENTED_UNANSWERED); it binds those who consented.
 */
export function ensureGroupsAnswered(state: CaseState): void {
  for (const group of state.groups ?? []) {
    const { least, most } = representativesOf(state.track);
    ensure(standing(group, state.parties).length >= least, 'REPRESENTATIVES_COUNT', { facts: { least, most } });
    const missing = unanswered(group);
    ensure(missing === 0, 'REPRESENTED_UNANSWERED', { facts: { missing, represented: group.represented } });
  }
}
