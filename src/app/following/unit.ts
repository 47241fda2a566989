/** The transaction in which what follows of events is done, once. */
import type { Recorded } from '../../domain/case/events.js';
import type { CaseFile } from '../case/port.js';
import type { Network } from '../network/port.js';
import type { Follow, Note } from '../outbox/port.js';

/** The case of a note as it is now, and everything that happened to it; `event` is what the note is of. */
export interface FollowedCase {
  readonly file: CaseFile;
  readonly history: readonly Recorded[];
  readonly event: Recorded;
}

export interface FollowUnit {
  readonly at: Date;
  newId(): string;
  /** Of the notes in their order, without those whose file was destroyed since. Read once, however many ask; what follows of one case is done one after the other. */
  theCases(): Promise<readonly FollowedCase[]>;
  readonly network: Network;
}

/** What follows of events: our own rows, written in the transaction that marks their notes. Nothing is sent outward in it. */
export type Follower<Unit> = Follow<Unit>;

/** One after the other. */
export function followAll<Unit>(followers: readonly Follower<Unit>[]): Follower<Unit> {
  return async (notes: readonly Note[], unit) => {
    for (const follower of followers) await follower(notes, unit);
  };
}
