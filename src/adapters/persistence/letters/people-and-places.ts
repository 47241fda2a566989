/** Who holds the posts that a letter is for, and what rooms, bodies and people are called. */
import type { Names, StaffMeant } from '../../../app/letters/port.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { PersonId } from '../../../domain/kernel/ids.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { idsAmong, notDisabled } from '../network/statements.js';

/**
 * Of an area the supervisors nearest to it: those of the smallest division around it that has any. Each kind is looked up
 * by its own key; asked in one condition, PostgreSQL goes through all posts there are.
 */
const HOLDERS = statement(
  ({ asked, day }: Given<{ asked: string; day: string }>) => sql<{ n: number; personId: PersonId }>`
    with asked as (
      select * from jsonb_to_recordset(${asked}::jsonb) as a (n integer, kind text, id uuid, code text, roles text[])
    ), found as (
      select a.n, p.person_id, p.size
      from asked a cross join lateral (
        select p.*, null::integer as size from post p where a.kind = 'POST' and p.id = a.id
        union all
        select p.*, null from post p where a.kind = 'ROOM' and p.room_id = a.id and p.role = any (a.roles)
        union all
        select p.*, null from post p where a.kind = 'ORGANISATION' and p.organisation_id = a.id and p.role = any (a.roles)
        union all
        select p.*, length(o.division_code) from organisation o join post p on p.organisation_id = o.id
        where a.kind = 'AREA' and a.code ^@ o.division_code and p.role = any (a.roles)
      ) p
      where p.valid_from <= ${day}::date and (p.valid_to is null or p.valid_to > ${day}::date) and ${notDisabled('p')}
    )
    select distinct f.n, f.person_id as "personId" from found f
    where f.size is null or f.size = (select max(x.size) from found x where x.n = f.n)
    order by f.n, f.person_id`,
);

/** For each of those meant, in their order, the people of today. */
export async function holders(execute: Execute, meant: readonly StaffMeant[], day: Day): Promise<PersonId[][]> {
  const people = meant.map((one): PersonId[] => (one.kind === 'PERSON' ? [one.id] : []));
  const asked = meant.flatMap((one, n) => (one.kind === 'PERSON' ? [] : [{ n, ...one }]));
  if (asked.length === 0) return people;
  for (const { n, personId } of await execute(HOLDERS({ asked: JSON.stringify(asked), day })))
    people[n]?.push(personId);
  return people;
}

const NAMES = statement(
  ({ ids }: Given<{ ids: readonly string[] }>) => sql<{ id: string; zh: string; en: string }>`
    select distinct on (v.room_id) v.room_id as id, v.name as zh, v.name_en as en from room_version v
      where v.room_id = any (${ids}::uuid[]) order by v.room_id, v.valid_from desc`,
);
const OTHER_NAMES = statement(
  ({ ids }: Given<{ ids: readonly string[] }>) => sql<{ id: string; zh: string; en: string }>`
    select id, name as zh, name_en as en from organisation where id = any (${ids}::uuid[])
    union all select id, name, '' from person where id = any (${ids}::uuid[])`,
);

/** By id; what is not known is left out. */
export async function names(execute: Execute, ids: readonly string[]): Promise<Map<string, Names>> {
  const known = idsAmong(ids);
  if (known.length === 0) return new Map();
  const [rooms, others] = await Promise.all([execute(NAMES({ ids: known })), execute(OTHER_NAMES({ ids: known }))]);
  return new Map([...others, ...rooms].map(({ id, zh, en }) => [id, [zh, en]]));
}
