/** The table of all periods; which of them holds in a district, and on which day. */
import type { Day } from '../kernel/day.js';
import type { Home } from '../kernel/ids.js';
import { type ClockRow, type ExtensionRule, inSpan } from './row.js';
import { ADMINISTRATIVE_ROWS } from './administrative-rows.js';
import { ARBITRATION_ROWS } from './arbitration-rows.js';
import { CONFIRMATION_ROWS } from './confirmation-rows.js';
import { COURT_ROWS } from './court-rows.js';
import { LABOUR_ROWS } from './labour-rows.js';
import { OWN_ROWS } from './own-rows.js';
import { PEOPLE_ROWS } from './people-rows.js';
import { SPECIAL_ROWS } from './special-rows.js';
import { TRIAL_ROWS } from './trial-rows.js';

const ROWS = {
  ...PEOPLE_ROWS,
  ...SPECIAL_ROWS,
  ...CONFIRMATION_ROWS,
  ...COURT_ROWS,
  ...TRIAL_ROWS,
  ...LABOUR_ROWS,
  ...ARBITRATION_ROWS,
  ...ADMINISTRATIVE_ROWS,
  ...OWN_ROWS,
} as const;

/** Every period by its identifier of domain.md §2; our own have prefixes of their own. */
export type ClockId = keyof typeof ROWS;
export const CLOCKS: Readonly<Record<ClockId, ClockRow>> = ROWS;
export const CLOCK_IDS = Object.keys(ROWS) as ClockId[];

const areaOf = (id: ClockId): string => CLOCKS[id].local?.area ?? '';
/** Those that stand in the place of a general one somewhere, the smallest area first. */
const LOCAL = CLOCK_IDS.filter((id) => CLOCKS[id].local?.instead).sort((a, b) => areaOf(b).length - areaOf(a).length);

/**
 * The clock that holds in a district in place of a general one: that of the smallest area which has a rule of its own
 * for the day on which the period began (R9: 法律另有规定). The general one where there is none.
 */
export function clockIn(general: ClockId, home: Home, startedOn: Day): ClockId {
  const local = LOCAL.find(
    (id) => CLOCKS[id].local?.instead === general && home.startsWith(areaOf(id)) && inSpan(startedOn, CLOCKS[id].valid),
  );
  return local ?? general;
}

/** Whether the rule still or already held for a period that began on that day. */
export function holdsOn(id: ClockId, startedOn: Day): boolean {
  return inSpan(startedOn, CLOCKS[id].valid);
}

/** How a period that began on that day may be extended; null where nobody may (domain.md §8, 24). */
export function extensionOf(id: ClockId, startedOn: Day): ExtensionRule | null {
  return CLOCKS[id].extensions?.find((rule) => inSpan(startedOn, rule)) ?? null;
}

/**
 * Whether the system itself does what follows: only what a text that was read says happens by itself (an unanswered
 * assignment goes back, 在线调解规则 12), and our own offers between rooms. A rule that was not read (W, K) reminds and never ends anything.
 */
export function actsByItself(id: ClockId): boolean {
  const { then, from, cite } = CLOCKS[id];
  if (then === 'OFFER_LAPSES') return cite.mark === 'D';
  return cite.mark === 'V' && (then === 'DEEMED_FAILED' || (then === 'BACK_TO_COURT' && from === 'ASSIGNMENT'));
}

/** The length of a clock that has one; asking another is a mistake of the program. */
export function lengthOf(id: ClockId): NonNullable<ClockRow['length']> {
  const { length } = CLOCKS[id];
  if (!length) throw new RangeError(`The clock ${id} names no length.`);
  return length;
}
