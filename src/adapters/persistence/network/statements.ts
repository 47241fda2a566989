/** Selects that the statements of the network share; days leave the database as text. */
import type { RawBuilder } from 'kysely';
import { DESK_CLERKS } from '../../../domain/case/access.js';
import type { Day } from '../../../domain/kernel/day.js';
import { db, sql } from '../database/sql.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is no id finds nothing; it must not reach a uuid column, which would fail on it. */
export function idsAmong(ids: readonly string[]): string[] {
  return ids.filter((id) => UUID.test(id));
}

type Ids = RawBuilder<readonly string[]>;
type OnDay = RawBuilder<Day> | Day;

/** The column is one of the ids. */
export const among = (column: string, ids: Ids): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any(${ids}::uuid[])`;

/** What stands on the day; without a first day it has always stood. */
export function standingOn(alias: string, day: OnDay): RawBuilder<boolean> {
  const from = sql.ref(`${alias}.valid_from`);
  const to = sql.ref(`${alias}.valid_to`);
  return sql<boolean>`((${from} is null or ${from} <= ${day}::date) and (${to} is null or ${to} > ${day}::date))`;
}

/** The person of the post can sign in, or never had an account: who was shut out takes no case. */
export const notDisabled = (alias: string): RawBuilder<boolean> =>
  sql<boolean>`not exists (
    select from account x where x.person_id = ${sql.ref(`${alias}.person_id`)} and x.disabled_at is not null)`;

/** The head's post in whose place a deputy's post stands, or a clerk of the room may answer on the day. */
export function inPlaceOf(alias: string, day: OnDay): RawBuilder<string | null> {
  const [deputises, room, role] = ['deputises', 'room_id', 'role'].map((column) => sql.ref(`${alias}.${column}`));
  return sql<string | null>`coalesce(${deputises}, (
    select k.head_post from clerk_allowance k where k.room_id = ${room} and ${role} = any(${DESK_CLERKS}::text[])
      and k.valid_from <= ${day}::date and k.valid_to > ${day}::date limit 1))`;
}

/** Every version of every room as the domain's RoomVersion; a closed organisation closes its rooms. */
export const roomVersions = db
  .selectFrom('room as r')
  .innerJoin('room_version as v', 'v.room_id', 'r.id')
  .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
  .select([
    'r.id',
    'v.id as versionId',
    'r.organisation_id as organisationId',
    'r.home',
    'v.name',
    'v.kind',
    'v.layer',
    'v.ledger_class as ledgerClass',
    'v.division_code as divisionCode',
    'v.committee_room_id as committeeRoomId',
    'v.accepts',
    'v.may_accept as mayAccept',
    'o.number_word as numberWord',
    'o.series_kind as seriesKind',
    'v.valid_from as validFrom',
    sql<Day | null>`least(v.valid_to, o.valid_to)`.as('validTo'),
  ]);

/** Every post as the domain's Post; the room version of the day says where the post sits. */
export const postsOn = (day: OnDay) =>
  db
    .selectFrom('post as p')
    .innerJoin('person as s', 's.id', 'p.person_id')
    .leftJoin('room as r', 'r.id', 'p.room_id')
    .innerJoin('organisation as o', (on) =>
      on.on((eb) => eb('o.id', '=', eb.fn.coalesce('r.organisation_id', 'p.organisation_id'))),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('room_version')
          .select('division_code')
          .whereRef('room_id', '=', 'p.room_id')
          .orderBy(sql`valid_from <= ${day}::date`, 'desc')
          .orderBy(sql`abs(valid_from - ${day}::date)`)
          .limit(1)
          .as('v'),
      (on) => on.onTrue(),
    )
    .select((eb) => [
      'p.id',
      'p.person_id as personId',
      's.name as personName',
      'p.role',
      'p.profession',
      'p.grade',
      'p.employment',
      'p.room_id as roomId',
      'o.id as organisationId',
      eb.fn.coalesce('r.home', 'o.home').as('home'),
      eb.fn.coalesce('v.division_code', 'o.division_code').as('divisionCode'),
      'p.valid_from as validFrom',
      'p.valid_to as validTo',
      eb.fn.coalesce('p.caseload_cap', 'o.caseload_cap').as('caseloadCap'),
      inPlaceOf('p', day).as('inPlaceOf'),
      'p.provisional',
    ]);
