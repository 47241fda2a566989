/** Compares the live moves of a case with the moves that the book must contain, and makes the entries for the difference. */
import type { Day } from '../kernel/day.js';
import type { CaseId, EventId, Home, PersonId, PostId } from '../kernel/ids.js';
import { sameAccount } from './account.js';
import type { Booked, Entry, Move } from './entry.js';
import { checkPath } from './path.js';

/** A case's part of the book: the last sequence used and the live moves, oldest first. */
export interface Book {
  readonly seq: number;
  readonly live: readonly Booked[];
}

export const EMPTY_BOOK: Book = { seq: 0, live: [] };

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

/** Whether two moves say the same in every column. */
export function sameMove(one: Move, other: Move): boolean {
  const plain = NOTHING_FORGOTTEN && PLAIN_COLUMNS.every((column) => one[column] === other[column]);
  return plain && sameAccount(one.from, other.from) && sameAccount(one.to, other.to);
}

/** An erasure: accounts and their versions swapped, all other columns as the move had them. */
export function erasing(move: Booked): Omit<Entry, 'home' | 'caseId' | 'seq' | 'cause' | 'actorId' | 'postId'> {
  const { from, to, fromVersion, toVersion, seq, ...columns } = move;
  return { ...columns, from: to, to: from, fromVersion: toVersion, toVersion: fromVersion, erases: seq };
}

function keptOf(live: readonly Booked[], wanted: readonly Move[]): readonly Booked[] {
  const firstOther = live.findIndex((move, index) => {
    const other = wanted[index];
    return other === undefined || !sameMove(move, other);
  });
  return firstOther === -1 ? live : live.slice(0, firstOther);
}

/** Copies the known columns only, so that further properties of a caller's object never reach the book. */
function moveOf(move: Move): Move {
  const plain = Object.fromEntries(PLAIN_COLUMNS.map((column) => [column, move[column]]));
  return { ...plain, from: move.from, to: move.to } as Move;
}

/**
 * The common beginning of both stays; live moves after it are erased, the last one first, and the wanted moves follow.
 * Without a difference there are no entries. Refuses wanted moves that break Path or Time (BOOK_PATH, BOOK_TIME).
 */
export function reconcile(
  book: Book,
  wanted: readonly Move[],
  stamp: Stamp,
): { readonly entries: readonly Entry[]; readonly book: Book } {
  checkPath(wanted, stamp.today);
  const { home, caseId, eventId, actorId, postId, firstOrdinal = 1 } = stamp;
  const live = [...keptOf(book.live, wanted)];
  const erasures = book.live.slice(live.length).reverse().map(erasing);
  const seal = (index: number) => ({
    home,
    caseId,
    seq: book.seq + 1 + index,
    cause: { eventId, ordinal: firstOrdinal + index },
    actorId,
    postId,
  });
  const entries: Entry[] = erasures.map((erasure, index) => ({ ...erasure, ...seal(index) }));
  for (const move of wanted.slice(live.length)) {
    const entry: Entry = { ...moveOf(move), ...seal(entries.length), under: live.at(-1)?.seq ?? 0, erases: 0 };
    entries.push(entry);
    live.push({ ...moveOf(move), seq: entry.seq, under: entry.under });
  }
  return { entries, book: { seq: book.seq + entries.length, live } };
}
