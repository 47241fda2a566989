/** The area a statement is of when none is asked for: where the viewer's posts sit. */
import type { Actor } from '../../domain/kernel/actor.js';
import type { DivisionCode } from '../../domain/kernel/ids.js';

/** What any book is asked, as far as places go. */
interface Placed {
  readonly filter?: {
    readonly rooms?: readonly string[];
    readonly divisionPrefix?: string;
    readonly areas?: readonly string[];
    readonly authorities?: readonly string[];
  };
}

/**
 * A question that names no place is one about one's own area, so that no one takes figures of others for their own. Rooms,
 * authorities or a division that are named stand as asked, an empty `divisionPrefix` for everywhere.
 */
export function inOwnArea<Query extends Placed>(query: Query, viewer: Actor): Query {
  const { rooms, authorities, divisionPrefix } = query.filter ?? {};
  if (rooms || authorities || divisionPrefix !== undefined) return query;
  return { ...query, filter: { ...query.filter, areas: ownAreas(viewer) } };
}

/** Divisions that a statement counts in, with all below them; none where it is of rooms or of everywhere. */
export function areasAsked({ filter = {} }: Placed): readonly DivisionCode[] {
  return filter.areas ?? (filter.divisionPrefix ? [filter.divisionPrefix] : []);
}

/** Of several posts every area once, and none that lies in another. */
function ownAreas({ posts }: Actor): DivisionCode[] {
  const codes = [...new Set(posts.map(({ divisionCode }) => divisionCode))].sort();
  return codes.filter((code) => !codes.some((other) => other !== code && code.startsWith(other)));
}
