/** Who the readers of the table are, in a case before and after an event. */
import type { Happened } from './happened.js';
import type { Meant } from './meant.js';
import { PARTY_READERS } from './party-readers.js';
import { STAFF_READERS } from './staff-readers.js';

export type PartyReader = keyof typeof PARTY_READERS;
export type StaffReader = keyof typeof STAFF_READERS;
export type Reader = PartyReader | StaffReader;

export const READERS = { ...PARTY_READERS, ...STAFF_READERS };

/** Whom a reader of the table means here; nobody where the case has none. */
export function meantBy(reader: Reader, happened: Happened): readonly Meant[] {
  if (reader in PARTY_READERS) {
    return PARTY_READERS[reader as PartyReader].of(happened).map((party) => ({ kind: 'PARTY', party }));
  }
  return STAFF_READERS[reader as StaffReader].of(happened);
}
