/** The people behind a role, out of those who hold posts today. */
import type { Readers } from '../../domain/reminders/readers.js';
import type { LetterReader } from '../letters/port.js';
import type { PostHolder } from './port.js';

/** Each once, though several posts of one person fit. */
export function peopleAmong(holders: readonly PostHolder[], readers: Readers | null): LetterReader[] {
  if (!readers) return [];
  if (readers.kind === 'PARTIES') return readers.ids.map((id) => ({ kind: 'PARTY', id }));
  const ids = readers.kind === 'PERSONS' ? readers.ids : personsAt(holders, readers);
  return [...new Set(ids)].map((id) => ({ kind: 'PERSON', id }));
}

type Placed = Exclude<Readers, { kind: 'PARTIES' | 'PERSONS' }>;

function personsAt(holders: readonly PostHolder[], readers: Placed): string[] {
  if (readers.kind === 'AREA') return nearest(holders, readers);
  const here = holders.filter(({ role, roomId, organisationId }) => {
    const place = readers.kind === 'ROOM' ? roomId : roomId === null && organisationId;
    return place === readers.id && readers.roles.includes(role);
  });
  return here.map(({ personId }) => personId);
}

/** A district's own dispatchers answer before those of the city. */
function nearest(holders: readonly PostHolder[], { code, role }: Extract<Readers, { kind: 'AREA' }>): string[] {
  const covering = holders.filter((one) => one.role === role && code.startsWith(one.divisionCode));
  const depth = Math.max(...covering.map(({ divisionCode }) => divisionCode.length));
  return covering.filter(({ divisionCode }) => divisionCode.length === depth).map(({ personId }) => personId);
}
