/** What, besides the status, forbids recording a paper of the police, a land or a petition office. */
import { ensure } from '../kernel/rule-broken.js';
import { PAPER_FIELDS } from './authority-paper.js';
import { fitsField } from './authority-papers-of.js';
import type { Guard } from './guards.js';

/** The dispute is about a road accident or rural land, or came from the police or a petition (NO_AUTHORITY_PAPERS). */
export const goesByPapers: Guard<void> = (state) => {
  ensure(
    PAPER_FIELDS.some((of) => fitsField(of, state)),
    'NO_AUTHORITY_PAPERS',
  );
};
