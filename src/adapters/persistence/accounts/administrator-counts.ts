/** How many administer a district, and did: so that the last one is not ended, and who is new asks a second. */
import type { PostRegister } from '../../../app/accounts/ports/posts.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { Execute } from '../database/execute.js';
import { db, type Query, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { standingOn } from '../network/statements.js';

const administratorsOf = (home: Given<{ home: string }>['home']) =>
  db
    .selectFrom('post as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .where('p.role', '=', sql.lit('ADMINISTRATOR'))
    .where('o.home', '=', home);

interface Others {
  readonly home: string;
  readonly but: string;
  readonly since: Day;
  readonly today: Day;
}

const OTHERS = statement(({ home, but, since, today }: Given<Others>) =>
  administratorsOf(home)
    .select(sql<number>`count(distinct p.person_id)::int`.as('n'))
    .where('p.person_id', '<>', but)
    .where('p.valid_from', '<=', today)
    .where(sql<boolean>`coalesce(p.valid_to, 'infinity') > ${since}::date`),
);

const BESIDE = statement(({ home, post, day }: Given<{ home: string; post: string; day: Day }>) =>
  administratorsOf(home)
    .select(sql<number>`count(*)::int`.as('n'))
    .where('p.id', '<>', post)
    .where(standingOn('p', day))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('account as a')
          .select('a.id')
          .whereRef('a.person_id', '=', 'p.person_id')
          .where('a.disabled_at', 'is', null),
      ),
    ),
);

export function administratorsOn(execute: Execute): Pick<PostRegister, 'otherAdministrators' | 'administratorsBeside'> {
  const count = async (query: Query<{ n: number }>): Promise<number> => (await execute(query))[0]?.n ?? 0;
  return {
    otherAdministrators: (home, but, since, today) => count(OTHERS({ home, but, since, today })),
    administratorsBeside: (home, post, day) => count(BESIDE({ home, post, day })),
  };
}
