/** A district's network read whole, for an import that looks up thousands of rows in memory. */
import type { NetworkOfHome } from '../../../app/network/port.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { Home } from '../../../domain/kernel/ids.js';
import type { Execute } from '../database/execute.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { postsOn, roomVersions } from '../network/statements.js';

const HOMES = db.selectFrom('room').select('home').distinct().orderBy('home');

const ACCEPTING_ROOMS = statement(({ home }: Given<{ home: Home }>) =>
  roomVersions
    .where('r.home', '=', home)
    .where('v.may_accept', '=', sql.lit(true))
    .orderBy('v.division_code')
    .orderBy('v.name'),
);

const MEDIATORS = statement(({ home, day }: Given<{ home: Home; day: Day }>) =>
  postsOn(day)
    .where('r.home', '=', home)
    .where('p.role', '=', sql.lit('MEDIATOR'))
    .orderBy('p.valid_from')
    .orderBy('p.id'),
);

const DIVISION_CODES = statement(({ home }: Given<{ home: Home }>) =>
  db.selectFrom('division').select('code').where('code', 'like', sql<string>`${home} || '%'`),
);

/** Both inserts in one statement, so that no person is left without the post it was made for. */
const ADD_PROVISIONAL = statement(
  ({ posts }: Given<{ posts: string }>) => sql`
    with given as (
      select * from jsonb_to_recordset(${posts}::jsonb)
        as g (id uuid, "personId" uuid, home text, "personName" text, "roomId" uuid, "validFrom" date)),
    added as (
      insert into person (id, home, name) select distinct "personId", home, "personName" from given
      on conflict (id) do nothing)
    insert into post (id, person_id, room_id, role, profession, employment, valid_from, provisional)
    select id, "personId", "roomId", 'MEDIATOR', 'PEOPLES_MEDIATOR', 'PART_TIME', "validFrom", true from given
    on conflict (id) do nothing`,
);

export function networkOfHomeOn(execute: Execute): NetworkOfHome {
  return {
    homes: async () => (await execute(HOMES)).map(({ home }) => home),
    acceptingRooms: (home) => execute(ACCEPTING_ROOMS({ home })),
    mediators: (home, day) => execute(MEDIATORS({ home, day })),
    divisionCodes: async (home) => new Set((await execute(DIVISION_CODES({ home }))).map(({ code }) => code)),
    addProvisional: async (posts) => void (await execute(ADD_PROVISIONAL({ posts: JSON.stringify(posts) }))),
  };
}
