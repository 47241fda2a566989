/** The code that a room writes on a slip: ten signs without any that look alike, read as people read and type them. */
import { compact } from '../kernel/half-width.js';

/** Hours for which it is good: to be used at home (D). */
export const SLIP_HOURS = 24;

/** What looks alike is read alike: no O, I or L is ever written; case and dashes do not matter. */
export function slipAsRead(typed: string): string {
  const signs = compact(typed)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return signs.replaceAll('O', '0').replace(/[IL]/g, '1');
}
