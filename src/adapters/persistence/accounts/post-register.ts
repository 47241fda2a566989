/** Posts as administrators write them; what is read to be changed is locked until the commit. */
import type { CasesLeft, KeptPost, NewPost, PostRegister } from '../../../app/accounts/ports/posts.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { Execute } from '../database/execute.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import type { Entities } from '../database/transaction.js';
import { among, idsAmong, standingOn } from '../network/statements.js';
import { PostTable } from '../tables/people.js';
import { administratorsOn } from './administrator-counts.js';
import { clerkAllowancesOn } from './clerk-allowances.js';
import { appointmentsOn } from './appointments.js';

type Ids = readonly string[];

const PLACE_HOME = statement(({ rooms, organisations, day }: Given<{ rooms: Ids; organisations: Ids; day: Day }>) =>
  db
    .selectFrom('room as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .innerJoin('room_version as v', 'v.room_id', 'r.id')
    .select('r.home')
    .where(among('r.id', rooms))
    .where(standingOn('v', day))
    .where(standingOn('o', day))
    .unionAll(
      db
        .selectFrom('organisation as o')
        .select('o.home')
        .where(among('o.id', organisations))
        .where(standingOn('o', day)),
    ),
);

const POST = statement(({ id }: Given<{ id: string }>) =>
  db
    .selectFrom('post as p')
    .select([
      'p.id',
      'p.person_id as personId',
      'p.room_id as roomId',
      'p.organisation_id as organisationId',
      'p.role',
      'p.profession',
      'p.grade',
      'p.employment',
      'p.valid_from as validFrom',
      'p.valid_to as validTo',
      'p.caseload_cap as caseloadCap',
      'p.deputises',
      sql<string>`coalesce((select home from room where id = p.room_id),
        (select home from organisation where id = p.organisation_id))`.as('home'),
    ])
    .where('p.id', '=', id)
    .forUpdate('p'),
);

interface Span {
  readonly from: Day;
  readonly to: Day | null;
}

/** A day that both periods have; a period without a last day has all days from its first. */
const shared = ({ from, to }: Given<Span>) => sql<boolean>`
  valid_from < coalesce(${to}::date, 'infinity') and coalesce(valid_to, 'infinity') > ${from}::date
  and valid_to is distinct from valid_from`;

type Holding = Pick<NewPost, 'personId' | 'role' | 'roomId' | 'organisationId'> & Span;

const HELD = statement((given: Given<Holding>) =>
  db
    .selectFrom('post')
    .select('id')
    .where('person_id', '=', given.personId)
    .where('role', '=', given.role)
    .where(sql<boolean>`room_id is not distinct from ${given.roomId}::uuid`)
    .where(sql<boolean>`(${given.roomId}::uuid is not null
      or organisation_id is not distinct from ${given.organisationId}::uuid)`)
    .where(shared(given))
    .limit(sql.lit(1)),
);

const DEPUTISED = statement((given: Given<Span & { post: string }>) =>
  db.selectFrom('post').select('id').where('deputises', '=', given.post).where(shared(given)),
);

/** A deputy whose first day has not come by then never stands. */
const END = statement(({ id, to }: Given<{ id: string; to: Day }>) =>
  db
    .updateTable('post')
    .set({ valid_to: sql<Day>`greatest(valid_from, least(coalesce(valid_to, ${to}::date), ${to}::date))` })
    .where((eb) => eb.or([eb('id', '=', id), eb('deputises', '=', id)])),
);

const SERVES = statement(({ ids, home, day }: Given<{ ids: Ids; home: string; day: Day }>) =>
  db
    .selectFrom('post as p')
    .leftJoin('room as r', 'r.id', 'p.room_id')
    .leftJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select('p.id')
    .where(among('p.person_id', ids))
    .where((eb) => eb(eb.fn.coalesce('r.home', 'o.home'), '=', home))
    .where(standingOn('p', day)),
);

/** Counted after the lock: an assignment under way holds the post, and is committed by then. */
const OPEN_CASES = statement(({ id }: Given<{ id: string }>) =>
  db
    .selectFrom('assignment')
    .select(sql<number>`count(*)::int`.as('openCases'))
    .where('post_id', '=', id)
    .where('open', '=', sql.lit(true)),
);

const CASES_LEFT = statement(
  ({ personId, most }: Given<{ personId: string; most: number }>) => sql<CasesLeft>`
    select count(*)::int as total, coalesce(jsonb_agg(jsonb_build_object('displayNo', l.display_no, 'roomName',
      (select v.name from room_version v where v.room_id = l.room_id order by v.version desc limit 1))
      order by l.case_id) filter (where l.at <= ${most}::int), '[]') as cases
    from (
      select c.case_id, c.display_no, c.room_id, row_number() over (order by c.case_id) as at
      from case_file c where (c.home, c.case_id) in (
        select a.home, a.case_id from assignment a where a.person_id = ${personId}::uuid and a.open)) l`,
);

async function lockedPost(execute: Execute, id: string): Promise<KeptPost | null> {
  const [post] = idsAmong([id]).length > 0 ? await execute(POST({ id })) : [];
  if (!post) return null;
  const [counted] = await execute(OPEN_CASES({ id: post.id }));
  return { ...post, openCases: counted?.openCases ?? 0 };
}

export function postRegisterOn(execute: Execute, entities: Entities): PostRegister {
  return {
    ...appointmentsOn(execute, entities),
    ...administratorsOn(execute),
    ...clerkAllowancesOn(execute, entities),
    placeHome: async ({ roomId, organisationId }, day) => {
      const [rooms, organisations] = [
        idsAmong(roomId ? [roomId] : []),
        idsAmong(organisationId ? [organisationId] : []),
      ];
      return (await execute(PLACE_HOME({ rooms, organisations, day })))[0]?.home ?? null;
    },
    post: (id) => lockedPost(execute, id),
    held: async ({ personId, role, roomId, organisationId }, span) =>
      (await execute(HELD({ personId, role, roomId, organisationId, ...span }))).length > 0,
    deputised: async (post, span) => (await execute(DEPUTISED({ post, ...span }))).length > 0,
    serves: async (personId, home, day) => (await execute(SERVES({ ids: idsAmong([personId]), home, day }))).length > 0,
    casesLeft: async (personId, most) => (await execute(CASES_LEFT({ personId, most })))[0] as CasesLeft,
    add: async ({ roomId, organisationId, ...post }) =>
      void (await entities().insert(PostTable, { ...post, roomId, organisationId: roomId ? null : organisationId })),
    end: async (id, to) => void (await execute(END({ id, to }))),
  };
}
