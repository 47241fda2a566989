/** The pages that one can go to, in the order of the bar: each for those whose work it is. The server decides who may. */
import type { MeQuery } from '../made/documents.js';
import type { Word } from '../made/words.js';
import { OFFICE_ROLES } from './office-parts.js';

export interface Place {
  readonly to: string;
  readonly word: Word;
  /** The second key after `g`. */
  readonly key: string;
  /** Left out: everybody's. */
  readonly roles?: readonly string[];
}

export const HEADS = ['ROOM_HEAD', 'GRID_LEAD', 'UNION_OFFICER', 'ENTERPRISE_SECRETARY'];
const CLERKS = ['INTAKE_CLERK', 'ARB_CLERK', 'COURT_CLERK'];
const AT_CASES = [...HEADS, ...CLERKS, 'HUB_DISPATCHER', 'GRID_WORKER', 'MEDIATOR', 'EXPERT', 'ARBITRATOR', 'JUDGE'];

export const PLACES: readonly Place[] = [
  { to: '/', word: 'queue', key: 'q' },
  {
    to: '/register',
    word: 'register',
    key: 'r',
    roles: [...HEADS, ...CLERKS, 'HUB_DISPATCHER', 'GRID_WORKER', 'MEDIATOR'],
  },
  { to: '/doorstep', word: 'doorstep', key: 'e', roles: ['GRID_WORKER', 'GRID_LEAD'] },
  { to: '/desk', word: 'deskPage', key: 'd', roles: [...HEADS, ...CLERKS, 'HUB_DISPATCHER'] },
  {
    to: '/mandates',
    word: 'mandatesPage',
    key: 'm',
    roles: [...HEADS, ...CLERKS, 'HUB_DISPATCHER', 'MEDIATOR', 'EXPERT', 'ARBITRATOR', 'JUDGE'],
  },
  { to: '/search', word: 'search', key: 's', roles: [...AT_CASES, 'JUSTICE_SUPERVISOR', 'AUDITOR'] },
  { to: '/statement', word: 'statement', key: 't' },
  { to: '/map', word: 'map', key: 'p' },
  { to: '/office', word: 'office', key: 'o', roles: OFFICE_ROLES },
];

export const holds = ({ posts }: MeQuery['me'], roles: readonly string[]): boolean =>
  posts.some(({ role }) => roles.includes(role));

export const placesOf = (me: MeQuery['me']): readonly Place[] =>
  PLACES.filter(({ roles }) => !roles || holds(me, roles));
