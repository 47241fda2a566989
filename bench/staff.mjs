// Three hundred village committees of both districts, each with a head and a mediator who can sign in, and their towns.
import { createHash } from 'node:crypto';
import { PASSWORD } from './app.mjs';

const ROOMS = { 320612: 220, 320371: 80 };

export function idOf(...words) {
  const h = createHash('sha256').update(words.join(':')).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-5${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

const CHOSEN = `
  select v.room_id as id, v.id as version, v.division_code as area, o.id as organisation, o.number_word as word, r.home,
    t.room_id as "townId", t.id as "townVersion", t.division_code as "townArea", t_o.id as "townOrganisation", t_o.number_word as "townWord"
  from room_version v join room r on r.id = v.room_id join organisation o on o.id = r.organisation_id
  join room_version t on t.kind = 'TOWN_COMMITTEE' and t.valid_to is null and t.division_code = left(v.division_code, 9)
  join room t_r on t_r.id = t.room_id join organisation t_o on t_o.id = t_r.organisation_id
  where v.kind = 'VILLAGE_COMMITTEE' and v.valid_to is null and r.home = $1 order by v.division_code, v.room_id limit $2`;

/** Rooms with the posts that act in them. */
export async function findRooms(owner) {
  const rooms = [];
  for (const [home, count] of Object.entries(ROOMS)) rooms.push(...(await owner.query(CHOSEN, [home, count])).rows);
  return rooms.map((room, n) => ({ ...room, n, ...seatsOf(room.id), town: seatsOf(room.townId) }));
}

/** Enough that no answer is warm for its own sake, few enough to sign in quickly. */
const ASKERS = 30;

/** The rooms whose mediators ask. */
export function everyTenth(rooms) {
  const step = Math.floor(rooms.length / ASKERS);
  return Array.from({ length: ASKERS }, (_, n) => rooms[n * step]);
}

function seatsOf(room) {
  const location = (role) => ({ person: idOf('bench', role, room), post: idOf('bench-post', role, room) });
  return { head: location('ROOM_HEAD'), mediator: location('MEDIATOR') };
}

/** One password for all, hashed once: the accounts of the demonstration have it too. */
export async function staff(owner, rooms) {
  const people = [];
  const heldPosts = new Map(rooms.flatMap((r) => [[r.id, [r, r]], [r.townId, [{ ...r.town, id: r.townId, home: r.home, n: r.townArea }, r]]]));
  for (const [room, [seated]] of heldPosts)
    for (const [role, location] of [['ROOM_HEAD', seated.head], ['MEDIATOR', seated.mediator]])
      people.push({ ...location, home: seated.home, role, room, login: `bench.${role === 'MEDIATOR' ? 'm' : 'h'}${seated.n}` });
  const json = JSON.stringify(people);
  const each = '(person uuid, post uuid, home text, role text, room uuid, login text)';
  await owner.query(`insert into person (id, home, name, invented) select person, home, '试' || left(md5(person::text), 4), true
    from jsonb_to_recordset($1) as ${each} on conflict do nothing`, [json]);
  await owner.query(`insert into post (id, person_id, room_id, role, profession, employment, valid_from)
    select post, person, room, role, 'PEOPLES_MEDIATOR', 'FULL_TIME', '2020-01-01' from jsonb_to_recordset($1) as ${each} on conflict do nothing`, [json]);
  await owner.query(`insert into account (id, login, person_id, password_hash, demo, created_at)
    select person, login, person, (select password_hash from account where login = 'gu.zhicheng'), true, now()
    from jsonb_to_recordset($1) as ${each} on conflict do nothing`, [json]);
  return { people, password: PASSWORD };
}
