/** Scope: which cases exist for a person, the rule of `visibilityOf` in SQL; every read and lock carries it. */
import type { Actor } from '../../../domain/kernel/actor.js';
import { reachOf } from '../../../domain/case/visibility.js';
import { joined, raw, type Sql, sql } from '../database/sql.js';

/**
 * A condition for each way in, and none for a way that is not open: so that each can use its own index. `^@` (starts
 * with) leaks nothing, so the planner may ask it of an index before the row-level policies have spoken; `like` may not.
 */
export function inScope(actor: Actor, alias: string): Sql {
  const { everything, registrar, rooms, areas } = reachOf(actor);
  if (everything) return raw('true');
  const c = raw(alias);
  const ways = [
    sql`${c}.registrar = ${registrar}::uuid`,
    ...rooms.flatMap((room) => [sql`${c}.room_id = ${room}::uuid`, sql`${c}.referral_to = ${room}::uuid`]),
    ...areas.map((area) => sql`${c}.room_area ^@ ${area}::text`),
  ];
  return sql`(${joined(ways, ' or ')})`;
}
