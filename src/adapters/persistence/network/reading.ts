/** Lists and single reads of the network: plain rows, one statement each. */
import { COMMUNITY_DIGITS } from '../../../domain/privacy/small-cells.js';
import type {
  DivisionRow,
  FigureRow,
  NetworkReading,
  OrganisationFilter,
  OrganisationRow,
  RoomFilter,
  RoomRow,
} from '../../../app/network/port.js';
import type { MapRooms } from '../../../app/map/port.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { Execute } from '../database/execute.js';
import { db, joined, type Query, raw, type Sql, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import type { Entities } from '../database/transaction.js';
import { byPinyin, type Order, PINYIN, readPage } from '../reading/pager.js';
import { DivisionTable } from '../tables/network.js';
import { roomsByKindOn } from './rooms-by-kind.js';
import { among, idsAmong, postsOn, standingOn } from './statements.js';

const divisions = db
  .selectFrom('division as d')
  .select([
    'd.code',
    'd.name',
    'd.level',
    'd.parent_code as parentCode',
    'd.valid_from as validFrom',
    'd.valid_to as validTo',
    'd.invented',
  ])
  .orderBy('d.code');

const organisations = db
  .selectFrom('organisation as o')
  .select([
    'o.id',
    'o.home',
    'o.name',
    'o.name_en as nameEn',
    'o.kind',
    'o.division_code as divisionCode',
    'o.host_kind as hostKind',
    'o.number_word as numberWord',
    'o.series_kind as seriesKind',
    'o.caseload_cap as caseloadCap',
    'o.invented',
    'o.valid_from as validFrom',
    'o.valid_to as validTo',
  ]);

const rooms = db
  .selectFrom('room as r')
  .innerJoin('room_version as v', 'v.room_id', 'r.id')
  .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
  .innerJoin('division as d', 'd.code', 'v.division_code')
  .select([
    'r.id',
    'v.id as versionId',
    'r.home',
    'o.id as organisationId',
    'o.name as organisationName',
    'v.name',
    'v.name_en as nameEn',
    'v.kind',
    'v.layer',
    'v.legal_character as legalCharacter',
    'v.ledger_class as ledgerClass',
    'v.division_code as divisionCode',
    'd.name as divisionName',
    'v.committee_room_id as committeeRoomId',
    'v.accepts',
    'v.may_accept as mayAccept',
    'r.invented',
    'v.version',
    'v.valid_from as validFrom',
    sql<Day | null>`least(v.valid_to, o.valid_to)`.as('validTo'),
  ]);

/** Each asked for or left out; `of` names the table that kind, division and name are read from. */
function conditions(of: 'o' | 'v', { home, kind, area, search }: OrganisationFilter): Sql[] {
  const column = (name: string): Sql => raw(`${of}.${name}`);
  return [
    ...(home ? [sql`${raw(of === 'v' ? 'r.home' : 'o.home')} = ${home}`] : []),
    ...(kind ? [sql`${column('kind')} = ${kind}`] : []),
    ...(area ? [sql`${column('division_code')} like ${area} || '%'`] : []),
    ...(search ? [sql`strpos(${column('name')}, ${search}) > 0`] : []),
  ];
}

const ORDER: Order = {
  by: [{ expression: 'f."divisionCode"', type: 'text' }, byPinyin('f.name'), { expression: 'f.id', type: 'uuid' }],
  down: false,
};

const listing = (query: Query) => ({ columns: raw('f.*'), from: sql`from (${query}) f where true`, order: ORDER });

function organisationList(filter: OrganisationFilter) {
  const where = joined([raw('true'), ...conditions('o', filter)], ' and ');
  return listing(organisations.where(sql<boolean>`${where}`));
}

function roomList(filter: RoomFilter) {
  const layer = filter.layer ? [sql`v.layer = ${filter.layer}`] : [];
  const where = joined([raw('true'), ...conditions('v', filter), ...layer], ' and ');
  return listing(
    rooms.where(sql<boolean>`${where}`).where(standingOn('v', filter.day)).where(standingOn('o', filter.day)),
  );
}

const DIVISIONS_BELOW = statement(({ parent, day }: Given<{ parent: string | null; day: Day }>) =>
  divisions.where('d.parent_code', 'is not distinct from', parent).where(standingOn('d', day)),
);
const DIVISIONS = statement(({ codes }: Given<{ codes: readonly string[] }>) =>
  divisions.where(sql<boolean>`d.code = any(${codes}::text[])`),
);
const ROOM_VERSIONS = statement(({ ids }: Given<{ ids: readonly string[] }>) =>
  rooms.where(among('r.id', ids)).orderBy('r.id').orderBy('v.version'),
);
const SMALL_ROOMS = statement(({ digits }: Given<{ digits: number }>) =>
  db
    .selectFrom('room_version')
    .select(['room_id as roomId', 'division_code as divisionCode', 'layer', 'ledger_class as ledgerClass'])
    .where(sql<boolean>`length(division_code) >= ${digits}::int`),
);
const POSTS_OF_ROOMS = statement(({ ids, day }: Given<{ ids: readonly string[]; day: Day }>) =>
  postsOn(day)
    .where(among('p.room_id', ids))
    .where(standingOn('p', day))
    .orderBy('p.room_id')
    .orderBy('p.role')
    .orderBy(sql`s.name ${raw(PINYIN)}`)
    .orderBy('p.id'),
);
const FIGURES = statement(({ area }: Given<{ area: string | null }>) =>
  db
    .selectFrom('published_figure')
    .select([
      'place',
      'division_code as divisionCode',
      'code',
      'name',
      'name_en as nameEn',
      sql<number>`value::float8`.as('value'),
      'at_least as atLeast',
      'unit',
      'source',
      'as_of as asOf',
      'note',
    ])
    .where(sql<boolean>`(${area}::text is null or division_code like ${area} || '%')`)
    .orderBy('division_code', (by) => by.asc().nullsLast())
    .orderBy('place')
    .orderBy('code')
    .orderBy('as_of'),
);

/** One division is found by its key through the entity manager; lists and what joins tables are statements. */
export function networkReadingOn(execute: Execute, entities: Entities): NetworkReading & MapRooms {
  return {
    divisionsBelow: (parent, day): Promise<DivisionRow[]> => execute(DIVISIONS_BELOW({ parent, day })),
    division: async (code) => (await entities().fork().findOne(DivisionTable, { code })) as DivisionRow | null,
    divisions: (codes): Promise<DivisionRow[]> => execute(DIVISIONS({ codes })),
    organisations: (filter, page) => readPage<OrganisationRow>(execute, organisationList(filter), page),
    rooms: (filter, page) => readPage<RoomRow>(execute, roomList(filter), page),
    smallRooms: () => execute(SMALL_ROOMS({ digits: COMMUNITY_DIGITS })),
    roomVersions: (ids): Promise<RoomRow[]> => execute(ROOM_VERSIONS({ ids: idsAmong(ids) })),
    postsOfRooms: (ids, day) => execute(POSTS_OF_ROOMS({ ids: idsAmong(ids), day })),
    roomsByKind: roomsByKindOn(execute),
    figures: (area): Promise<FigureRow[]> => execute(FIGURES({ area })),
  };
}
