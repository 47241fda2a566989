// Writes a case’s path as one line of text: `desk:R 2022-01-02, open:R 2022-01-05, outcome:R:settled 2022-01-20`.
import { createHash } from 'node:crypto';
import { type Account, accountOf, INTAKE, isOfRoom } from '../../../src/domain/book/account.js';
import type { Booked, Move } from '../../../src/domain/book/entry.js';
import type { Stamp } from '../../../src/domain/book/reconcile.js';

/** The same name, the same id. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export interface Rooms {
  place(name: string): string;
  version(name: string): string;
}

/** In pure tests a room's name is its id. */
export const BY_NAME: Rooms = { place: (name) => name, version: (name) => `${name}1` };

function accountAt(text: string, rooms: Rooms): Account {
  const account = accountOf(text);
  return isOfRoom(account) ? { ...account, place: rooms.place(account.place) } : account;
}

const versionAt = (text: string, rooms: Rooms): string => {
  const account = accountOf(text);
  return isOfRoom(account) ? rooms.version(account.place) : '';
};

export const COLUMNS = {
  dispute: idOf('dispute'),
  presiderPost: '',
  disputeType: 'NEIGHBOUR',
  source: 'ON_APPLICATION',
  agreementForm: '',
  disputeAmount: 0,
  agreedAmount: 0,
  people: 2,
  difficult: false,
  pairing: 'CITIZEN_CITIZEN',
  firstSessionHeld: false,
  reopens: false,
} as const;

export type MoveColumns = Partial<Move>;
const UNACCEPTED = { acceptingRoom: '', acceptingVersion: '', acceptingDay: null, ledgerClass: '' } as const;
type Acceptance = Pick<Move, 'acceptingRoom' | 'acceptingVersion' | 'acceptingDay' | 'ledgerClass'>;

/** The moves of a path; class and accepting room come with the acceptance, the other columns as given. */
export function pathOf(text: string, columns: MoveColumns = {}, rooms: Rooms = BY_NAME): Move[] {
  let from: Account = INTAKE;
  let fromVersion = '';
  let acceptance: Acceptance = UNACCEPTED;
  return text
    .split(',')
    .map((step) => step.trim())
    .filter((step) => step !== '')
    .map((step) => {
      const [place = '', effectiveDay = ''] = step.split(' ');
      const to = accountAt(place, rooms);
      const toVersion = versionAt(place, rooms);
      if (from.kind === 'desk' && to.kind === 'open') {
        acceptance = {
          acceptingRoom: to.place,
          acceptingVersion: toVersion,
          acceptingDay: effectiveDay,
          ledgerClass: columns.ledgerClass ?? 'PEOPLE',
        };
      }
      const move: Move = { ...COLUMNS, ...columns, ...acceptance, from, to, effectiveDay, fromVersion, toVersion };
      from = to;
      fromVersion = toVersion;
      return move;
    });
}

export const STAMP: Stamp = {
  home: '320612',
  caseId: idOf('case'),
  eventId: idOf('event'),
  actorId: idOf('actor'),
  postId: idOf('post'),
  today: '2022-12-31',
};

/** Where a case is by its live moves. */
export function positionOf(live: readonly Booked[]): Account {
  return live.at(-1)?.to ?? INTAKE;
}
