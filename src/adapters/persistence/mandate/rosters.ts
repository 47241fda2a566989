/** The rosters of courts and the dated settings of the law, on one transaction. */
import type { RosterEntry, Rosters } from '../../../app/case/rosters.js';
import type { RosterOfRoom } from '../../../domain/case/roster.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { PersonId, RoomId } from '../../../domain/kernel/ids.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

interface Asked {
  readonly authorityId: string;
  readonly roomId: RoomId;
  readonly day: Day;
}

const OF_ROOM = statement(
  ({ authorityId, roomId, day }: Given<Asked>) => sql<RosterOfRoom>`
    select coalesce(bool_or(r.room_id is not null), false) as room,
      coalesce(jsonb_agg(r.post_id) filter (where r.post_id is not null), '[]') as posts
    from court_roster r left join post q on q.id = r.post_id
    where r.authority_id = ${authorityId}::uuid and (r.room_id = ${roomId}::uuid or q.room_id = ${roomId}::uuid)
      and r.valid_from <= ${day}::date and (r.valid_to is null or r.valid_to > ${day}::date)`,
);

type Entering = RosterEntry & { readonly person: PersonId; readonly at: Date };

const UPDATE = statement(
  ({ authorityId, roomId, postId, validFrom, validTo, person, at }: Given<Entering>) => sql<{ id: string }>`
    update court_roster set valid_from = ${validFrom}::date, valid_to = ${validTo}::date, entered_by = ${person}::uuid,
      entered_at = ${at}::timestamptz
    where authority_id = ${authorityId}::uuid and room_id is not distinct from ${roomId}::uuid
      and post_id is not distinct from ${postId}::uuid
    returning id`,
);
const INSERT = statement(
  ({ id, authorityId, roomId, postId, validFrom, validTo, person, at }: Given<Entering>) => sql<{ id: string }>`
    insert into court_roster (id, authority_id, room_id, post_id, valid_from, valid_to, entered_by, entered_at)
    values (${id}::uuid, ${authorityId}::uuid, ${roomId}::uuid, ${postId}::uuid, ${validFrom}::date, ${validTo}::date,
      ${person}::uuid, ${at}::timestamptz)
    on conflict do nothing returning id`,
);

/** The smallest area that was ever changed says what holds in it, by its last change. */
const PRE_FILING = statement(
  ({ home, day }: Given<{ home: string; day: Day }>) => sql<{ open: boolean; since: Day }>`
    select s.allowed as open, s.valid_from::text as since from setting_change s
    where s.name = 'PRE_FILING_ASSIGNMENT' and ${home} ^@ s.area and s.valid_from <= ${day}::date
    order by length(s.area) desc, s.valid_from desc limit 1`,
);
const REGISTER_FIRST: Day = '2025-01-01';

export function rostersOn(execute: Execute): Rosters {
  return {
    ofRoom: async (authorityId, roomId, day) => {
      const [found] = await execute(OF_ROOM({ authorityId, roomId, day }));
      return found ?? { room: false, posts: [] };
    },
    enter: async (entry, by) => {
      const written = { ...entry, ...by };
      const [known] = await execute(UPDATE(written));
      if (known) return known.id;
      const [added] = await execute(INSERT(written));
      // Somebody entered the same at that moment: what was written last holds.
      const [standing] = added ? [added] : await execute(UPDATE(written));
      return standing?.id ?? entry.id;
    },
    preFilingClosedSince: async (home, day) => {
      const [found] = await execute(PRE_FILING({ home, day }));
      return found?.open ? null : (found?.since ?? REGISTER_FIRST);
    },
  };
}
