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
  readonly roomVersion: readonly Row[];
}

function organisationRow(seed: OrganisationSeed): Row {
  return {
    id: stableId('organisation', seed.key),
    home: seed.home,
    name: seed.name,
    nameEn: seed.nameEn,
    kind: seed.kind,
    divisionCode: seed.division,
    hostKind: seed.hostKind,
    numberWord: seed.numberWord,
    seriesKind: seed.series,
    caseloadCap: seed.cap,
    invented: seed.invented,
    validFrom: FOUNDED,
    validTo: null,
  };
}

function roomRow(seed: RoomSeed, home: string | undefined): Row {
  const organisation = stableId('organisation', seed.organisation);
  return { id: stableId('room', seed.key), home, organisationId: organisation, invented: seed.invented };
}

function versionRow(seed: RoomSeed): Row {
  const kind = roomKind(seed.kind as RoomKind);
  return {
    id: stableId('room-version', `${seed.key}@1`),
    roomId: stableId('room', seed.key),
    version: 1,
    kind: seed.kind,
    layer: seed.layer ?? kind.layer,
    legalCharacter: kind.legal.zh,
    ledgerClass: kind.ledgerClass,
    name: seed.name,
    nameEn: seed.nameEn,
    divisionCode: seed.division,
    accepts: seed.accepts,
    mayAccept: kind.mayAccept,
    committeeRoomId: seed.committee && stableId('room', seed.committee),
    validFrom: FOUNDED,
    validTo: null,
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
    division: divisions.map(({ parent_code, ...division }) => ({ ...division, parentCode: parent_code })),
    organisation: organisations.map(organisationRow),
    room: rooms.map((seed) => roomRow(seed, homes.get(seed.organisation))),
    roomVersion: rooms.map(versionRow),
  };
}
