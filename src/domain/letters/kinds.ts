/** Kinds of letters, and how each may reach its reader. */

export const CHANNELS = ['MAIL', 'SMS', 'WECHAT'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * NOTICE: to parties; the law or the case wants them to know, and nobody declines it. NEWS: to those who serve in the
 * network, at once, once a day or not at all, as they like. REMINDER: of a date; may be declined. SUMMARY: gathers what others
 * would have told, or tells administrators of the system itself. CODE: somebody waits for it; sent at any hour and forgotten once it is sent.
 */
export const MANNERS = ['NOTICE', 'NEWS', 'REMINDER', 'SUMMARY', 'CODE'] as const;
export type Manner = (typeof MANNERS)[number];

/** Letters to parties, their stand-ins included. */
export const NOTICES = [
  'APPLICATION_RECEIVED',
  'CONSENT_ASKED',
  'ACCEPTED',
  'NOT_ACCEPTED',
  'MEDIATORS_NAMED',
  'SESSION_FIXED',
  'SESSION_CHANGED',
  'SESSION_CANCELLED',
  'SUSPENDED',
  'RESUMED',
  'PERIOD_EXTENDED',
  'PERIOD_LAPSED',
  'AGREEMENT_READY',
  'AGREEMENT_EFFECTIVE',
  'AGREEMENT_FULFILLED',
  'DEFAULT_RECORDED',
  'FOLLOWED_UP',
  'ENDED',
  'WITHDRAWN',
  'ANNULLED',
  'PARTY_ADDED',
  'PARTY_LEFT',
  'SERVICE_CONFIRMED',
  'REFERRAL_SENT',
  'REFERRAL_ENDED',
  'CASE_MOVED',
  'HELD_OUTSIDE',
  'MANDATE_TAKEN',
  'PROCEEDING_STEP',
  'STEPS_UNDONE',
  'WORD_ANSWERED',
] as const;
export type NoticeKind = (typeof NOTICES)[number];

/** Letters to mediators, heads, clerks, judges and supervisors: of an event of a case. */
export const NEWS = [
  'CASE_AT_DESK',
  'CONSENT_ANSWERED',
  'MEDIATOR_OBJECTED',
  'COMPLAINT_CAME',
  'ASSIGNED',
  'UNASSIGNED',
  'OWN_SESSION_FIXED',
  'OWN_SESSION_CHANGED',
  'OWN_SESSION_CANCELLED',
  'PERIOD_OVER',
  'DEFAULT_SEEN',
  'PARTY_WITHDREW',
  'PARTIES_CHANGED',
  'FALSE_MEDIATION_SUSPECTED',
  'SHAM_FOUND',
  'UNDO_ASKED',
  'UNDO_ANSWERED',
  'REFERRAL_PROPOSED',
  'OFFER_CAME',
  'OFFER_ANSWERED',
  'OFFER_OVER',
  'FILED_BY_PARTY',
  'TAKEN_OUTSIDE',
  'CAME_BACK',
  'MANDATE_CAME',
  'MANDATE_ANSWERED',
  'MANDATE_LAPSED',
  'MANDATE_RECALLED',
  'MANDATE_ENDED',
  'MANDATE_REPORTED',
  'JUDGE_NAMED',
  'JUDGE_CHANGED',
  'APPLICATION_CAME',
  'APPLICATION_WITHDRAWN',
  'OBJECTION_CAME',
  'PROCEEDING_MOVED',
] as const;
export type NewsKind = (typeof NEWS)[number];

/** Letters that no event of a case asks for. */
const BESIDE = {
  DIGEST: 'SUMMARY',
  REMINDER: 'REMINDER',
  OVERDUE_SUMMARY: 'SUMMARY',
  PARTY_CODE: 'CODE',
  WEBHOOK_DISABLED: 'SUMMARY',
} as const satisfies Record<string, Manner>;
export type KindBeside = keyof typeof BESIDE;

export type LetterKind = NoticeKind | NewsKind | KindBeside;
export const LETTER_KINDS: readonly LetterKind[] = [...NOTICES, ...NEWS, ...(Object.keys(BESIDE) as KindBeside[])];

const isNews = (kind: LetterKind): kind is NewsKind => (NEWS as readonly LetterKind[]).includes(kind);
const isBeside = (kind: LetterKind): kind is KindBeside => kind in BESIDE;

/** Whether a letter can be declined, may wait, and is kept. */
export function mannerOf(kind: LetterKind): Manner {
  if (isBeside(kind)) return BESIDE[kind];
  return isNews(kind) ? 'NEWS' : 'NOTICE';
}
