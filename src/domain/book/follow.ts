/** How a book follows a file: what stands stays, what does not is erased last-first, what is wanted is moved again. */
import type { Day } from '../kernel/day.js';
import type { CaseId, EventId, Home, PersonId, PostId } from '../kernel/ids.js';
import { type Place, sameAccount } from './account.js';

/** What the moves of every book have: two accounts. */
interface Between {
  readonly from: Place;
  readonly to: Place;
}

/** A move in a book that is not erased. */
export type Standing<Move> = Move & {
  readonly seq: number;
  /** Sequence of the live move before it; 0 for the first. */
  readonly under: number;
};

/** A row of a book; the database adds the recorded time and the hash of the content. */
export type Written<Move> = Standing<Move> & {
  readonly home: Home;
  readonly caseId: CaseId;
  readonly cause: { readonly eventId: EventId; readonly ordinal: number };
  readonly actorId: PersonId;
  readonly postId: PostId;
  /** Sequence of the move it erases; 0 for a move. */
  readonly erases: number;
};

/** One path in a book: the last sequence used and the live moves, oldest first. */
export interface Followed<Move> {
  readonly seq: number;
  readonly live: readonly Standing<Move>[];
}

/** Whose case it is, what caused the booking, who acts, and the day of recording. */
export interface Stamp {
  readonly home: Home;
  readonly caseId: CaseId;
  readonly eventId: EventId;
  readonly actorId: PersonId;
  readonly postId: PostId;
  readonly today: Day;
  /** Ordinal of the first entry within the event; 1 unless the event has made entries already. */
  readonly firstOrdinal?: number;
}

/** What one book has of its own: its columns beside the accounts, how a move is turned back, and its law of the path. */
export interface BookRules<Move> {
  readonly columns: readonly Exclude<keyof Move & string, 'from' | 'to'>[];
  /** The move with its accounts swapped, and whatever goes with them. */
  swapped(move: Move): Move;
  /** Refuses moves that are no path (BOOK_PATH, BOOK_TIME). */
  check(wanted: readonly Move[], today: Day): void;
}

/** Whether two moves say the same in every column. */
function sameIn<Move extends Between>({ columns }: BookRules<Move>, one: Move, other: Move): boolean {
  const plain = columns.every((column) => one[column] === other[column]);
  return plain && sameAccount(one.from, other.from) && sameAccount(one.to, other.to);
}

/**
 * The common beginning of both stays; live moves after it are erased, the last one first, and the wanted moves follow.
 * Without a difference there are no entries. Refuses wanted moves that break Path or Time (BOOK_PATH, BOOK_TIME).
 */
export function follow<Move extends Between>(
  rules: BookRules<Move>,
  book: Followed<Move>,
  wanted: readonly Move[],
  stamp: Stamp,
): { readonly entries: readonly Written<Move>[]; readonly book: Followed<Move> } {
  rules.check(wanted, stamp.today);
  const { home, caseId, eventId, actorId, postId, firstOrdinal = 1 } = stamp;
  const live = [...keptOf(rules, book.live, wanted)];
  const seal = (index: number) => ({
    ...{ home, caseId, actorId, postId },
    seq: book.seq + 1 + index,
    cause: { eventId, ordinal: firstOrdinal + index },
  });
  const entries = book.live
    .slice(live.length)
    .reverse()
    .map(
      (move, index) =>
        ({ ...rules.swapped(move), under: move.under, ...seal(index), erases: move.seq }) as Written<Move>,
    );
  for (const move of wanted.slice(live.length)) {
    const [plain, under] = [moveOf(rules, move), live.at(-1)?.seq ?? 0];
    const entry: Written<Move> = { ...plain, ...seal(entries.length), under, erases: 0 };
    entries.push(entry);
    live.push({ ...plain, seq: entry.seq, under });
  }
  return { entries, book: { seq: book.seq + entries.length, live } };
}

function keptOf<Move extends Between>(
  rules: BookRules<Move>,
  live: readonly Standing<Move>[],
  wanted: readonly Move[],
): readonly Standing<Move>[] {
  const firstOther = live.findIndex((move, index) => {
    const other = wanted[index];
    return other === undefined || !sameIn(rules, move, other);
  });
  return firstOther === -1 ? live : live.slice(0, firstOther);
}

/** Copies the known columns only, so that further properties of a caller's object never reach the book. */
function moveOf<Move extends Between>({ columns }: BookRules<Move>, move: Move): Move {
  const plain = Object.fromEntries(columns.map((column) => [column, move[column]]));
  return { ...plain, from: move.from, to: move.to } as unknown as Move;
}
