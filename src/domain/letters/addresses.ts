/** By which ways a party can be reached, and who hears for it. */
import type { Party } from '../case/party.js';
import type { CaseSecret } from '../case/secret.js';
import type { PartyId } from '../kernel/ids.js';
import { isMobile } from '../kernel/phone.js';
import type { Channel } from './kinds.js';

export type Addresses = Readonly<Partial<Record<Channel, string>>>;

/** What is on file of a person: the confirmed telephone for papers before the other one. A landline takes no message. */
export function addressesOf({ people, texts }: CaseSecret, id: PartyId): Addresses {
  const { email, phone } = people[id] ?? {};
  const mobile = [texts[`servicePhone:${id}`], phone].find((one) => one && isMobile(one));
  return { ...(email && { MAIL: email }), ...(mobile && { SMS: mobile }) };
}

/**
 * Who hears for a party, the first to be asked first: its guardian, representative or agent, and then itself. A minor is
 * never written to, and hears only through the guardian (民法典 19, 20, 34).
 */
export function heardFor({ id, minor, standIns }: Party): PartyId[] {
  if (minor) return standIns.filter(({ kind }) => kind === 'GUARDIAN').map((one) => one.id);
  return [...standIns.map((one) => one.id), id];
}
