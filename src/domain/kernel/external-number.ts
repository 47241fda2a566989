/** Numbers that courts, commissions and registers give: one form for comparing, whatever was typed. */
import { compact } from './half-width.js';

const OPENING = /[([{〔【〖［｛〈《]/gu;
const CLOSING = /[)\]}〕】〗］｝〉》]/gu;
const DASHES = /[‐‑‒–—―−－]/gu;
/** The serial is the figure before 号, or the last figure of a number without 号; `苏0612` before it is a court's code. */
const SERIAL_ZEROS = /(?<![\d.])0+(?=\d+(?:号|$))/gu;

/**
 * Brackets （）, half-width figures and capitals, no spaces: for finding a number by its beginning, of which nobody
 * knows yet where its serial ends.
 */
export function plainNumber(text: string): string {
  return compact(text).replace(OPENING, '（').replace(CLOSING, '）').replace(DASHES, '-').toUpperCase();
}

/**
 * The one form under which a whole number is unique and found: as `plainNumber`, and the serial without leading zeros,
 * so that `(2026) 苏0612诉前调09001号` is `（2026）苏0612诉前调9001号`. What was typed is kept beside it and shown.
 */
export function externalNumber(text: string): string {
  return plainNumber(text).replace(SERIAL_ZEROS, '');
}
