/** Compares the live moves of a case with the moves that the book must contain, and makes the entries for the difference. */
import type { Entry, Move } from './entry.js';
import { type BookRules, follow, type Followed, type Stamp } from './follow.js';
import { checkPath } from './path.js';

/** A case's part of the book: the last sequence used and the live moves, oldest first. */
export type Book = Followed<Move>;

export type { Stamp } from './follow.js';

export const EMPTY_BOOK: Book = { seq: 0, live: [] };

const PLAIN_COLUMNS = [
  'dispute',
  'effectiveDay',
  'fromVersion',
  'toVersion',
  'acceptingRoom',
  'acceptingVersion',
  'acceptingDay',
  'ledgerClass',
  'presiderPost',
  'disputeType',
  'source',
  'agreementForm',
  'disputeAmount',
  'agreedAmount',
  'people',
  'difficult',
  'pairing',
  'firstSessionHeld',
  'reopens',
] as const satisfies readonly Exclude<keyof Move, 'from' | 'to'>[];
type Forgotten = Exclude<keyof Move, 'from' | 'to' | (typeof PLAIN_COLUMNS)[number]>;
const NOTHING_FORGOTTEN: Forgotten extends never ? true : Forgotten = true;

const RULES: BookRules<Move> = {
  columns: NOTHING_FORGOTTEN && PLAIN_COLUMNS,
  swapped: (move) => ({
    ...move,
    from: move.to,
    to: move.from,
    fromVersion: move.toVersion,
    toVersion: move.fromVersion,
  }),
  check: checkPath,
};

/** The entries that make the book contain what is wanted (`follow`). */
export function reconcile(
  book: Book,
  wanted: readonly Move[],
  stamp: Stamp,
): { readonly entries: readonly Entry[]; readonly book: Book } {
  return follow(RULES, book, wanted, stamp);
}
