/** Who stands behind the role of a reminder, as the case is now: parties of it, its mediators, or holders of posts somewhere. */
import { HEADS } from '../case/access.js';
import { offeredMandate } from '../case/mandate.js';
import type { Party } from '../case/party.js';
import { openReferral } from '../case/referral.js';
import type { CaseState } from '../case/state.js';
import type { Role } from '../kernel/actor.js';
import type { DivisionCode, PartyId, PersonId, RoomId } from '../kernel/ids.js';
import type { Reminder } from './reminders.js';

export type Readers =
  | { readonly kind: 'PARTIES'; readonly ids: readonly PartyId[] }
  | { readonly kind: 'PERSONS'; readonly ids: readonly PersonId[] }
  | { readonly kind: 'ROOM'; readonly id: RoomId; readonly roles: readonly Role[] }
  | { readonly kind: 'BODY'; readonly id: string; readonly roles: readonly Role[] }
  /** The nearest post of that role whose area has the division in it. */
  | { readonly kind: 'AREA'; readonly code: DivisionCode; readonly role: Role };

export type About = Pick<Reminder, 'to' | 'subject' | 'party' | 'side'>;

/** Null where the case names nobody, as of an offer that is no longer open. */
export function readersOf(state: CaseState, about: About): Readers | null {
  switch (about.to) {
    case 'PARTIES':
      return { kind: 'PARTIES', ids: state.parties.filter((one) => concerns(one, about)).flatMap(reachedBy) };
    case 'MEDIATORS':
      return { kind: 'PERSONS', ids: state.mediators.map(({ personId }) => personId) };
    case 'ROOM_HEAD':
      return { kind: 'ROOM', id: state.room.id, roles: HEADS };
    case 'ASKED_HEAD':
      return askedHead(state);
    case 'HUB':
      return { kind: 'AREA', code: state.room.divisionCode, role: 'HUB_DISPATCHER' };
    case 'COURT':
      return body(state, about, ['COURT_CLERK', 'JUDGE']);
    case 'COMMISSION':
      return body(state, about, ['ARB_CLERK']);
  }
}

const concerns = ({ id, side }: Party, about: About): boolean =>
  (!about.party || about.party === id) && (!about.side || about.side === side);

/** A minor is told through the guardians alone; others themselves, and who speaks for them. */
function reachedBy({ id, minor, standIns }: Party): PartyId[] {
  const guardians = standIns.filter(({ kind }) => kind === 'GUARDIAN').map((one) => one.id);
  return minor ? guardians : [id, ...standIns.map((one) => one.id)];
}

/** A case can be given to the hub, whose dispatcher answers for it. */
function askedHead({ referrals, mandates }: CaseState): Readers | null {
  const id = openReferral(referrals)?.to.id ?? offeredMandate(mandates)?.room.id;
  return id ? { kind: 'ROOM', id, roles: [...HEADS, 'HUB_DISPATCHER'] } : null;
}

/** The body whose step the period is of; of a case that it holds, the holder. */
function body(state: CaseState, { subject }: About, roles: readonly Role[]): Readers | null {
  const asked = state.proceedings?.find(({ steps }) => steps.some(({ event }) => event === subject));
  const id = asked?.authority.id ?? state.custody?.authority.id;
  return id ? { kind: 'BODY', id, roles } : null;
}
