/** Who stands behind the role of a reminder, as the case is now: parties of it, its mediators, or holders of posts somewhere. */
import { HEADS } from '../case/access.js';
import { offeredMandate } from '../case/mandate.js';
import type { Party } from '../case/party.js';
import { openReferral } from '../case/referral.js';
import type { CaseState } from '../case/state.js';
import type { Role } from '../kernel/actor.js';
import type { Meant } from '../letters/meant.js';
import type { Reminder } from './reminders.js';

type About = Pick<Reminder, 'to' | 'subject' | 'party' | 'side'>;

/** Nobody where the case names none, as of an offer that is no longer open. */
export function remindedIn(state: CaseState, about: About): Meant[] {
  switch (about.to) {
    case 'PARTIES':
      return state.parties.filter((one) => concerns(one, about)).map((party) => ({ kind: 'PARTY', party }));
    case 'MEDIATORS':
      return state.mediators.map(({ personId: id }) => ({ kind: 'PERSON', id }));
    case 'ROOM_HEAD':
      return [{ kind: 'ROOM', id: state.room.id, roles: HEADS }];
    case 'ASKED_HEAD':
      return askedHead(state);
    case 'HUB':
      return [{ kind: 'AREA', code: state.room.divisionCode, roles: ['HUB_DISPATCHER'] }];
    case 'COURT':
      return body(state, about, ['COURT_CLERK']);
    case 'COMMISSION':
      return body(state, about, ['ARB_CLERK']);
  }
}

const concerns = ({ id, side }: Party, about: About): boolean =>
  (!about.party || about.party === id) && (!about.side || about.side === side);

/** A case can be given to the hub, whose dispatcher answers for it. */
function askedHead({ referrals, mandates }: CaseState): Meant[] {
  const id = openReferral(referrals)?.to.id ?? offeredMandate(mandates)?.room.id;
  return id ? [{ kind: 'ROOM', id, roles: [...HEADS, 'HUB_DISPATCHER'] }] : [];
}

/** The body whose step the period is of; of a case that it holds, the holder. */
function body(state: CaseState, { subject }: About, roles: readonly Role[]): Meant[] {
  const asked = state.proceedings?.find(({ steps }) => steps.some(({ event }) => event === subject));
  const id = asked?.authority.id ?? state.custody?.authority.id;
  return id ? [{ kind: 'ORGANISATION', id, roles }] : [];
}
