/** The location of a case and the relation of a post to it: the facts that the rules of visibility and permission use. */
import type { Place } from './access.js';
import { offeredMandate } from './mandate.js';
import { openReferral } from './referral.js';
import { type Sight, sightOf } from './sight.js';
import type { CaseState } from './state.js';
import type { ActingPost } from '../kernel/actor.js';
import type { DivisionCode, PartyId, PersonId, RoomId } from '../kernel/ids.js';

/** The columns of a row, or of the state, from which visibility follows. */
export interface CaseLocation {
  readonly roomId: RoomId;
  readonly roomArea: DivisionCode;
  readonly registrar: PersonId;
  /** The room to which a referral is sent, or a mandate offered, and unanswered. */
  readonly sentTo: RoomId | null;
  /** Absent where a row names none for its viewer. */
  readonly sights?: readonly Sight[] | null;
  /** Parties and stand-ins whose data is restricted to storage (PIPL 47 ¶2); absent for none. */
  readonly restricted?: readonly PartyId[];
}

/** The same location, from the columns of its row. */
export function locationOf(state: CaseState, restricted: readonly PartyId[] = []): CaseLocation {
  const referral = openReferral(state.referrals);
  const sentTo = referral?.status === 'SENT' ? referral.to.id : (offeredMandate(state.mandates)?.room.id ?? null);
  const { id: roomId, divisionCode: roomArea } = state.room;
  return { roomId, roomArea, registrar: state.registrar, sentTo, sights: sightOf(state), restricted };
}

/** Whether the post has that relation to the case, whoever holds it; REGISTRAR, INTAKE, ASSIGNED and AUTHOR depend on the person, AUTHORITY on what goes on. */
export function standsAt(post: ActingPost, place: Place, location: CaseLocation): boolean {
  switch (place) {
    case 'HOLDER':
      return post.roomId !== null && post.roomId === location.roomId;
    case 'TARGET':
      return post.roomId !== null && post.roomId === location.sentTo;
    case 'AREA':
      return location.roomArea.startsWith(post.divisionCode);
    case 'CLOCK':
      return post.role === 'SYSTEM';
    case 'ANY_ROOM':
      return true;
    case 'REGISTRAR':
    case 'INTAKE':
    case 'ASSIGNED':
    case 'AUTHOR':
    case 'AUTHORITY':
      return false;
  }
}
