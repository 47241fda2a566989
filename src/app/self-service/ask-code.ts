/**
 * A code is asked for. The answer comes before anything is looked up, so that neither it nor its time can tell whether a
 * case or a contact exists: the same two statements, the same row, the same hashes whatever was typed.
 */
import { asContact } from '../../domain/case/party-contact.js';
import { dayOf } from '../../domain/kernel/day.js';
import type { DivisionCode } from '../../domain/kernel/ids.js';
import { asPhone } from '../../domain/kernel/phone.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { sendApplicationCode, sendPartyCode } from './deliver.js';
import * as limits from './limits.js';
import type { CodesAsked, NewCode, SelfServiceRuntime, Sending } from './port.js';

/** What the client keeps: without the ticket the code opens nothing. */
export interface CodeAsked {
  readonly ticket: string;
  readonly expiresAt: Date;
}

/** CONTACT_MALFORMED, PARTY_CODES_TOO_MANY; never whether the number or the contact is known. */
export async function askPartyCode(
  { number, contact }: { readonly number: string; readonly contact: string },
  runtime: SelfServiceRuntime,
  answered?: Promise<void>,
): Promise<CodeAsked> {
  return ask({ purpose: 'ENTER', contact: asContact(contact, 'contact'), answered }, runtime, (sending) =>
    sendPartyCode({ ...sending, number }, runtime),
  );
}

/** The same for who applies: the telephone is the applicant’s, on file or not (PHONE_MALFORMED); the letter is of the district of the place (PLACE_UNKNOWN). */
export async function askApplicationCode(
  { contact, placeCode }: { readonly contact: string; readonly placeCode: DivisionCode },
  runtime: SelfServiceRuntime,
  answered?: Promise<void>,
): Promise<CodeAsked> {
  const home = placeCode.slice(0, 6);
  const telephone = asPhone(contact, 'contact');
  const today = dayOf(runtime.now());
  const stands = /^\d{6,}$/.test(placeCode) && (await runtime.placeStands(home, today));
  ensure(stands, 'PLACE_UNKNOWN', { field: 'placeCode' });
  return ask({ purpose: 'APPLY', contact: telephone, answered }, runtime, (sending) =>
    sendApplicationCode({ ...sending, home }, runtime),
  );
}

interface Asking extends Pick<NewCode, 'purpose'> {
  /** In its stored form. */
  readonly contact: string;
  readonly answered: Promise<void> | undefined;
}

async function ask(
  { purpose, contact, answered }: Asking,
  { secrets, now, newId, inTransaction, afterwards }: SelfServiceRuntime,
  send: (sending: Sending) => Promise<void>,
): Promise<CodeAsked> {
  const [at, id, ticket, code] = [now(), newId(), secrets.ticket(), secrets.digits()];
  const expiresAt = new Date(at.getTime() + limits.CODE_MINUTES * limits.MINUTE_MS);
  const hashes = { ticketHash: secrets.hash(ticket), codeHash: secrets.hash(`${ticket}.${code}`) };
  const contactHash = secrets.contactHash(contact);
  await inTransaction(async ({ codes }) => {
    ensureFew(await codes.asked(contactHash, before(at, limits.HOUR_MS), before(at, limits.DAY_MS)), purpose);
    await codes.add({ id, purpose, ...hashes, contactHash, askedAt: at, expiresAt });
  });
  afterwards(answered, () => send({ id, code, contact }));
  return { ticket, expiresAt };
}

const before = (at: Date, ms: number): Date => new Date(at.getTime() - ms);

/** Counted by what was typed, known or not. */
function ensureFew({ shortly, lately, byAll }: CodesAsked, purpose: NewCode['purpose']): void {
  const field = 'contact';
  ensure(lately < limits.CODES_A_DAY, 'PARTY_CODES_TOO_MANY', { field, facts: { minutes: 24 * 60 } });
  ensure(shortly < limits.CODES_AN_HOUR, 'PARTY_CODES_TOO_MANY', { field, facts: { minutes: 60 } });
  const room = purpose === 'ENTER' || byAll < limits.APPLY_CODES_AN_HOUR;
  ensure(room, 'PARTY_CODES_TOO_MANY', { field, facts: { minutes: 60 } });
}
