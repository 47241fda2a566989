/** Scope: which cases exist for a person, the rule of `visibilityOf` in SQL; every read and lock carries it. */
import type { Actor } from '../../../domain/kernel/actor.js';
import { type Reach, reachOf } from '../../../domain/case/visibility.js';
import { joined, raw, type Sql, sql } from '../database/sql.js';

type Value = Sql | string;
interface Ways {
  readonly everything: boolean;
  readonly registrar: Value;
  readonly rooms: readonly Value[];
  readonly areas: readonly Value[];
}

/**
 * A condition for each way in, and none for a way that is not open: so that each can use its own index. `^@` (starts
 * with) leaks nothing, so the planner may ask it of an index before the row-level policies have spoken; `like` may not.
 */
function scopeBy({ everything, registrar, rooms, areas }: Ways, alias: string): Sql {
  if (everything) return raw('true');
  const c = raw(alias);
  const ways = [
    sql`${c}.registrar = ${registrar}::uuid`,
    ...rooms.flatMap((room) => [sql`${c}.room_id = ${room}::uuid`, sql`${c}.referral_to = ${room}::uuid`]),
    ...areas.map((area) => sql`${c}.room_area ^@ ${area}::text`),
  ];
  return sql`(${joined(ways, ' or ')})`;
}

export const inScope = (actor: Actor, alias: string): Sql => scopeBy(reachOf(actor), alias);

/** What the text of a scope depends on: how many ways in there are. */
export const scopeKey = ({ everything, rooms, areas }: Reach): string =>
  everything ? 'all' : `${rooms.length}+${areas.length}`;

/** The scope in a statement that is compiled once for each `scopeKey`; `scopeValues` are given with each call. */
export function scopeGiven(reach: Reach, given: Readonly<Record<string, Sql>>, alias: string): Sql {
  const value = (name: string): Sql => given[name] as Sql;
  const { everything, rooms, areas } = reach;
  const ways = {
    everything,
    registrar: value('registrar'),
    rooms: rooms.map((_, at) => value(`room${at}`)),
    areas: areas.map((_, at) => value(`area${at}`)),
  };
  return scopeBy(ways, alias);
}

export function scopeValues({ registrar, rooms, areas }: Reach): Record<string, string> {
  const values: Record<string, string> = { registrar };
  for (const [at, room] of rooms.entries()) values[`room${at}`] = room;
  for (const [at, area] of areas.entries()) values[`area${at}`] = area;
  return values;
}
