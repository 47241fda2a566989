/** A court enters an invited mediation body or mediator on its roster, or gives the entry other days (法释〔2016〕14号 art 1). */
import { AUTHORITY_ROLES } from '../../domain/case/access.js';
import type { ActingPost } from '../../domain/kernel/actor.js';
import type { Day } from '../../domain/kernel/day.js';
import type { PostId, RoomId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { UnitOfWork } from '../case/port.js';
import { roomOn } from '../case/room-lookup.js';
import type { Command, Effect, Envelope } from '../pipeline/command.js';

export interface EditRoster extends Envelope {
  /** A room as an invited body, or one mediator's post: one of the two. */
  readonly roomId?: RoomId | null;
  readonly mediatorPostId?: PostId | null;
  readonly from: Day;
  /** The first day on which it is no more; left out, without end. */
  readonly to?: Day | null;
}

type Edited = Effect<object> & { readonly authorityId: string; readonly entry: EditRoster };

/** ROSTER_ENTRY, ROSTER_SPAN, NOT_OF_AN_AUTHORITY, ROOM_UNKNOWN, MEDIATOR_UNKNOWN. Mandates already offered stay. */
export const editRoster: Command<EditRoster, UnitOfWork, object, null, ActingPost, string, Edited> = {
  operation: 'editRoster',
  check: ({ roomId, mediatorPostId, from, to }) => {
    ensure(Boolean(roomId) !== Boolean(mediatorPostId), 'ROSTER_ENTRY', { field: 'roomId' });
    ensure(!to || to > from, 'ROSTER_SPAN', { field: 'to' });
  },
  lock: async () => null,
  gate: (_none, { postId }, { actor }) => {
    const posts = actor.posts.filter(({ role, id }) => AUTHORITY_ROLES.includes(role) && (!postId || id === postId));
    ensure(posts[0], 'NOT_OF_AN_AUTHORITY', { field: 'postId' });
    return posts[0];
  },
  read: async (unit, post, { roomId, mediatorPostId }, { today }) => {
    const authority = await unit.network.authority(post.organisationId, today);
    ensure(authority?.kind === 'COURT', 'NOT_OF_AN_AUTHORITY', { field: 'postId' });
    if (roomId) await roomOn(unit.network, roomId, today);
    const named = mediatorPostId ? await unit.network.postsByIds([mediatorPostId], today) : [null];
    ensure(named.length > 0, 'MEDIATOR_UNKNOWN', { field: 'mediatorPostId' });
    return authority.id;
  },
  decide: (_post, authorityId, entry) => ({
    subject: { kind: 'ROSTER', id: authorityId },
    made: {},
    authorityId,
    entry,
  }),
  write: (unit, { authorityId, entry: { roomId, mediatorPostId, from, to } }, { actor, at, newId }) =>
    unit.rosters.enter(
      {
        ...{ id: newId(), authorityId, roomId: roomId ?? null, postId: mediatorPostId ?? null },
        ...{ validFrom: from, validTo: to ?? null },
      },
      { person: actor.personId, at },
    ),
};
