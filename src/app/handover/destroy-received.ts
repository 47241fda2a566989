/** What came to a court or commission is destroyed when its term is over; that it came, and when it was destroyed, stays in the inbox. */
import { dayOf, startOf } from '../../domain/kernel/day.js';
import { forgottenBefore } from '../../domain/privacy/kept-beside.js';

export interface OldPackages {
  /** The texts of packages, and of the answers to them, of which nothing was heard since `before`; returns how many packages. */
  destroy(before: Date, at: Date): Promise<number>;
}

/** What the sweep does each time: mostly nothing. */
export function destroyReceived(packages: OldPackages, at: Date): Promise<number> {
  return packages.destroy(startOf(forgottenBefore('RECEIVED_PACKAGE', dayOf(at))), at);
}
