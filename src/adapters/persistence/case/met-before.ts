/**
 * A look at the keys alone, before cases are compared: most people are strangers to the register or only share a name, and
 * then there is nothing to compare. It says too much rather than too little: identity numbers are not looked at here.
 */
import { OFTEN } from '../../../app/case/similar-cases.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import { dayOfMilestone } from '../../../domain/case/state.js';
import { type Query, raw, sql } from '../database/sql.js';
import { type AskedCase, LATEST, sidesOf } from './similar-cases-sql.js';

/** One particular of a party that another case has as well. */
export interface Met {
  readonly party: string;
  readonly side: string;
  readonly kind: string;
  readonly other: string;
  /** Whether the other case was lately registered at the same room; asked of applicants only. */
  readonly here: boolean | null;
}

export async function metBefore(sealer: Sealer, file: AskedCase): Promise<Query<Met>> {
  const { home, id, room } = file.state;
  const day = dayOfMilestone(file.state, 'REGISTERED');
  return sql<Met>`
    select g.party, g.side, g.kind, t.case_id as other,
      case when g.side = 'APPLICANT' then exists (
        select from case_file o
        where o.home = ${home} and o.case_id = t.case_id and o.room_id = ${room.id}::uuid
          and o.registered_on between ${day}::date - ${OFTEN.days}::int and ${day}::date) end as here
    from ${await sidesOf(sealer, file)} g (party, side, kind, token)
    cross join lateral (
      select t.case_id from party_token t
      where t.home = ${home} and t.kind = g.kind and t.token = g.token and t.case_id <> ${id}::uuid
      order by t.case_id desc limit ${raw(String(LATEST))}) t`;
}

/** How many different cases each key has. */
function casesBy(met: readonly Met[], keyOf: (one: Met) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const cases = new Map<string, Set<string>>();
  for (const one of met) cases.set(keyOf(one), (cases.get(keyOf(one)) ?? new Set()).add(one.other));
  return cases;
}

/**
 * Whether some case has somebody of both sides, an applicant comes to the room so often that the clerk is told, or a
 * particular has more cases than one looks at, so that what is behind them is not known.
 */
export function worthComparing(met: readonly Met[]): boolean {
  const sides = casesBy(met, ({ side }) => side);
  const [some, ...others] = [...sides.values()];
  if (some && others.some((cases) => [...cases].some((other) => some.has(other)))) return true;
  const here = casesBy(
    met.filter((one) => one.here),
    ({ party }) => party,
  );
  if ([...here.values()].some(({ size }) => size + 1 >= OFTEN.times)) return true;
  return [...casesBy(met, ({ party, kind }) => `${party} ${kind}`).values()].some(({ size }) => size >= LATEST);
}
