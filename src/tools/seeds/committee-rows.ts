/** What follows by rule from the divisions: committees of three levels, justice offices of streets, grid rooms. */
import { committeeName, numberWords } from '../../domain/network/committee.js';
import type { DivisionSeed } from './division-rows.js';
import { needed, readSeed } from './read-seed.js';
import type { OrganisationSeed, RoomSeed } from './structure-seed.js';

const COMMITTEE_KINDS: Record<string, string> = {
  DISTRICT: 'DISTRICT_COMMITTEE',
  STREET: 'TOWN_COMMITTEE',
  COMMUNITY: 'VILLAGE_COMMITTEE',
};

/** A committee's organisation and room share this key; posts and hosted rooms name it. */
const committeeKey = (code: string) => `committee-${code}`;
const districtOf = (code: string) => code.slice(0, 6);

/** 农场 of township rank count with the towns. */
function hostKind({ level, name }: DivisionSeed): string {
  if (level === 'DISTRICT') return 'ASSOCIATION';
  if (level === 'STREET') return name.endsWith('街道') ? 'STREET' : 'TOWN';
  return name.endsWith('村委会') ? 'VILLAGE' : 'RESIDENTS';
}

/** The word of every committee's case numbers, by division code. */
function labelsOf(divisions: readonly DivisionSeed[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const row of readSeed<'district' | 'prefix' | 'district_word'>('number-words')) {
    const district = needed(row.district);
    words.set(district, needed(row.district_word));
    const below = divisions.filter(({ code, level }) => level !== 'DISTRICT' && districtOf(code) === district);
    const named = below.map(({ code, name, level, parent_code }) => ({
      code,
      name,
      street: level === 'STREET' ? null : parent_code,
    }));
    for (const [code, word] of numberWords(needed(row.prefix), named)) words.set(code, word);
  }
  return words;
}

/** One committee, organisation and room, for every district, street and community. */
export function committees(divisions: readonly DivisionSeed[]): {
  organisations: OrganisationSeed[];
  rooms: RoomSeed[];
} {
  const hosts = divisions.filter(({ level }) => level in COMMITTEE_KINDS);
  const words = labelsOf(hosts);
  const organisations = hosts.map((host) => ({
    key: committeeKey(host.code),
    home: districtOf(host.code),
    name: committeeName(host.name),
    nameEn: '',
    kind: 'PEOPLES_COMMITTEE',
    division: host.code,
    hostKind: hostKind(host),
    numberWord: words.get(host.code) ?? '',
    series: 'PEOPLE',
    cap: null,
    invented: false,
  }));
  const rooms = hosts.map((host) => ({
    key: committeeKey(host.code),
    organisation: committeeKey(host.code),
    kind: needed(COMMITTEE_KINDS[host.level] ?? null),
    name: committeeName(host.name),
    nameEn: '',
    division: host.code,
    committee: null,
    accepts: [],
    layer: null,
    invented: false,
  }));
  return { organisations, rooms };
}

/** A justice office (司法所) for every street and town: 兴东司法所. */
export function justiceOffices(divisions: readonly DivisionSeed[]): OrganisationSeed[] {
  return divisions
    .filter(({ level }) => level === 'STREET')
    .map(({ code, name }) => ({
      key: `justice-office-${code}`,
      home: districtOf(code),
      name: `${name.replace(/街道$|镇$/u, '')}司法所`,
      nameEn: '',
      kind: 'JUSTICE_OFFICE',
      division: code,
      hostKind: null,
      numberWord: '',
      series: 'NONE',
      cap: null,
      invented: false,
    }));
}

/** A room in every grid, in the name of the committee of its community. */
export function gridRooms(divisions: readonly DivisionSeed[]): RoomSeed[] {
  return divisions
    .filter(({ level }) => level === 'GRID')
    .map(({ code, name, parent_code, invented }) => ({
      key: `grid-${code}`,
      organisation: committeeKey(needed(parent_code)),
      kind: 'GRID_ROOM',
      name: `${name}调解室`,
      nameEn: '',
      division: code,
      committee: committeeKey(needed(parent_code)),
      accepts: [],
      layer: null,
      invented,
    }));
}
