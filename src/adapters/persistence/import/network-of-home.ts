/** A district's network read whole, for an import that looks up thousands of rows in memory. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NetworkOfHome, ProvisionalPost } from '../../../app/network/port.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { Home } from '../../../domain/kernel/ids.js';
import type { Execute } from '../database/execute.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import type { Entities } from '../database/transaction.js';
import { postsOn, roomVersions } from '../network/statements.js';
import { PersonTable, PostTable } from '../tables/people.js';

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

const POST = {
  role: 'MEDIATOR',
  profession: 'PEOPLES_MEDIATOR',
  employment: 'PART_TIME',
  organisationId: null,
  provisional: true,
} as const;

/** Persons first, then the posts that name them; one person may be given several posts at once. */
async function addProvisional(em: EntityManager, given: readonly ProvisionalPost[]): Promise<void> {
  if (given.length === 0) return;
  const named = new Map(given.map(({ personId, home, personName }) => [personId, { home, name: personName }]));
  const persons = [...named].map(([id, person]) => ({ id, ...person }));
  const posts = given.map(({ id, personId, roomId, validFrom }) => ({ ...POST, id, personId, roomId, validFrom }));
  await em.createQueryBuilder(PersonTable).insert(persons).onConflict('id').ignore().execute();
  await em.createQueryBuilder(PostTable).insert(posts).onConflict('id').ignore().execute();
}

export function networkOfHomeOn(execute: Execute, entities: Entities): NetworkOfHome {
  return {
    homes: async () => (await execute(HOMES)).map(({ home }) => home),
    acceptingRooms: (home) => execute(ACCEPTING_ROOMS({ home })),
    mediators: (home, day) => execute(MEDIATORS({ home, day })),
    divisionCodes: async (home) => new Set((await execute(DIVISION_CODES({ home }))).map(({ code }) => code)),
    addProvisional: (posts) => addProvisional(entities(), posts),
  };
}
