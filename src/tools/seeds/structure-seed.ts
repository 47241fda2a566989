/** Organisations and rooms as the seeds name them: by keys, which become stable ids. */
import { needed, readSeed } from './read-seed.js';

export interface OrganisationSeed {
  readonly key: string;
  readonly home: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly division: string;
  readonly hostKind: string | null;
  readonly numberWord: string;
  readonly series: string;
  readonly cap: number | null;
  readonly invented: boolean;
}

export interface RoomSeed {
  readonly key: string;
  readonly organisation: string;
  readonly kind: string;
  readonly name: string;
  readonly nameEn: string;
  readonly division: string;
  readonly committee: string | null;
  readonly accepts: readonly string[];
  /** Where the room does not stand in the usual layer of its kind. */
  readonly layer: string | null;
  readonly invented: boolean;
}

type OrganisationColumn =
  | 'key'
  | 'home'
  | 'name'
  | 'name_en'
  | 'kind'
  | 'division'
  | 'host_kind'
  | 'number_word'
  | 'series'
  | 'cap'
  | 'invented';

/** seeds/organisations.csv: the bodies that no rule yields. */
export function namedOrganisations(): OrganisationSeed[] {
  return readSeed<OrganisationColumn>('organisations').map((row) => ({
    key: needed(row.key),
    home: needed(row.home),
    name: needed(row.name),
    nameEn: row.name_en ?? '',
    kind: needed(row.kind),
    division: needed(row.division),
    hostKind: row.host_kind,
    numberWord: row.number_word ?? '',
    series: needed(row.series),
    cap: row.cap === null ? null : Number(row.cap),
    invented: row.invented === 'true',
  }));
}

type RoomColumn =
  | 'key'
  | 'organisation'
  | 'kind'
  | 'name'
  | 'name_en'
  | 'division'
  | 'committee'
  | 'accepts'
  | 'layer'
  | 'invented';

/** seeds/rooms.csv: the special rooms, those of the city and those at one address. */
export function namedRooms(): RoomSeed[] {
  return readSeed<RoomColumn>('rooms').map((row) => ({
    key: needed(row.key),
    organisation: needed(row.organisation),
    kind: needed(row.kind),
    name: needed(row.name),
    nameEn: row.name_en ?? '',
    division: needed(row.division),
    committee: row.committee,
    accepts: row.accepts?.split(' ') ?? [],
    layer: row.layer,
    invented: row.invented === 'true',
  }));
}
