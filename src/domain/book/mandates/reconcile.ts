/** Compares the live moves of a case's mandates with those that the mandates' book must contain (`follow`). */
import type { CaseState } from '../../case/state.js';
import type { MandateId } from '../../kernel/ids.js';
import { type BookRules, follow, type Followed, type Stamp } from '../follow.js';
import type { Book } from '../reconcile.js';
import { mandateMovesOf } from './booking.js';
import type { MandateEntry, MandateMove } from './move.js';
import { checkMandatePath } from './path.js';

/** By mandate. One that was undone stays with its sequence and no live move. */
export type MandateBooks = Readonly<Record<MandateId, Followed<MandateMove>>>;

/** A case's part of both books; `mandates` is absent where mediation was never entrusted. */
export interface CaseBook extends Book {
  readonly mandates?: MandateBooks;
}

const PLAIN_COLUMNS = [
  'mandateId',
  'dispute',
  'effectiveDay',
  'version',
  'authority',
  'authorityDivision',
  'mandateClass',
  'mandateKind',
  'procedure',
  'offeredDay',
  'takenDay',
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
] as const satisfies readonly Exclude<keyof MandateMove, 'from' | 'to'>[];
type Forgotten = Exclude<keyof MandateMove, 'from' | 'to' | (typeof PLAIN_COLUMNS)[number]>;
const NOTHING_FORGOTTEN: Forgotten extends never ? true : Forgotten = true;

export const MANDATE_RULES: BookRules<MandateMove> = {
  columns: NOTHING_FORGOTTEN && PLAIN_COLUMNS,
  swapped: (move) => ({ ...move, from: move.to, to: move.from }),
  check: checkMandatePath,
};

const NEVER_BOOKED: Followed<MandateMove> = { seq: 0, live: [] };

/**
 * The entries of all mandates of the case in the order of their offers; nothing, and no books, for a case without any.
 * Refuses turns that break Path or Time (BOOK_PATH, BOOK_TIME).
 */
export function reconcileMandates(
  books: MandateBooks | undefined,
  state: CaseState,
  stamp: Stamp,
): { readonly entries: readonly MandateEntry[]; readonly books: MandateBooks | undefined } {
  const { mandates = [] } = state;
  if (!books && mandates.length === 0) return { entries: [], books };
  const wanted = new Map(Object.keys(books ?? {}).map((id) => [id, [] as readonly MandateMove[]]));
  for (const mandate of mandates) wanted.set(mandate.id, mandateMovesOf(state, mandate));
  const entries: MandateEntry[] = [];
  const after: Record<MandateId, Followed<MandateMove>> = { ...books };
  for (const [id, moves] of wanted) {
    const firstOrdinal = (stamp.firstOrdinal ?? 1) + entries.length;
    const followed = follow(MANDATE_RULES, after[id] ?? NEVER_BOOKED, moves, { ...stamp, firstOrdinal });
    after[id] = followed.book;
    entries.push(...followed.entries);
  }
  return { entries, books: after };
}
