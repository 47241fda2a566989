/** Kinds of letters, and how each may reach its reader. */

export const CHANNELS = ['MAIL', 'SMS', 'WECHAT'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * NOTICE: the law or the case wants the reader to know; nobody can decline it. NEWS: to those who serve in the network,
 * at once, once a day or not at all, as they like. REMINDER: of a date; may be declined. SUMMARY: gathers what others would
 * have told. CODE: somebody waits for it; sent at any hour and forgotten once it is sent.
 */
export const MANNERS = ['NOTICE', 'NEWS', 'REMINDER', 'SUMMARY', 'CODE'] as const;
export type Manner = (typeof MANNERS)[number];

/** The manner of each kind of letter. */
export const LETTER_KINDS = {
  DIGEST: 'SUMMARY',
  REMINDER: 'REMINDER',
  OVERDUE_SUMMARY: 'SUMMARY',
  PARTY_CODE: 'CODE',
} as const satisfies Record<string, Manner>;
export type LetterKind = keyof typeof LETTER_KINDS;

export const mannerOf = (kind: LetterKind): Manner => LETTER_KINDS[kind];
