/** The transaction in which what follows of an event is done, once. */
import type { Recorded } from '../../domain/case/events.js';
import type { CaseFile } from '../case/port.js';
import type { Network } from '../network/port.js';
import type { Note } from '../outbox/port.js';

/** The case as it is now, and everything that happened to it; `event` is what the note is of. */
export interface FollowedCase {
  readonly file: CaseFile;
  readonly history: readonly Recorded[];
  readonly event: Recorded;
}

export interface FollowUnit {
  readonly at: Date;
  newId(): string;
  /** Read once, however many ask; null where the file was destroyed since. What follows of one case is done one after the other. */
  theCase(): Promise<FollowedCase | null>;
  readonly network: Network;
}

/** What follows of an event: our own rows, written in the transaction that marks the note. Nothing is sent outward in it. */
export type Follower<Unit> = (note: Note, unit: Unit) => Promise<void>;

/** One after the other. */
export function followAll<Unit>(followers: readonly Follower<Unit>[]): Follower<Unit> {
  return async (note, unit) => {
    for (const follower of followers) await follower(note, unit);
  };
}
