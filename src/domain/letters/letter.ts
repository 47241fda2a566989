/** What becomes of a letter. */

/**
 * NO_CHANNEL: the reader cannot be reached from here, so the room tells them itself. HELD: waits for the daily letter, which
 * GATHERED it. BOUNCED: refused for good. FAILED: tried as often as may be. RECALLED: what it told was undone before it went.
 */
export const LETTER_STATES = [
  'NO_CHANNEL',
  'HELD',
  'GATHERED',
  'QUEUED',
  'SENT',
  'OPENED',
  'BOUNCED',
  'FAILED',
  'RECALLED',
] as const;
export type LetterState = (typeof LETTER_STATES)[number];
