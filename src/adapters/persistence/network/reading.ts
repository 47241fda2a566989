/** Lists and single reads of the network: plain rows, one statement each. */
import { COMMUNITY_DIGITS, type SmallRoom } from '../../../domain/privacy/small-cells.js';
import type {
  DivisionRow,
  FigureRow,
  NetworkReading,
  OrganisationFilter,
  OrganisationRow,
  RoomFilter,
  RoomRow,
} from '../../../app/network/port.js';
import type { Post } from '../../../domain/network/post.js';
import type { Execute } from '../database/execute.js';
import { readPage } from './page-statement.js';
import { idsAmong, POSTS, standingOn } from './statements.js';

const DIVISIONS = `
  select code, name, level, parent_code as "parentCode", valid_from::text as "validFrom", valid_to::text as "validTo", invented
  from division d`;

const ORGANISATIONS = `
  select o.id, o.home, o.name, o.name_en as "nameEn", o.kind, o.division_code as "divisionCode", o.host_kind as "hostKind",
    o.number_word as "numberWord", o.series_kind as "seriesKind", o.caseload_cap as "caseloadCap", o.invented,
    o.valid_from::text as "validFrom", o.valid_to::text as "validTo"
  from organisation o`;

const ROOMS = `
  select r.id, v.id as "versionId", r.home, o.id as "organisationId", o.name as "organisationName", v.name,
    v.name_en as "nameEn", v.kind, v.layer, v.legal_character as "legalCharacter", v.ledger_class as "ledgerClass",
    v.division_code as "divisionCode", d.name as "divisionName", v.committee_room_id as "committeeRoomId", v.accepts,
    v.may_accept as "mayAccept", r.invented, v.version, v.valid_from::text as "validFrom",
    least(v.valid_to, o.valid_to)::text as "validTo"
  from room r
  join room_version v on v.room_id = r.id
  join organisation o on o.id = r.organisation_id
  join division d on d.code = v.division_code`;

/** Each asked for or left out: home $1, kind $2, area $3, part of the name $4. */
function filtered(home: string, kind: string, division: string, name: string): string {
  return `($1::text is null or ${home} = $1) and ($2::text is null or ${kind} = $2)
    and ($3::text is null or ${division} like $3 || '%') and ($4::text is null or strpos(${name}, $4) > 0)`;
}

function filterValues({ home, kind, area, search }: OrganisationFilter): unknown[] {
  return [home ?? null, kind ?? null, area ?? null, search ?? null];
}

function organisations(filter: OrganisationFilter) {
  const where = filtered('o.home', 'o.kind', 'o.division_code', 'o.name');
  return {
    select: `${ORGANISATIONS} where ${where}`,
    values: filterValues(filter),
    key: ['divisionCode', 'name', 'id'] as const,
  };
}

function rooms(filter: RoomFilter) {
  const where = `${filtered('r.home', 'v.kind', 'v.division_code', 'v.name')} and ($5::text is null or v.layer = $5)
    and ${standingOn('v', '$6')} and ${standingOn('o', '$6')}`;
  const values = [...filterValues(filter), filter.layer ?? null, filter.day];
  return { select: `${ROOMS} where ${where}`, values, key: ['divisionCode', 'name', 'id'] as const };
}

const FIGURES = `
  select place, division_code as "divisionCode", code, name, name_en as "nameEn", value::float8 as value,
    at_least as "atLeast", unit, source, as_of::text as "asOf", note
  from published_figure
  where $1::text is null or division_code like $1 || '%'
  order by division_code nulls last, place, code, as_of`;

export function networkReadingOn(execute: Execute): NetworkReading {
  return {
    divisionsBelow: (parent, day) =>
      execute<DivisionRow>(
        `${DIVISIONS} where d.parent_code is not distinct from $1 and ${standingOn('d', '$2')} order by d.code`,
        [parent, day],
      ),
    divisions: (codes) => execute<DivisionRow>(`${DIVISIONS} where code = any($1::text[]) order by code`, [codes]),
    organisations: (filter, page) => readPage<OrganisationRow>(execute, organisations(filter), page),
    rooms: (filter, page) => readPage<RoomRow>(execute, rooms(filter), page),
    smallRooms: () =>
      execute<SmallRoom>(
        `select room_id as "roomId", division_code as "divisionCode", layer, ledger_class as "ledgerClass"
         from room_version where length(division_code) >= $1`,
        [COMMUNITY_DIGITS],
      ),
    roomVersions: (ids) =>
      execute<RoomRow>(`${ROOMS} where r.id = any($1::uuid[]) order by r.id, v.version`, [idsAmong(ids)]),
    postsOfRooms: (ids, day) =>
      execute<Post>(
        `${POSTS} where p.room_id = any($2::uuid[]) and ${standingOn('p', '$1')} order by p.room_id, p.role, s.name, p.id`,
        [day, idsAmong(ids)],
      ),
    figures: (area) => execute<FigureRow>(FIGURES, [area]),
  };
}
