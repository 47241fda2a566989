// Operations that no role is named for: what somebody comes in by, and what parties do.
import { OPERATIONS } from '../../src/app/permission/operations.js';

/** Before signing in: the name of the app, and whatever somebody comes in by. */
export const OPEN = [
  ...['about', 'acceptInvitation', 'applicationPlaces', 'applyForMediation', 'askApplicationCode', 'askPartyCode'],
  ...['enterAsParty', 'enterWithRoomCode', 'exchangeTicket'],
  ...['refreshSession', 'setPassword', 'signIn'],
];
/** No role’s: test/self-service/gate.test.ts. */
export const OF_PARTIES = Object.keys(OPERATIONS).filter((name) => OPERATIONS[name] === 'PARTY');
