/** The network as commands read it, on the connection of their transaction. */
import type { Network } from '../../../app/network/port.js';
import { type Calendar, calendarOf, type DayKind } from '../../../domain/kernel/calendar.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { RoomId } from '../../../domain/kernel/ids.js';
import type { Post } from '../../../domain/network/post.js';
import { type RoomOnDay, type RoomVersion, roomOn } from '../../../domain/network/room.js';
import type { Execute } from '../database/execute.js';
import { idsAmong, POSTS, ROOM_VERSIONS, notDisabled, standingOn } from './statements.js';

/** A query for one room has its own statement: for a list of ids the planner estimates ten rows and reads whole tables. */
async function room(execute: Execute, id: RoomId, day: Day): Promise<RoomOnDay | null> {
  const [known] = idsAmong([id]);
  return known ? roomOn(await execute<RoomVersion>(`${ROOM_VERSIONS} where r.id = $1::uuid`, [known]), day) : null;
}

const OF_CASE = {
  HOLDING: `${ROOM_VERSIONS} where r.id = (select room_id from case_file where case_id = $1::uuid)`,
  OFFERED: `${ROOM_VERSIONS} where r.id = (
    select o.to_room from case_file c join referral o on o.home = c.home and o.case_id = c.case_id
    where c.case_id = $1::uuid and o.status in ('PROPOSED', 'SENT'))`,
};

async function rooms(execute: Execute, ids: readonly RoomId[], day: Day): Promise<RoomOnDay[]> {
  const versions = await execute<RoomVersion>(`${ROOM_VERSIONS} where r.id = any($1::uuid[])`, [idsAmong(ids)]);
  const ofRoom = Map.groupBy(versions, ({ id }) => id);
  return [...ofRoom.values()].flatMap((each) => roomOn(each, day) ?? []);
}

/** One statement: the loaded years beside the days that differ from their weekday. */
async function calendar(execute: Execute): Promise<Calendar> {
  const [row] = await execute<{ years: number[]; days: [Day, DayKind][] }>(
    `select coalesce((select json_agg(year) from calendar_year), '[]') as years,
       coalesce((select json_agg(json_build_array(day, kind)) from calendar_day), '[]') as days`,
    [],
  );
  return calendarOf(row?.days ?? [], row?.years ?? []);
}

async function divisionStands(execute: Execute, code: string, day: Day): Promise<boolean> {
  const found = await execute(`select 1 from division d where d.code = $1 and ${standingOn('d', '$2')}`, [code, day]);
  return found.length === 1;
}

/** Every method is one statement. */
export function networkOn(execute: Execute): Network {
  const posts = (where: string, values: readonly unknown[], locked = '') =>
    execute<Post>(`${POSTS} where ${where} order by p.valid_from, p.id ${locked}`, values);
  return {
    room: (id, day) => room(execute, id, day),
    rooms: (ids, day) => rooms(execute, ids, day),
    roomOfCase: async (id, which, day) => roomOn(await execute<RoomVersion>(OF_CASE[which], [id]), day),
    posts: (personId, day) =>
      posts(`p.person_id = any($2::uuid[]) and ${standingOn('p', '$1')}`, [day, idsAmong([personId])]),
    postsByIds: (ids, day) =>
      posts(`p.id = any($2::uuid[]) and ${notDisabled('p')}`, [day, idsAmong(ids)], 'for share of p'),
    roster: (roomId, day) =>
      posts(`p.room_id = any($2::uuid[]) and ${standingOn('p', '$1')}`, [day, idsAmong([roomId])]),
    divisionStands: (code, day) => divisionStands(execute, code, day),
    calendar: () => calendar(execute),
  };
}
