// One invented person for each role and each place a post can have with regard to a case, with an account to sign in by.
import pg from 'pg';
import { stableId } from '../../src/tools/seeds/stable-id.js';
import { roomId, SEEDED } from '../fixtures/app.js';
import { PASSWORD } from '../graphql/client.js';
import { quickHash } from '../fixtures/quick-hash.js';
import type { Recipe } from '../harness/database.js';

/** The columns of the table. The first thirteen work in rooms; the last three watch or keep the app. */
export const ROLES = {
  INTAKE_CLERK: '受理员',
  ROOM_HEAD: '调委会主任',
  GRID_LEAD: '网格长',
  UNION_OFFICER: '工会干部',
  ENTERPRISE_SECRETARY: '企业调委会秘书',
  GRID_WORKER: '网格员',
  MEDIATOR: '调解员',
  EXPERT: '专家',
  HUB_DISPATCHER: '分流员',
  ARB_CLERK: '仲裁受理员',
  ARBITRATOR: '仲裁员',
  COURT_CLERK: '法院书记员',
  JUDGE: '法官',
  JUSTICE_SUPERVISOR: '司法督导',
  AUDITOR: '审计员',
  ADMINISTRATOR: '管理员',
} as const;
export type Role = keyof typeof ROLES;
export const ALL_ROLES = Object.keys(ROLES) as Role[];

/** Where a post sits with regard to the case that is asked about. */
export const PLACES = {
  OWN: '本室',
  ASSIGNED: '承办',
  OFFERED: '受邀室',
  REGISTRAR: '登记人',
  AREA: '监督区域',
  DISTRICT: '本区他处',
  ELSEWHERE: '外区',
  COURT: '受理法院',
} as const;
export type Place = keyof typeof PLACES;
export const ALL_PLACES = Object.keys(PLACES) as Place[];

/** The room that holds the case, a second one of its district, the one it is offered to, and one of another district. */
export const HOLDER = roomId('committee-320612104');
export const SECOND = roomId('committee-320612004');
export const TARGET = roomId('committee-320612114');
export const FAR = roomId('committee-320371005');

const OUTSIDE_ROOMS: readonly Role[] = ['JUSTICE_SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR'];
const MAY_MEDIATE: readonly Role[] = ['MEDIATOR', 'EXPERT'];
const WATCHERS: readonly Role[] = ['JUSTICE_SUPERVISOR', 'AUDITOR', 'HUB_DISPATCHER'];
/** Who never registers is no registrar. */
const NEVER_REGISTER: readonly Role[] = ['EXPERT', 'ARBITRATOR', 'JUDGE'];

/** An office of the next street: its area does not reach the holder's. */
const NEXT_OFFICE = stableId('organisation', 'matrix-next-office');
const bureau = (key: string): string => stableId('organisation', key);

/** The room or organisation of the post, or null: there is nobody of that role in that place. */
export function locationOf(role: Role, place: Place): { room: string | null; organisation: string | null } | null {
  const inside = !OUTSIDE_ROOMS.includes(role);
  const room = (id: string) => (inside ? { room: id, organisation: null } : null);
  const office = (id: string) => ({ room: null, organisation: id });
  switch (place) {
    case 'OWN':
      return room(HOLDER);
    case 'ASSIGNED':
      return MAY_MEDIATE.includes(role) ? room(HOLDER) : null;
    case 'OFFERED':
      return room(TARGET);
    case 'REGISTRAR':
      return NEVER_REGISTER.includes(role) ? null : room(SECOND);
    case 'AREA':
      if (!WATCHERS.includes(role)) return null;
      return inside ? room(roomId('tz-hub')) : office(bureau('tz-justice'));
    case 'DISTRICT':
      return inside ? room(SECOND) : office(role === 'ADMINISTRATOR' ? bureau('tz-justice') : NEXT_OFFICE);
    case 'COURT':
      return null;
    case 'ELSEWHERE':
      return inside ? room(FAR) : office(bureau('xz-justice'));
  }
}

export const nameOf = (role: Role, place: Place): string => `${ROLES[role]}·${PLACES[place]}`;
export const postOf = (role: Role, place: Place): string => stableId('post', `matrix:${role}:${place}`);
const personOf = (role: Role, place: Place): string => stableId('person', `matrix:${role}:${place}`);

/** Everybody there is: role, place and where the post sits. */
export const PEOPLE = ALL_ROLES.flatMap((role) =>
  ALL_PLACES.flatMap((place) => {
    const location = locationOf(role, place);
    return location ? [{ role, place, ...location }] : [];
  }),
);

/** Who sits at the court that holds or entrusts the case, in no room of it. */
const AT_THE_COURT: readonly Role[] = ['COURT_CLERK', 'JUDGE'];

/** A judge who sits at the court itself, in no room. */
export const COURT_JUDGE = '法官·本区法院';
const AT_COURT = { post: stableId('post', 'matrix:court-judge'), person: stableId('person', 'matrix:court-judge') };

const OFFICE = `
  insert into organisation (id, home, name, kind, division_code, series_kind, valid_from)
  values ($1, '320612', '金新司法所', 'JUSTICE_OFFICE', '320612004', 'NONE', '2020-01-01')`;
const PERSON = `insert into person (id, home, name, invented) values ($1, $2, $3, true)`;
const POST = `
  insert into post (id, person_id, room_id, organisation_id, role, profession, employment, valid_from)
  values ($1, $2, $3, $4, $5, 'OTHER', 'FULL_TIME', '2020-01-01')`;
/** In the room to which cases are offered the bureau lets the clerks answer; in all others it does not. */
const ALLOWANCE = `
  insert into clerk_allowance (id, home, room_id, head_post, valid_from, valid_to, set_by, set_at)
  select gen_random_uuid(), '320612', $1, p.id, '2020-01-01', '2030-01-01', p.person_id, now() from post p where p.id = $2`;
/** The court invites both rooms to mediate what it sends. */
const ROSTER = `
  insert into court_roster (id, authority_id, room_id, valid_from, entered_by, entered_at)
  values (gen_random_uuid(), $1, $2, '2020-01-01', $3, now())`;
const ACCOUNT = `
  insert into account (id, login, person_id, password_hash, demo, created_at) values (gen_random_uuid(), $1, $2, $3, true, '2020-01-01')`;

/** The seeded network with the people of the matrix. */
export const MATRIX: Recipe = {
  name: 'matrix',
  base: SEEDED,
  prepare: async ({ ownerUrl }) => {
    const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
    const hash = await quickHash(PASSWORD);
    await pool.query(OFFICE, [NEXT_OFFICE]);
    for (const { role, place, room, organisation } of PEOPLE) {
      const person = personOf(role, place);
      await pool.query(PERSON, [person, place === 'ELSEWHERE' ? '320371' : '320612', nameOf(role, place)]);
      await pool.query(POST, [postOf(role, place), person, room, organisation, role]);
      await pool.query(ACCOUNT, [nameOf(role, place), person, hash]);
    }
    for (const role of AT_THE_COURT) {
      await pool.query(PERSON, [personOf(role, 'COURT'), '320612', nameOf(role, 'COURT')]);
      await pool.query(POST, [postOf(role, 'COURT'), personOf(role, 'COURT'), null, bureau('tz-court'), role]);
      await pool.query(ACCOUNT, [nameOf(role, 'COURT'), personOf(role, 'COURT'), hash]);
    }
    for (const room of [HOLDER, TARGET]) {
      await pool.query(ROSTER, [bureau('tz-court'), room, personOf('JUDGE', 'COURT')]);
    }
    await pool.query(PERSON, [AT_COURT.person, '320612', COURT_JUDGE]);
    await pool.query(POST, [AT_COURT.post, AT_COURT.person, null, bureau('tz-court'), 'JUDGE']);
    await pool.query(ACCOUNT, [COURT_JUDGE, AT_COURT.person, hash]);
    await pool.query(ALLOWANCE, [TARGET, postOf('ROOM_HEAD', 'OFFERED')]);
    await pool.end();
  },
};
