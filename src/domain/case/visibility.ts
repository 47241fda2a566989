/** What a viewer may see of a case (domain.md §9.2). ONE function says it, for list rows, the case and its timeline. */
import { AREA_READERS, HEADS } from './access.js';
import { openReferral } from './referral.js';
import type { CaseState } from './state.js';
import type { ActingPost, Actor, Role } from '../kernel/actor.js';
import type { DivisionCode, PartyId, PersonId, RoomId } from '../kernel/ids.js';

/**
 * CUSTODIAN: a post in the room that holds the case or where it ended; particulars and texts in full, save ID numbers.
 * OFFERED: a post in the room to which it was sent; names, facts and claims, so that conflict and admission can be judged.
 * OVERSEER: a supervisor, auditor or dispatcher of the area; masked parties, reasons of corrections, no other text.
 * REGISTRAR: the person who registered it and is not in the room; how it stands and masked names.
 */
export const ACCESS_LEVELS = ['CUSTODIAN', 'OFFERED', 'OVERSEER', 'REGISTRAR'] as const;
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

export interface Visibility {
  readonly accessLevel: AccessLevel;
  /** Telephone numbers in full: who rings the parties from the room that holds the case (asks consent, mediates, follows up). */
  readonly phones: boolean;
  /** Data of restricted parties, and the texts that tell of them: they are only kept, and none but heads open them. */
  readonly mayOpenKept: boolean;
  /** Who asks: a caucus note is shown to the one who opened the session, whoever else may see the case. */
  readonly viewer: PersonId;
}

/** Where a case sits: the columns of a row, or of the state, from which visibility follows. */
export interface CaseLocation {
  readonly roomId: RoomId;
  readonly roomArea: DivisionCode;
  readonly registrar: PersonId;
  /** The room to which a referral is sent and unanswered. */
  readonly sentTo: RoomId | null;
  /** Parties and stand-ins whose data may only be kept (PIPL 47 ¶2); absent for none. */
  readonly restricted?: readonly PartyId[];
}

/** The same seat as the columns of its row say. */
export function locationOf(state: CaseState, restricted: readonly PartyId[] = []): CaseLocation {
  const referral = openReferral(state.referrals);
  const sentTo = referral?.status === 'SENT' ? referral.to.id : null;
  const { id: roomId, divisionCode: roomArea } = state.room;
  return { roomId, roomArea, registrar: state.registrar, sentTo, restricted };
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

/** Null when the case does not exist for the viewer; with several posts the one that sees most. */
export function visibilityOf(actor: Actor, location: CaseLocation): Visibility | null {
  const working = actor.posts.filter((post) => !ONLY_OVERSEE.includes(post.role));
  const custodians = working.filter((post) => post.roomId === location.roomId);
  const accessLevel = custodians.length > 0 ? 'CUSTODIAN' : outside(actor, working, location);
  if (!accessLevel) return null;
  const phones = custodians.some((post) => RINGS_PARTIES.includes(post.role));
  const mayOpenKept = custodians.some((post) => HEADS.includes(post.role));
  return { accessLevel, phones, mayOpenKept, viewer: actor.personId };
}

function outside(actor: Actor, working: readonly ActingPost[], location: CaseLocation): AccessLevel | null {
  if (location.sentTo !== null && working.some((post) => post.roomId === location.sentTo)) return 'OFFERED';
  if (actor.posts.some((post) => oversees(post, location))) return 'OVERSEER';
  return location.registrar === actor.personId ? 'REGISTRAR' : null;
}

/** The clock sees what an overseer sees; a supervising post that sits in the room itself does too. */
function oversees(post: ActingPost, location: CaseLocation): boolean {
  if (post.role === 'SYSTEM' || post.roomId === location.roomId) return true;
  if (post.roomId !== null && post.roomId === location.sentTo) return true;
  return AREA_READERS.includes(post.role) && location.roomArea.startsWith(post.divisionCode);
}
