/** A district's network read whole, for an import that looks up thousands of rows in memory. */
import type { NetworkOfHome, ProvisionalPost } from '../../../app/network/port.js';
import type { Post } from '../../../domain/network/post.js';
import type { RoomVersion } from '../../../domain/network/room.js';
import type { Execute } from '../database/execute.js';
import { POSTS, ROOM_VERSIONS } from '../network/statements.js';

/** Both inserts in one statement, so that no person is left without the post it was made for. */
async function addProvisional(execute: Execute, posts: readonly ProvisionalPost[]): Promise<void> {
  await execute(
    `with given as (
       select * from jsonb_to_recordset($1::jsonb)
         as g (id uuid, "personId" uuid, home text, "personName" text, "roomId" uuid, "validFrom" date)),
     added as (
       insert into person (id, home, name) select distinct "personId", home, "personName" from given
       on conflict (id) do nothing)
     insert into post (id, person_id, room_id, role, profession, employment, valid_from, provisional)
     select id, "personId", "roomId", 'MEDIATOR', 'PEOPLES_MEDIATOR', 'PART_TIME', "validFrom", true from given
     on conflict (id) do nothing`,
    [JSON.stringify(posts)],
  );
}

export function networkOfHomeOn(execute: Execute): NetworkOfHome {
  return {
    homes: async () => {
      const rows = await execute<{ home: string }>('select distinct home from room order by home');
      return rows.map(({ home }) => home);
    },
    acceptingRooms: (home) =>
      execute<RoomVersion>(`${ROOM_VERSIONS} where r.home = $1 and v.may_accept order by v.division_code, v.name`, [
        home,
      ]),
    mediators: (home, day) =>
      execute<Post>(`${POSTS} where r.home = $2 and p.role = 'MEDIATOR' order by p.valid_from, p.id`, [day, home]),
    divisionCodes: async (home) => {
      const rows = await execute<{ code: string }>("select code from division where code like $1 || '%'", [home]);
      return new Set(rows.map(({ code }) => code));
    },
    addProvisional: (posts) => addProvisional(execute, posts),
  };
}
