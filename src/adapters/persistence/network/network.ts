/** The network as commands read it, on the connection of their transaction. */
import { type AuthorityRef, authorityKindOf } from '../../../domain/case/authority.js';
import { OPEN_REFERRAL } from '../../../domain/case/referral.js';
import type { Network } from '../../../app/network/port.js';
import type { Calendar } from '../../../domain/kernel/calendar.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { CaseId, PersonId, RoomId } from '../../../domain/kernel/ids.js';
import { type RoomOnDay, roomOn } from '../../../domain/network/room.js';
import { CALENDAR, calendarFrom } from './known-calendar.js';
import type { Execute } from '../database/execute.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { among, idsAmong, notDisabled, postsOn, roomVersions, standingOn } from './statements.js';

interface Ids {
  readonly ids: readonly string[];
}
interface IdsOnDay extends Ids {
  readonly day: Day;
}

/** A query for one room has its own statement: for a list of ids the planner estimates ten rows and reads whole tables. */
const ROOM = statement(({ id }: Given<{ id: RoomId }>) => roomVersions.where('r.id', '=', id));
const ROOMS = statement(({ ids }: Given<Ids>) => roomVersions.where(among('r.id', ids)));

const OF_ORGANISATION = statement(({ ids }: Given<Ids>) =>
  roomVersions.where('r.id', '=', (eb) =>
    eb.selectFrom('room').select('id').where(among('organisation_id', ids)).orderBy('id').limit(sql.lit(1)),
  ),
);

const HOLDING = statement(({ id }: Given<{ id: CaseId }>) =>
  roomVersions.where('r.id', '=', (eb) => eb.selectFrom('case_file').select('room_id').where('case_id', '=', id)),
);
const OFFERED = statement(({ id }: Given<{ id: CaseId }>) =>
  roomVersions.where('r.id', '=', (eb) =>
    eb
      .selectFrom('case_file as c')
      .innerJoin('referral as f', (on) => on.onRef('f.home', '=', 'c.home').onRef('f.case_id', '=', 'c.case_id'))
      .select('f.to_room')
      .where('c.case_id', '=', id)
      .where(
        'f.status',
        'in',
        OPEN_REFERRAL.map((status) => sql.lit(status)),
      ),
  ),
);
const OF_CASE = { HOLDING, OFFERED };

const POSTS_OF = statement(({ ids, day }: Given<IdsOnDay>) =>
  postsOn(day).where(among('p.person_id', ids)).where(standingOn('p', day)).orderBy('p.valid_from').orderBy('p.id'),
);
const POSTS = statement(({ ids, day }: Given<IdsOnDay>) =>
  postsOn(day).where(among('p.id', ids)).where(notDisabled('p')).orderBy('p.valid_from').orderBy('p.id').forShare('p'),
);
const POSTS_OF_ROOM = statement(({ ids, day }: Given<IdsOnDay>) =>
  postsOn(day).where(among('p.room_id', ids)).where(standingOn('p', day)).orderBy('p.valid_from').orderBy('p.id'),
);

const DIVISION = statement(({ code, day }: Given<{ code: string; day: Day }>) =>
  db.selectFrom('division as d').select('d.code').where('d.code', '=', code).where(standingOn('d', day)),
);

const ORGANISATION = statement(({ ids, day }: Given<IdsOnDay>) =>
  db
    .selectFrom('organisation as o')
    .select(['o.id', 'o.kind', 'o.home', 'o.division_code as divisionCode'])
    .where(among('o.id', ids))
    .where(standingOn('o', day)),
);

async function authority(execute: Execute, id: string, day: Day): Promise<AuthorityRef | null> {
  const [found] = await execute(ORGANISATION({ ids: idsAmong([id]), day }));
  const kind = found && authorityKindOf(found.kind);
  return kind ? { ...found, kind } : null;
}

async function rooms(execute: Execute, ids: readonly RoomId[], day: Day): Promise<RoomOnDay[]> {
  const ofRoom = Map.groupBy(await execute(ROOMS({ ids: idsAmong(ids) })), ({ id }) => id);
  return [...ofRoom.values()].flatMap((each) => roomOn(each, day) ?? []);
}

async function calendar(execute: Execute): Promise<Calendar> {
  const [data] = await execute(CALENDAR({}));
  return calendarFrom(data);
}

async function room(execute: Execute, id: RoomId, day: Day): Promise<RoomOnDay | null> {
  return idsAmong([id]).length > 0 ? roomOn(await execute(ROOM({ id })), day) : null;
}

/** Every method is one statement. */
export function networkOn(execute: Execute): Network {
  return {
    room: (id, day) => room(execute, id, day),
    rooms: (ids, day) => rooms(execute, ids, day),
    roomOfCase: async (id, which, day) => roomOn(await execute(OF_CASE[which]({ id })), day),
    authority: (id, day) => authority(execute, id, day),
    roomOfAuthority: async (id, day) => roomOn(await execute(OF_ORGANISATION({ ids: idsAmong([id]) })), day),
    posts: (personId: PersonId, day) => execute(POSTS_OF({ ids: idsAmong([personId]), day })),
    postsByIds: (ids, day) => execute(POSTS({ ids: idsAmong(ids), day })),
    postsOfRoom: (roomId, day) => execute(POSTS_OF_ROOM({ ids: idsAmong([roomId]), day })),
    divisionStands: async (code, day) => (await execute(DIVISION({ code, day }))).length === 1,
    calendar: () => calendar(execute),
  };
}
