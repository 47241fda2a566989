/** What a row of the table of reminders consists of. */

/** Whose reminder it is, by the role at the case; never a name. */
export const REMINDED = ['PARTIES', 'MEDIATORS', 'ROOM_HEAD', 'ASKED_HEAD', 'HUB', 'COURT', 'COMMISSION'] as const;
export type Reminded = (typeof REMINDED)[number];

/**
 * What a date of a case is about.
 * ROOM_PERIOD: a period in which the room acts · PARTY_PERIOD: one in which a party acts or loses a way · COURT_PERIOD and
 * COMMISSION_PERIOD: one of those bodies · WAY_OPENS: after it a party need not wait any longer · REFERRAL_ANSWER,
 * MANDATE_ANSWER: an offer waits for the room that is asked · MANDATE_REPORT, ROUTE_NOTICE: owed at once after the end ·
 * SESSION · PERFORMANCE: an item of the agreement · FOLLOW_UP: the visit after the end.
 */
export const DATE_KINDS = [
  'ROOM_PERIOD',
  'PARTY_PERIOD',
  'COURT_PERIOD',
  'COMMISSION_PERIOD',
  'WAY_OPENS',
  'REFERRAL_ANSWER',
  'MANDATE_ANSWER',
  'MANDATE_REPORT',
  'ROUTE_NOTICE',
  'SESSION',
  'PERFORMANCE',
  'FOLLOW_UP',
] as const;
export type DateKind = (typeof DATE_KINDS)[number];

/** SHORT: at most a week · LONG: half a year and more. An early reminder of a short period would come with its beginning. */
export const SPANS = ['SHORT', 'USUAL', 'LONG'] as const;
export type Span = (typeof SPANS)[number];

/** The steps of one date in their order: before it, on it, after it, then to the head, then to the hub. */
export const STEPS = ['AHEAD', 'EVE', 'ON_DAY', 'OVER', 'HEAD', 'HUB'] as const;
export type Step = (typeof STEPS)[number];

export interface ReminderRow {
  readonly step: Step;
  readonly to: Reminded;
  /** Working days from the date; before it when negative. */
  readonly days: number;
  /** Left out: of every span. */
  readonly spans?: readonly Span[];
}
