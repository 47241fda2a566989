// What follows of an event of a case: a plain list, done one after the other in the transaction that marks the note.
import { followUnitOn } from '../adapters/persistence/following/follow-unit.js';
import { letterStoreOn } from '../adapters/persistence/letters/letter-store.js';
import { networkOn } from '../adapters/persistence/network/network.js';
import type { UnitOf } from '../adapters/persistence/outbox/outbox.js';
import { followAll, type Follower, type FollowUnit } from '../app/following/unit.js';
import type { LetterStore } from '../app/letters/port.js';
import type { App } from './app.js';

/** What a follower may use; each feature adds its own store. */
export interface FollowingUnit extends FollowUnit {
  readonly letters: LetterStore;
}

const FOLLOWERS: readonly Follower<FollowingUnit>[] = [];

export const follow: Follower<FollowingUnit> = followAll(FOLLOWERS);

export function followUnitsOf({ orm, identity }: Pick<App, 'orm' | 'identity'>): UnitOf<FollowingUnit> {
  const { sealer, now, newId } = identity;
  const deps = { orm, sealer, networkOn, now: () => now(), newId: () => newId() };
  return (execute, _entities, note, at) => ({
    ...followUnitOn(deps, execute, note, at),
    letters: letterStoreOn(execute, sealer, []),
  });
}
