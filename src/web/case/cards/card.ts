/** What every card of a case is drawn from. */
import type { CaseFile } from '../choices.js';

export interface Card {
  readonly file: CaseFile;
}
