/** How long codes and sessions last, and how often they are given (all D). */

/** Minutes for which a code sent to a contact is good. */
export const CODE_MINUTES = 10;
/** So often may a code be tried. */
export const MOST_TRIES = 5;
/** Minutes that a party’s session lasts, used or not. */
export const SESSION_MINUTES = 30;
/** Codes to one contact within an hour, and within a day. */
export const CODES_AN_HOUR = 3;
export const CODES_A_DAY = 10;
/** Codes for new applications within an hour, to all contacts together: what a message costs is bounded. */
export const APPLY_CODES_AN_HOUR = 300;
/** Applications of one contact within a day. */
export const APPLICATIONS_A_DAY = 5;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
