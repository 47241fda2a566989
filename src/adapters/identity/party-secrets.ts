/** Tickets, codes and slips of parties: chance from the operating system, hashes, and a comparison in constant time. */
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { PartySecrets } from '../../app/self-service/port.js';

/** Read aloud and typed without mistake: no O, I, L or U (Crockford). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SLIP = 10;

/** `contactHash` is keyed, and kept apart from the hashes of logins. */
export function openPartySecrets(contactHash: (text: string) => Buffer): PartySecrets {
  return {
    ticket: () => randomBytes(32).toString('base64url'),
    digits: () => String(randomInt(1_000_000)).padStart(6, '0'),
    slip: () => Array.from({ length: SLIP }, () => SIGNS[randomInt(SIGNS.length)]).join(''),
    hash: (text) => createHash('sha256').update(text).digest(),
    same: timingSafeEqual,
    contactHash: (contact) => contactHash(`party:${contact}`),
  };
}
