/** The structure of the network as rows of its tables: organisations, rooms and the first version of each room. */
import { type RoomKind, roomKind } from '../../domain/taxonomy/room-kind.js';
import { committees, gridRooms, justiceOffices } from './committee-rows.js';
import { divisionRows } from './division-rows.js';
import { stableId } from './stable-id.js';
import { namedOrganisations, namedRooms, type OrganisationSeed, type RoomSeed } from './structure-seed.js';

/** The 人民调解法 came into force; older than every register that can be imported. */
const FOUNDED = '2011-01-01';

type Row = Readonly<Record<string, unknown>>;

export interface StructureRows {
  readonly division: readonly Row[];
  readonly organisation: readonly Row[];
  readonly room: readonly Row[];
  readonly room_version: readonly Row[];
}

function organisationRow(seed: OrganisationSeed): Row {
  return {
    id: stableId('organisation', seed.key),
    home: seed.home,
    name: seed.name,
    name_en: seed.nameEn,
    kind: seed.kind,
    division_code: seed.division,
    host_kind: seed.hostKind,
    number_word: seed.numberWord,
    series_kind: seed.series,
    caseload_cap: seed.cap,
    invented: seed.invented,
    valid_from: FOUNDED,
    valid_to: null,
  };
}

function roomRow(seed: RoomSeed, home: string | undefined): Row {
  const organisation = stableId('organisation', seed.organisation);
  return { id: stableId('room', seed.key), home, organisation_id: organisation, invented: seed.invented };
}

function versionRow(seed: RoomSeed): Row {
  const kind = roomKind(seed.kind as RoomKind);
  return {
    id: stableId('room-version', `${seed.key}@1`),
    room_id: stableId('room', seed.key),
    version: 1,
    kind: seed.kind,
    layer: seed.layer ?? kind.layer,
    legal_character: kind.legal.zh,
    ledger_class: kind.ledgerClass,
    name: seed.name,
    name_en: seed.nameEn,
    division_code: seed.division,
    accepts: seed.accepts,
    may_accept: kind.mayAccept,
    committee_room_id: seed.committee && stableId('room', seed.committee),
    valid_from: FOUNDED,
    valid_to: null,
  };
}

/** Everything but persons; parents come before what names them. */
export function structureRows(): StructureRows {
  const divisions = divisionRows();
  const three = committees(divisions);
  const organisations = [...three.organisations, ...justiceOffices(divisions), ...namedOrganisations()];
  const rooms = [...three.rooms, ...namedRooms(), ...gridRooms(divisions)];
  const homes = new Map(organisations.map(({ key, home }) => [key, home]));
  return {
    division: divisions.map((division) => ({ ...division })),
    organisation: organisations.map(organisationRow),
    room: rooms.map((seed) => roomRow(seed, homes.get(seed.organisation))),
    room_version: rooms.map(versionRow),
  };
}
