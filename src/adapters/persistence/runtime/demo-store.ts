/** What the demonstration reads from the database: staffed rooms, supervisors, and which cases exist already. */
import type { Orm } from '../database/orm.js';
import { executorOfSystem } from '../visibility/frames.js';

export function demoStoreOn(orm: Orm) {
  const execute = executorOfSystem(orm);
  const ids = async (sql: string): Promise<string[]> => (await execute<{ id: string }>(sql)).map((row) => row.id);
  return {
    staffedRooms: () =>
      ids(`select distinct room_id as id from post where role = 'MEDIATOR' and valid_to is null order by 1`),
    supervisorPosts: () =>
      ids(`select p.id from post p join organisation o on o.id = p.organisation_id
           where p.role = 'JUSTICE_SUPERVISOR' and o.division_code = o.home order by p.id`),
    begun: async () => new Set(await ids(`select key as id from receipt where key like 'demo-%:0'`)),
    isDone: async () => (await ids(`select name as id from seeding where name = 'demo'`)).length > 0,
    done: async (at: Date) => {
      await execute(`insert into seeding (name, done_at) values ('demo', $1) on conflict do nothing`, [at]);
    },
  };
}
