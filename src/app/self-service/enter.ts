/** From a code to a short session, and who is in by one. */
import type { PartyIdentity } from '../../domain/kernel/actor.js';
import { compact } from '../../domain/kernel/half-width.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { slipAsRead } from '../../domain/privacy/slip.js';
import { numberAsWritten } from '../case/queries/cases.js';
import { MINUTE_MS, MOST_TRIES, SESSION_MINUTES } from './limits.js';
import type { NewPartySession, PartySession, SelfServiceRuntime, TriedCode } from './port.js';

/** What a client holds: sent as `Authorization: Party <token>`. It opens nothing but its own case. */
export interface PartyTicket {
  readonly token: string;
  readonly expiresAt: Date;
}

type Entering = Pick<SelfServiceRuntime, 'now' | 'newId' | 'secrets' | 'sessions'>;

/**
 * The code that was tried, if it fits; one answer for every reason (PARTY_CODE_WRONG). Something is compared whether the
 * ticket is known or not, so that a try costs the same.
 */
export function fitting(tried: TriedCode | null, shown: Buffer, { same, hash }: Entering['secrets']): TriedCode {
  const nothing = hash('');
  const fits = same(tried?.codeHash ?? nothing, shown);
  ensure(tried && fits, 'PARTY_CODE_WRONG', { field: 'code' });
  return tried;
}

/** PARTY_CODE_WRONG, whatever is wrong: a code unsent, mistyped, used, out of time, or of another client. */
export async function enterAsParty(
  { ticket, code }: { readonly ticket: string; readonly code: string },
  runtime: Entering,
): Promise<PartyTicket> {
  const { secrets, sessions, now } = runtime;
  const tried = await sessions.tried(secrets.hash(ticket), 'ENTER', now(), MOST_TRIES);
  const { id, identity } = fitting(tried, secrets.hash(`${ticket}.${compact(code)}`), secrets);
  ensure(identity, 'PARTY_CODE_WRONG', { field: 'code' });
  return open(id, identity, runtime);
}

/** The slip that a room gave, together with the number of the case (PARTY_CODE_WRONG). */
export async function enterWithRoomCode(
  { number, code }: { readonly number: string; readonly code: string },
  runtime: Entering,
): Promise<PartyTicket> {
  const { secrets, sessions, now } = runtime;
  const shown = secrets.hash(`room.${slipAsRead(code)}`);
  const tried = await sessions.tried(shown, 'ROOM', now(), MOST_TRIES);
  const { caseId, home } = tried?.identity ?? { caseId: NOBODYS, home: '' };
  const bears = await sessions.bears(caseId, home, numberAsWritten(number));
  const { id, identity } = fitting(tried, shown, secrets);
  ensure(identity && bears, 'PARTY_CODE_WRONG', { field: 'code' });
  return open(id, identity, runtime);
}

const NOBODYS = '00000000-0000-0000-0000-000000000000';

async function open(codeId: string, identity: PartyIdentity, runtime: Entering): Promise<PartyTicket> {
  const { session, ticket } = sessionFor(codeId, identity, runtime);
  ensure(await runtime.sessions.open(session), 'PARTY_CODE_WRONG', { field: 'code' });
  return ticket;
}

/** A session that begins now, by a code, and what its client holds. */
export function sessionFor(
  codeId: string,
  identity: PartyIdentity,
  { secrets, now, newId }: Pick<Entering, 'secrets' | 'now' | 'newId'>,
): { readonly session: NewPartySession; readonly ticket: PartyTicket } {
  const [at, token] = [now(), secrets.ticket()];
  const expiresAt = new Date(at.getTime() + SESSION_MINUTES * MINUTE_MS);
  const session = { ...identity, id: newId(), codeId, tokenHash: secrets.hash(token), at, expiresAt };
  return { session, ticket: { token, expiresAt } };
}

/** Who the token in the header means; null for any other header, and for a session that is over. */
export async function authenticateParty(
  header: string | undefined,
  { secrets, sessions, now }: Entering,
): Promise<PartySession | null> {
  const token = /^Party ([\w-]{43})$/.exec(header ?? '')?.[1];
  return token ? sessions.find(secrets.hash(token), now()) : null;
}

/** The session ends at once; ending it twice is no problem. */
export function leaveAsParty(
  { sessionId }: Pick<PartySession, 'sessionId'>,
  { sessions, now }: Entering,
): Promise<void> {
  return sessions.end(sessionId, now());
}
