/** What commands about mandates ask beside the case: the rosters of courts, and the dated settings of the law. */
import type { RosterOfRoom } from '../../domain/case/roster.js';
import type { Day } from '../../domain/kernel/day.js';
import type { PersonId, PostId, RoomId } from '../../domain/kernel/ids.js';

/** An entry of a roster: a room as an invited body, or one mediator's post. */
export interface RosterEntry {
  readonly id: string;
  readonly authorityId: string;
  readonly roomId: RoomId | null;
  readonly postId: PostId | null;
  readonly validFrom: Day;
  /** The first day on which it is no more; null: without end. */
  readonly validTo: Day | null;
}

export interface Rosters {
  /** What the roster of an authority says of a room and of the posts in it on a day. */
  ofRoom(authorityId: string, roomId: RoomId, day: Day): Promise<RosterOfRoom>;
  /** Enters a room or a post, or gives its entry other days; answers the entry's id. */
  enter(entry: RosterEntry, by: { readonly person: PersonId; readonly at: Date }): Promise<string>;
  /** The first day since which nothing is assigned before filing any more in the district; null while it is. */
  preFilingClosedSince(home: string, day: Day): Promise<Day | null>;
}
