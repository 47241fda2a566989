/** The calendar entry of a letter that fixes, moves or cancels a session, from what the letter says. */
import type { Session } from '../../domain/case/state.js';
import type { LetterFacts } from '../../domain/letters/facts.js';
import type { LetterKind } from '../../domain/letters/kinds.js';
import { entryOf } from './entry.js';
import type { Invitation } from './port.js';

export type SessionOfLetter = Pick<Invitation, 'method' | 'entry'>;

const METHODS: Readonly<Partial<Record<LetterKind, Invitation['method']>>> = {
  SESSION_FIXED: 'REQUEST',
  SESSION_CHANGED: 'REQUEST',
  SESSION_CANCELLED: 'CANCEL',
  OWN_SESSION_FIXED: 'REQUEST',
  OWN_SESSION_CHANGED: 'REQUEST',
  OWN_SESSION_CANCELLED: 'CANCEL',
};

/** Null for other letters. `stampedAt` is when the letter was written. */
export function sessionOfLetter(kind: LetterKind, facts: LetterFacts, stampedAt: Date): SessionOfLetter | null {
  const method = METHODS[kind];
  const { sessionId, startsAt, sequence, kind: talk, venue, place, no, room } = facts;
  if (!method || !sessionId || !startsAt) return null;
  const entry = entryOf({
    ...{ id: String(sessionId), kind: talk as Session['kind'], venue: (venue ?? null) as Session['venue'] | null },
    ...{ place: place === null || place === undefined ? null : String(place), startsAt: new Date(String(startsAt)) },
    ...{ no: String(no), roomName: String(room ?? ''), sequence: Number(sequence ?? 0), stampedAt },
    cancelled: method === 'CANCEL',
  });
  return { method, entry };
}
