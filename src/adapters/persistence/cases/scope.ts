/** Scope: which cases exist for a person. The same sentence as `canSee`, in SQL; every read and lock carries it. */
import { AREA_READERS } from '../../../domain/case/access.js';
import type { Actor } from '../../../domain/kernel/actor.js';

export interface Scope {
  /** A condition on `alias`; its values are numbered from `first`. */
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Registered by the person, held by or offered to one of their rooms, or inside an area they watch. */
export function scopeOf(actor: Actor, alias: string, first: number): Scope {
  if (actor.posts.some((post) => post.role === 'SYSTEM')) return { sql: 'true', values: [] };
  const rooms = actor.posts.flatMap((post) => (post.roomId ? [post.roomId] : []));
  const areas = actor.posts.filter((post) => AREA_READERS.includes(post.role)).map((post) => `${post.divisionCode}%`);
  const sql =
    `(${alias}.registrar = $${first} or ${alias}.room_id = any($${first + 1}::uuid[])` +
    ` or ${alias}.referral_to = any($${first + 1}::uuid[]) or ${alias}.room_area like any($${first + 2}::text[]))`;
  return { sql, values: [actor.personId, rooms, areas] };
}
