/** A rule of who is competent: what it says, and where it stands. */
import type { Cite } from '../../clock/row.js';

export interface VenueRow {
  readonly zh: string;
  readonly en: string;
  /** Null where nobody else than the parties or the present body is meant. */
  readonly cite: Cite | null;
}

/** A rule in one line. */
export const at = (zh: string, en: string, cite: Cite | null = null): VenueRow => ({ zh, en, cite });
