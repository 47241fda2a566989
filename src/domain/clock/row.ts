/** What the rule of one legal period consists of (domain.md §2). The rows themselves are in `…-rows.ts`. */
import type { Day } from '../kernel/day.js';
import type { DivisionCode } from '../kernel/ids.js';
import type { Mark } from '../taxonomy/term.js';

/** Calendar days, working days, months, years. */
export const UNITS = ['CD', 'WD', 'M', 'Y'] as const;
export type Unit = (typeof UNITS)[number];

export interface Length {
  readonly count: number;
  readonly unit: Unit;
}

/** What a period begins with. Its day is a recorded one, never the day on which somebody asks (domain.md §8, 26). */
export const START_EVENTS = [
  'APPLICATION',
  'ACCEPTANCE',
  'REFUSAL',
  'FAILURE',
  'CONSENT',
  'EFFECT',
  'SIGNED_FOR',
  'ASSIGNMENT',
  'FILING',
  'RECEIPT',
  'KNOWLEDGE',
  'REQUEST',
  'LAST_PERFORMANCE',
  'DEFAULT',
  'ENDED',
  'ELECTION',
  'FOUNDED',
  'HARM_FIXED',
  'FIRST_ROUND',
  'BEFORE_SESSION',
  'EMPLOYMENT_ENDED',
  'REPLY',
  'OFFER',
  'OBSTACLE_ENDED',
] as const;
export type StartEvent = (typeof START_EVENTS)[number];

/** Why a period stands still; a row names the causes that count for it, and no other does. */
export const PAUSE_CAUSES = [
  'APPRAISAL',
  'RECUSAL_PENDING',
  'FALSE_MEDIATION',
  'REPRESENTATIVES',
  'PROCEEDING_SUSPENDED',
  'PUBLIC_NOTICE',
  'SETTLEMENT_TALKS',
] as const;
export type PauseCause = (typeof PAUSE_CAUSES)[number];

/** Who has to act, or may act, while the period runs. */
export const DUTIES = ['ROOM', 'PARTY', 'COURT', 'ARBITRATION', 'POLICE', 'AUTHORITY'] as const;
export type Duty = (typeof DUTIES)[number];

/**
 * What follows when the period is over. Only DEEMED_FAILED and OFFER_LAPSES are done by the system itself; all others are
 * notified. None bars a party from arbitration, suit or administrative relief (人民调解法 3(3); domain.md §8, 12).
 */
export const EXPIRIES = [
  'NOTHING',
  'REMIND',
  'EXTEND_OR_END',
  'DEEMED_FAILED',
  'OFFER_LAPSES',
  'ROUTE_LOST',
  'MAY_GO_ON',
  'BACK_TO_COURT',
  'BODY_LATE',
  'TAKES_EFFECT',
  'HEARING',
] as const;
export type Expiry = (typeof EXPIRIES)[number];

/** Where the rule stands, and how far that was checked: V read, W weak source, K unverified, D our own (domain.md §0.1). */
export interface Cite {
  readonly law: string;
  readonly article: string;
  readonly mark: Mark;
}

/** Who may grant an extension: all parties together, the mediating body with them, or the deciding body itself. */
export const EXTENDERS = ['PARTIES', 'BODY_AND_PARTIES', 'COURT', 'ARBITRATION', 'AUTHORITY'] as const;

export interface ExtensionRule {
  readonly by: (typeof EXTENDERS)[number];
  readonly unit: Unit;
  /** At most so much in all; null where the rule names no cap. */
  readonly cap: number | null;
  readonly cite: Cite;
  /** The first and the last start day for which this rule of extension holds. */
  readonly from?: Day;
  readonly to?: Day;
}

export interface ClockRow {
  readonly zh: string;
  readonly en: string;
  /** Null where the rule names no length: at once, without a number, or as agreed. */
  readonly length: Length | null;
  readonly from: StartEvent;
  readonly acts: Duty;
  readonly then: Expiry;
  readonly cite: Cite;
  readonly pausedBy?: readonly PauseCause[];
  readonly extensions?: readonly ExtensionRule[];
  /** The rule of a province or city, and the general clock in whose place it stands there. */
  readonly local?: { readonly area: DivisionCode; readonly instead?: string };
  /** The first and the last start day for which the rule holds. */
  readonly valid?: { readonly from?: Day; readonly to?: Day };
  /** R5: what is handed to the post on the last day is in time, and travel time does not count (court periods). */
  readonly posted?: true;
  /** Counted back from the event: the last day by which notice is given. */
  readonly backwards?: true;
  /** What a reader should know besides, Chinese first. */
  readonly note?: readonly [zh: string, en: string];
}

/** Whether a day lies in a span whose ends may be left open. */
export function inSpan(day: Day, { from, to }: { readonly from?: Day; readonly to?: Day } = {}): boolean {
  return (!from || day >= from) && (!to || day <= to);
}
