/** What the demonstration reads from the database: staffed rooms, supervisors, and which cases exist already. */
import type { Orm } from '../database/orm.js';
import { db, type Query } from '../database/sql.js';
import { executorOfSystem } from '../visibility/transactions.js';

const STAFFED_ROOMS = db
  .selectFrom('post')
  .select('room_id as id')
  .distinct()
  .where('role', '=', 'MEDIATOR')
  .where('valid_to', 'is', null)
  .where('room_id', 'is not', null)
  .orderBy('id')
  .$narrowType<{ id: string }>();

const SUPERVISORS = db
  .selectFrom('post as p')
  .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
  .select('p.id')
  .where('p.role', '=', 'JUSTICE_SUPERVISOR')
  .whereRef('o.division_code', '=', 'o.home')
  .orderBy('p.id');

const atBodies = (role: 'JUDGE' | 'HUB_DISPATCHER' | 'ARB_CLERK') =>
  db
    .selectFrom('post as p')
    .select('p.id')
    .where('p.role', '=', role)
    .where('p.valid_to', 'is', null)
    .where((eb) => eb('p.room_id', role === 'HUB_DISPATCHER' ? 'is not' : 'is', null))
    .orderBy('p.id');

const BEGUN = db.selectFrom('receipt').select('key as id').where('key', 'like', 'demo-%:0');
const DONE = db.selectFrom('seeding').select('name as id').where('name', '=', 'demo');

export function demoStoreOn(orm: Orm) {
  const execute = executorOfSystem(orm);
  const ids = async (query: Query<{ id: string }>): Promise<string[]> => (await execute(query)).map(({ id }) => id);
  return {
    staffedRooms: () => ids(STAFFED_ROOMS),
    supervisorPosts: () => ids(SUPERVISORS),
    judgePosts: () => ids(atBodies('JUDGE')),
    commissionPosts: () => ids(atBodies('ARB_CLERK')),
    dispatcherPosts: () => ids(atBodies('HUB_DISPATCHER')),
    begun: async () => new Set(await ids(BEGUN)),
    isDone: async () => (await ids(DONE)).length > 0,
    done: async (at: Date) => {
      const mark = db.insertInto('seeding').values({ name: 'demo', done_at: at });
      await execute(mark.onConflict((there) => there.doNothing()));
    },
  };
}
