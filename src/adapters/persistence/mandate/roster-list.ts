/** The rosters of courts as they are listed: one statement. */
import type { CourtRosterReading, CourtRosterRow, RosterQuery } from '../../../app/mandate/court-roster.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

const LIST = statement(
  ({ courts, areas, authorityId, on }: Given<RosterQuery>) => sql<CourtRosterRow>`
    select r.id, r.authority_id as "authorityId", o.name as "authorityName", v.room_id as "roomId", v.name as "roomName",
      r.post_id as "mediatorPostId", p.name as "mediatorName", r.valid_from::text as from, r.valid_to::text as to
    from court_roster r
    join organisation o on o.id = r.authority_id
    left join post q on q.id = r.post_id
    left join person p on p.id = q.person_id
    join lateral (
      select v.room_id, v.name from room_version v where v.room_id = coalesce(r.room_id, q.room_id)
      order by v.valid_from desc limit 1) v on true
    where (r.authority_id = any (${courts}::uuid[]) or o.division_code ^@ any (${areas}::text[]))
      and (${authorityId}::uuid is null or r.authority_id = ${authorityId}::uuid)
      and (${on}::date is null or r.valid_from <= ${on}::date and (r.valid_to is null or r.valid_to > ${on}::date))
    order by o.name, v.name, p.name nulls first, r.valid_from, r.id`,
);

export function courtRosterReadingOn(execute: Execute): CourtRosterReading {
  return { list: async (query) => [...(await execute(LIST(query)))] };
}
