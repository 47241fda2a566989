/** Whom a letter is for, before anybody asks who holds which post. */
import type { Party } from '../case/party.js';
import type { Role } from '../kernel/actor.js';
import type { DivisionCode, PersonId, PostId, RoomId } from '../kernel/ids.js';

/** A reader as the case names them: parties with their stand-ins, others by person, post, or by role at a place. */
export type Meant =
  | { readonly kind: 'PARTY'; readonly party: Party }
  | { readonly kind: 'PERSON'; readonly id: PersonId }
  | { readonly kind: 'POST'; readonly id: PostId }
  | { readonly kind: 'ROOM'; readonly id: RoomId; readonly roles: readonly Role[] }
  | { readonly kind: 'ORGANISATION'; readonly id: string; readonly roles: readonly Role[] }
  | { readonly kind: 'AREA'; readonly code: DivisionCode; readonly roles: readonly Role[] };
