/**
 * Who may see a case, at which access level and through which post (domain.md §9.2). Lists, the case, its timeline and the access log ask
 * `visibilityOf`; the scope of the queries and the row policies are drawn from `reachOf`. A test holds the three equal.
 */
import { AREA_READERS, AUTHORITY_ROLES, HEADS } from './access.js';
import { type CaseLocation, standsAt } from './location.js';
import type { Sight } from './sight.js';
import type { ActingPost, Actor, Role } from '../kernel/actor.js';
import type { DivisionCode, PersonId, RoomId } from '../kernel/ids.js';

/**
 * CUSTODIAN: a post in the room that holds the case or where it ended; particulars and texts in full, save ID numbers.
 * OFFERED: a post in the room to which it was sent; names, facts and claims, so that conflict and admission can be judged.
 * OVERSEER: a supervisor, auditor or dispatcher of the area; masked parties, reasons of corrections, no other text.
 * AUTHORITY: a post at the court or commission that holds it, entrusts it or decides on it; names, course and result, no text.
 * REGISTRAR: the person who registered it and is not in the room; how it stands, and names and matter as they wrote them.
 * SENDER: a post in a room that gave it away; how it stands and ends, masked, and what was done while the room held it.
 */
export const ACCESS_LEVELS = ['CUSTODIAN', 'OFFERED', 'OVERSEER', 'AUTHORITY', 'REGISTRAR', 'SENDER'] as const;
/** To whom the case is merely in sight: none of their rooms holds it, is asked to take it or watches it. */
export const ONLY_IN_SIGHT: readonly AccessLevel[] = ['AUTHORITY', 'SENDER'];
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

export interface Visibility {
  readonly accessLevel: AccessLevel;
  /** The first post that gives this level; null for who merely registered the case. */
  readonly through: ActingPost | null;
  /** Telephone numbers in full: who rings the parties from the room that holds the case (asks consent, mediates, follows up). */
  readonly phones: boolean;
  /** Data of restricted parties, and the texts that name them: they are only kept, and none but heads open them. */
  readonly mayOpenKept: boolean;
  /** Who asks: a caucus note is shown to the one who opened the session, whoever else may see the case. */
  readonly viewer: PersonId;
}

/** Supervisors and auditors read what their area covers and never mediate it (domain.md §8, 35), wherever their post sits. */
const ONLY_OVERSEE: readonly Role[] = ['JUSTICE_SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR'];
const RINGS_PARTIES: readonly Role[] = [
  'MEDIATOR',
  'EXPERT',
  'INTAKE_CLERK',
  'ARB_CLERK',
  'COURT_CLERK',
  'ROOM_HEAD',
  'GRID_LEAD',
  'UNION_OFFICER',
  'ENTERPRISE_SECRETARY',
];

/** Null when the viewer may not see the case; of several posts the one with the highest access level counts. */
export function visibilityOf(actor: Actor, location: CaseLocation): Visibility | null {
  const way = wayIn(actor, location);
  if (!way) return null;
  const custodians = actor.posts.filter((post) => mayWork(post) && standsAt(post, 'HOLDER', location));
  const phones = custodians.some((post) => RINGS_PARTIES.includes(post.role));
  const mayOpenKept = custodians.some((post) => HEADS.includes(post.role));
  return { ...way, phones, mayOpenKept, viewer: actor.personId };
}

function wayIn({ personId, posts }: Actor, location: CaseLocation): Pick<Visibility, 'accessLevel' | 'through'> | null {
  const custodian = posts.find((post) => mayWork(post) && standsAt(post, 'HOLDER', location));
  if (custodian) return { accessLevel: 'CUSTODIAN', through: custodian };
  const offered = posts.find((post) => mayWork(post) && standsAt(post, 'TARGET', location));
  if (offered) return { accessLevel: 'OFFERED', through: offered };
  const overseer = posts.find((post) => oversees(post, location));
  if (overseer) return { accessLevel: 'OVERSEER', through: overseer };
  const authority = posts.find((post) => keepsSight(post, 'AUTHORITY', location));
  if (authority) return { accessLevel: 'AUTHORITY', through: authority };
  if (location.registrar === personId) return { accessLevel: 'REGISTRAR', through: null };
  const sender = posts.find((post) => keepsSight(post, 'SENDER', location));
  return sender ? { accessLevel: 'SENDER', through: sender } : null;
}

const mayWork = (post: ActingPost): boolean => !ONLY_OVERSEE.includes(post.role);

/** The place by which the post is known among the sights of a case: its working room, or the authority it sits at. */
function placeOfSight(post: ActingPost): Sight | null {
  if (post.roomId !== null) return mayWork(post) ? { kind: 'SENDER', place: post.roomId } : null;
  return AUTHORITY_ROLES.includes(post.role) ? { kind: 'AUTHORITY', place: post.organisationId } : null;
}

function keepsSight(post: ActingPost, kind: Sight['kind'], { sights }: CaseLocation): boolean {
  const own = placeOfSight(post);
  return own?.kind === kind && (sights?.some((sight) => sight.kind === kind && sight.place === own.place) ?? false);
}

/** The system sees what an overseer sees; so does a supervising post that sits in the room, or in the room asked. */
function oversees(post: ActingPost, location: CaseLocation): boolean {
  if (AREA_READERS.includes(post.role) && standsAt(post, 'AREA', location)) return true;
  return (['CLOCK', 'HOLDER', 'TARGET'] as const).some((place) => standsAt(post, place, location));
}

/** All cases that `visibilityOf` shows to an actor, as sets that a query can look up. */
export interface Reach {
  /** The clock. */
  readonly everything: boolean;
  /** Cases this person registered. */
  readonly registrar: PersonId;
  /** Cases held by or sent to these rooms. */
  readonly rooms: readonly RoomId[];
  /** Cases of rooms in these divisions and all below them. */
  readonly areas: readonly DivisionCode[];
  /** Cases that these rooms gave away, or in which these authorities take part: the places of `sightOf`. */
  readonly places: readonly string[];
}

/** Of a viewer: the same rule as `visibilityOf`, for scope and row policies. */
export function reachOf({ personId, posts }: Actor): Reach {
  const watching = posts.filter(({ role }) => AREA_READERS.includes(role));
  return {
    everything: posts.some(({ role }) => role === 'SYSTEM'),
    registrar: personId,
    rooms: [...new Set(posts.flatMap(({ roomId }) => roomId ?? []))],
    areas: [...new Set(watching.map(({ divisionCode }) => divisionCode))],
    places: [...new Set(posts.flatMap((post) => placeOfSight(post)?.place ?? []))],
  };
}

/** Where an actor is shown particulars in full, so that who seeks by them there learns nothing by what is found. */
export interface ShownInFull {
  /** Names, and credit codes: in cases that these rooms hold, or that are sent to them (there none of a minor). */
  readonly named: readonly RoomId[];
  /** Telephones too: of these rooms somebody rings the parties, and may have their numbers revealed. */
  readonly rung: readonly RoomId[];
  /** Names, and credit codes, of parties who are no minors: in cases in which these authorities take part. */
  readonly authorities: readonly string[];
  /** Organisations, whose name and code are public: also in cases this person registered. */
  readonly registrar: PersonId;
}

/** Of a viewer: the rule by which particulars are masked, for searches that give no reason. */
export function shownInFull({ personId, posts }: Actor): ShownInFull {
  const working = posts.filter((post) => post.roomId !== null && mayWork(post));
  const ringing = working.filter(({ role }) => RINGS_PARTIES.includes(role));
  const roomsOf = (some: readonly ActingPost[]) => [...new Set(some.flatMap(({ roomId }) => roomId ?? []))];
  const sights = posts.flatMap((post) => placeOfSight(post) ?? []);
  const authorities = sights.flatMap(({ kind, place }) => (kind === 'AUTHORITY' ? [place] : []));
  return { named: roomsOf(working), rung: roomsOf(ringing), authorities, registrar: personId };
}
