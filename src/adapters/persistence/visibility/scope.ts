/** Scope: which cases exist for a person. The same sentence as `canSee`, in SQL; every read and lock carries it. */
import { AREA_READERS } from '../../../domain/case/access.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { joined, raw, type Sql, sql } from '../database/sql.js';

export interface Scope {
  /** A condition on `alias`; its values are numbered from `first`. */
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The rooms in which a person has a post. */
export function roomsOf(actor: Actor): string[] {
  return [...new Set(actor.posts.flatMap((post) => (post.roomId ? [post.roomId] : [])))];
}

/** The areas a person watches: each is a division and all below it. */
export function areasOf(actor: Actor): string[] {
  return [...new Set(actor.posts.filter((post) => AREA_READERS.includes(post.role)).map((post) => post.divisionCode))];
}

/**
 * A condition for each way in, and none for a way that is not open: so that each can use its own index. `^@` (starts
 * with) leaks nothing, so the planner may ask it of an index before the row-level policies have spoken; `like` may not.
 */
export function inScope(actor: Actor, alias: string): Sql {
  if (actor.posts.some((post) => post.role === 'SYSTEM')) return raw('true');
  const c = raw(alias);
  const ways = [
    sql`${c}.registrar = ${actor.personId}::uuid`,
    ...roomsOf(actor).flatMap((room) => [sql`${c}.room_id = ${room}::uuid`, sql`${c}.referral_to = ${room}::uuid`]),
    ...areasOf(actor).map((area) => sql`${c}.room_area ^@ ${area}::text`),
  ];
  return sql`(${joined(ways, ' or ')})`;
}

/** Registered by the person, held by or offered to one of their rooms, or inside an area they watch. */
export function scopeOf(actor: Actor, alias: string, first: number): Scope {
  const { text, values } = inScope(actor, alias).bound();
  return { sql: text.replace(/\$(\d+)/g, (_, at: string) => `$${Number(at) + first - 1}`), values };
}
