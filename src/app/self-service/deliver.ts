/** After the answer: whom a code is for, and the letter that carries it. Nobody is told of what is not found. */
import { reachedBy } from '../../domain/case/party-contact.js';
import { type PartyIdentity, SYSTEM } from '../../domain/kernel/actor.js';
import { isEmail } from '../../domain/kernel/email.js';
import { isMobile } from '../../domain/kernel/phone.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import type { Channel } from '../../domain/letters/kinds.js';
import { numberAsWritten } from '../case/queries/cases.js';
import { writeLetters } from '../letters/write-letters.js';
import { CODE_MINUTES } from './limits.js';
import type { SelfServiceRuntime, SelfServiceUnit, Sending } from './port.js';

/** To the one party whom number and contact mean together; to nobody where they mean none, or more than one. */
export function sendPartyCode(
  { id, code, contact, number }: Sending & { readonly number: string },
  { inTransaction }: SelfServiceRuntime,
): Promise<void> {
  return inTransaction(async (unit) => {
    const cases = await unit.codes.numbered(numberAsWritten(number));
    const found = (await Promise.all(cases.map((caseId) => whoIn(unit, caseId, contact)))).flat();
    const [identity] = found;
    if (!identity || found.length > 1) return;
    const { home, caseId, partyId, throughId } = identity;
    await unit.codes.bind(id, identity);
    const reader = { kind: 'PARTY', id: throughId ?? partyId } as const;
    const facts = { code, minutes: CODE_MINUTES };
    const draft = { kind: 'PARTY_CODE', home, caseId, eventId: null, reader, about: id, facts } as const;
    const channel = channelOf(contact, unit.letters.channels);
    if (!channel) return writeLetters(unit, [draft]);
    const { at, letters } = unit;
    const filed = (await letters.onFile([caseId])).get(reader.id);
    if (!filed) return;
    const address = channel === 'MAIL' ? (filed.MAIL ?? contact) : contact;
    const way = { channel, address, language: 'zh', state: 'QUEUED' } as const;
    await letters.write([{ ...draft, ...way, id: unit.newId(), writtenAt: at, dueAt: at }]);
  });
}

/** A code goes to the contact that asked for it; to another on file only where this installation cannot reach that one. */
function channelOf(contact: string, channels: readonly Channel[]): Channel | null {
  const wanted = isEmail(contact) ? 'MAIL' : 'SMS';
  return channels.includes(wanted) && (wanted === 'MAIL' || isMobile(contact)) ? wanted : null;
}

async function whoIn(unit: SelfServiceUnit, caseId: string, contact: string): Promise<PartyIdentity[]> {
  const file = await unit.cases.lock(SYSTEM, caseId).catch(ofDestroyed);
  const identity = file && reachedBy(file.state, file.secret, contact);
  return identity ? [identity] : [];
}

/** Of a destroyed file nothing is left that a contact could be compared with. */
function ofDestroyed(error: unknown): null {
  if (error instanceof RuleBroken) return null;
  throw error;
}

/** To the contact that was typed: it is of no case yet, so the letter is the district’s. */
export function sendApplicationCode(
  { id, code, contact, home }: Sending & { readonly home: string },
  { inTransaction }: SelfServiceRuntime,
): Promise<void> {
  return inTransaction(async ({ letters, at, newId }) => {
    const facts = { code, minutes: CODE_MINUTES };
    const draft = { kind: 'PARTY_CODE', home, caseId: null, eventId: null, about: id, facts } as const;
    const way = { channel: 'SMS', address: contact, language: 'zh', state: 'QUEUED' } as const;
    const times = { writtenAt: at, dueAt: at };
    await letters.write([{ ...draft, ...way, ...times, id: newId(), reader: { kind: 'PARTY', id } }]);
  });
}
