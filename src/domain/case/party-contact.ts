/** Whom of a case a telephone number or an address on file reaches: one person, or nobody that can be told for sure. */
import type { PartyIdentity } from '../kernel/actor.js';
import { isEmail } from '../kernel/email.js';
import { compact } from '../kernel/half-width.js';
import { isPhone, normalisePhone } from '../kernel/phone.js';
import { ensure } from '../kernel/rule-broken.js';
import type { Party } from './party.js';
import type { CaseSecret } from './secret.js';
import type { CaseState } from './state.js';

/** However it was typed: the digits of a telephone, an address in small letters. CONTACT_MALFORMED. */
export function asContact(typed: string, field: string): string {
  const address = compact(typed).toLowerCase();
  if (isEmail(address)) return address;
  ensure(isPhone(typed), 'CONTACT_MALFORMED', { field });
  return normalisePhone(typed);
}

/**
 * The party itself before those who speak for it; of a minor the guardian first. What stands for two parties, or for
 * several who speak for one, reaches nobody: whose it is can only be seen at the room.
 */
export function reachedBy(state: CaseState, { people, texts }: CaseSecret, contact: string): PartyIdentity | null {
  const has = (id: string): boolean =>
    [people[id]?.phone, people[id]?.email?.toLowerCase(), texts[`servicePhone:${id}`]].includes(contact);
  const reached = state.parties.flatMap((party): PartyIdentity[] => {
    const through = speakerOf(party, has);
    return through === undefined ? [] : [{ home: state.home, caseId: state.id, partyId: party.id, throughId: through }];
  });
  const parties = state.parties.filter(({ id, standIns }) => has(id) || standIns.some((one) => has(one.id)));
  return parties.length === 1 ? (reached[0] ?? null) : null;
}

/** Null for the party itself; undefined where nobody of it, or not one alone, has the contact. */
function speakerOf({ id, minor, standIns }: Party, has: (id: string) => boolean): string | null | undefined {
  const reached = standIns.filter((one) => has(one.id));
  const guardians = reached.filter(({ kind }) => kind === 'GUARDIAN');
  if (minor && guardians.length === 1) return guardians[0]?.id;
  if (has(id)) return null;
  return reached.length === 1 ? reached[0]?.id : undefined;
}
