/** What the actions of a mandate ask of the case besides its status. */
import { ensure } from '../kernel/rule-broken.js';
import type { Custody } from './authority.js';
import { type Guard, outsideCustody } from './guards.js';
import { type Mandate, offeredMandate, openMandate, unreportedMandate } from './mandate.js';

/** An authority holds the case, and no mandate of it waits or runs (MANDATE_OPEN). */
export const heldOutside: Guard<Custody> = (state) => {
  const custody = outsideCustody(state);
  ensure(!openMandate(state.mandates), 'MANDATE_OPEN');
  return custody;
};

/** A court or a commission holds it: only they entrust mediation (AUTHORITY_CANNOT_ENTRUST). */
export const mayEntrust: Guard<Custody> = (state) => {
  const custody = heldOutside(state);
  const { kind } = custody.authority;
  ensure(kind === 'COURT' || kind === 'ARBITRATION_COMMISSION', 'AUTHORITY_CANNOT_ENTRUST', {
    facts: { authority: kind },
  });
  return custody;
};

/** The mandate that waits for an answer (NO_MANDATE_OFFERED). */
export const mandateOffered: Guard<Mandate> = ({ mandates }) => {
  const offered = offeredMandate(mandates);
  ensure(offered, 'NO_MANDATE_OFFERED');
  return offered;
};

/** The mandate that waits or runs (NO_MANDATE_OPEN). */
export const mandateOpen: Guard<Mandate> = ({ mandates }) => {
  const open = openMandate(mandates);
  ensure(open, 'NO_MANDATE_OPEN');
  return open;
};

/** The mandate whose end has still to be reported (NO_REPORT_OWED). */
export const reportOwed: Guard<Mandate> = ({ mandates }) => {
  const ended = unreportedMandate(mandates);
  ensure(ended, 'NO_REPORT_OWED');
  return ended;
};
