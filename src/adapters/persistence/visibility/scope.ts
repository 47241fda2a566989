/** Scope: which cases exist for a person, the rule of `visibilityOf` in SQL; every read and lock carries it. */
import type { Actor } from '../../../domain/kernel/actor.js';
import { type Reach, reachOf } from '../../../domain/case/visibility.js';
import { TOLD_TO_AUTHORITY } from '../../../domain/case/told-to-authority.js';
import { joined, raw, type Sql, sql } from '../database/sql.js';

type Value = Sql | string;
interface Ways {
  readonly everything: boolean;
  readonly registrar: Value;
  readonly rooms: readonly Value[];
  readonly areas: readonly Value[];
  /** An array; null for none. */
  readonly places: Value | readonly string[] | null;
}

/**
 * A condition for each way in, and none for a way that is not open: so that each can use its own index. `^@` (starts
 * with) leaks nothing, so the planner may ask it of an index before the row-level policies have spoken; `like` may not.
 */
function closeBy({ registrar, rooms, areas }: Ways, alias: string): Sql[] {
  const c = raw(alias);
  return [
    ...rooms.flatMap((room) => [sql`${c}.room_id = ${room}::uuid`, sql`${c}.referral_to = ${room}::uuid`]),
    ...areas.map((area) => sql`${c}.room_area ^@ ${area}::text`),
    sql`${c}.registrar = ${registrar}::uuid`,
  ];
}

const ofCase = (alias: string): Sql => sql`s.home = ${raw(alias)}.home and s.case_id = ${raw(alias)}.case_id`;

/** Last, what is only in sight: an array that is made when no other way is open, and that an index can look up. */
function sought(ways: Ways, alias: string): Sql {
  if (ways.everything) return raw('true');
  const { places } = ways;
  const sight =
    places &&
    sql`${raw(alias)}.case_id = any (array(
    select s.case_id from own_sight s where s.place = any(${places}::uuid[])))`;
  return sql`(${joined([...closeBy(ways, alias), ...(sight ? [sight] : [])], ' or ')})`;
}

/** Of a case that was found by its id: each way is asked of it alone. Inside CASE the planner looks for no index of its own. */
function checked(ways: Ways, alias: string): Sql {
  if (ways.everything) return raw('true');
  const close = joined(closeBy(ways, alias), ' or ');
  if (!ways.places) return sql`case when ${close} then true else false end`;
  const c = raw(alias);
  return sql`case when ${close} then true else in_own_sight(${c}.home, ${c}.case_id, ${ways.places}::uuid[]) end`;
}

const waysOf = (reach: Reach): Ways => ({ ...reach, places: reach.places.length > 0 ? reach.places : null });

/** For a list that seeks its cases by the scope itself. */
export const inScope = (actor: Actor, alias: string): Sql => sought(waysOf(reachOf(actor)), alias);

/** The same for cases that are found by their ids. */
export const seenInScope = (actor: Actor, alias: string): Sql => checked(waysOf(reachOf(actor)), alias);

/** Without what is only in sight: for whatever asks of columns that are not shown there. */
export const inCloseScope = (actor: Actor, alias: string): Sql => closeOnly(waysOf(reachOf(actor)), alias);

/** The same for cases that are found by their ids. */
export const seenClosely = (actor: Actor, alias: string): Sql =>
  sql`case when ${closeOnly(waysOf(reachOf(actor)), alias)} then true else false end`;

/** Who registered a case at a court or commission that takes part in it sees it as that authority does. */
function closeOnly(ways: Ways, alias: string): Sql {
  if (ways.everything) return raw('true');
  const close = closeBy(ways, alias);
  if (!ways.places) return sql`(${joined(close, ' or ')})`;
  const c = raw(alias);
  const registered = sql`(${close.at(-1) as Sql} and not told_as_authority(${c}.home, ${c}.case_id, ${ways.places}::uuid[]))`;
  return sql`(${joined([...close.slice(0, -1), registered], ' or ')})`;
}

/** What the text of a scope depends on: how many ways in there are. */
export const scopeKey = ({ everything, rooms, areas, places }: Reach): string =>
  everything ? 'all' : `${rooms.length}+${areas.length}+${places.length > 0}`;

/** Of a case found by its id, in a statement that is compiled once for each `scopeKey`; `scopeValues` are given with each call. */
export function scopeGiven(reach: Reach, given: ScopeValues, alias: string): Sql {
  return checked(waysGiven(reach, given), alias);
}

type ScopeValues = Readonly<Record<string, Sql>>;

function waysGiven({ everything, rooms, areas, places }: Reach, given: ScopeValues): Ways {
  const value = (name: string): Sql => given[name] as Sql;
  return {
    everything,
    registrar: value('registrar'),
    rooms: rooms.map((_, at) => value(`room${at}`)),
    areas: areas.map((_, at) => value(`area${at}`)),
    places: places.length > 0 ? value('places') : null,
  };
}

/** Entries `h` of a case `c` in that scope: by sight only up to where the room gave it away, or what an authority is told. */
export function entriesGiven(reach: Reach, given: ScopeValues): Sql {
  const ways = waysGiven(reach, given);
  if (!ways.places) return closeGiven(reach, given);
  return sql`case when ${closeOnly(ways, 'c')} then true else (select true from own_sight s
    where ${ofCase('h')} and s.place = any(${ways.places}::uuid[]) and case s.kind
      when 'SENDER' then h.seq <= s.until else h.room_id = s.place or h.type in (${TOLD}) end limit 1) end`;
}

const TOLD = raw(TOLD_TO_AUTHORITY.map((type) => `'${type}'`).join(', '));

/** That scope without what is only in sight. */
export function closeGiven(reach: Reach, given: ScopeValues): Sql {
  if (reach.everything) return raw('true');
  return sql`case when ${closeOnly(waysGiven(reach, given), 'c')} then true else false end`;
}

export function scopeValues({ registrar, rooms, areas, places }: Reach): Record<string, string> {
  const values: Record<string, string> = { registrar };
  if (places.length > 0) values['places'] = `{${places.join(',')}}`;
  for (const [at, room] of rooms.entries()) values[`room${at}`] = room;
  for (const [at, area] of areas.entries()) values[`area${at}`] = area;
  return values;
}
