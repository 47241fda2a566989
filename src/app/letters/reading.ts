/** Letters as those who work on a case see them, and how one's own are wanted. */
import type { Actor } from '../../domain/kernel/actor.js';
import type { CaseId, PartyId, PersonId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { Channel, LetterKind } from '../../domain/letters/kinds.js';
import type { LetterState } from '../../domain/letters/letter.js';
import { isId } from '../reading/ids.js';
import type { Language } from '../texts/labels/label.js';
import type { Preference } from './port.js';

/** The record of one letter: to whom, by which way, and what became of it; never what it says or to which address it went. */
export interface LetterRow {
  readonly id: string;
  readonly kind: LetterKind;
  readonly readerKind: 'PARTY' | 'PERSON';
  readonly readerId: string;
  readonly channel: Channel | null;
  readonly language: Language;
  readonly state: LetterState;
  readonly reason: string | null;
  readonly writtenAt: Date;
  readonly sentAt: Date | null;
  readonly openedAt: Date | null;
}

/** Who would hear of something for a party, and by which way; null where nobody can be reached. */
export interface Recipient {
  readonly caseId: CaseId;
  readonly partyId: PartyId;
  readonly hears: PartyId | null;
  readonly channel: Channel | null;
}

export type OwnPreference = Preference & { readonly version: number };

export interface LetterReading {
  /** Of a case that the viewer may see, the latest first. */
  ofCase(actor: Actor, caseId: CaseId): Promise<LetterRow[]>;
  /** Of the parties of those of the cases that a room of the viewer holds. */
  recipients(actor: Actor, cases: readonly CaseId[]): Promise<Recipient[]>;
  own(personId: PersonId): Promise<OwnPreference | null>;
}

const MOST_CASES = 200;

/** Before many cases are changed at once: whom that tells. At most two hundred cases (LIST_TOO_LONG). */
export function letterRecipients(reading: LetterReading, actor: Actor, cases: readonly CaseId[]): Promise<Recipient[]> {
  ensure(cases.length <= MOST_CASES, 'PAGE_SIZE_OUT_OF_RANGE', {
    field: 'caseIds',
    facts: { least: 1, most: MOST_CASES },
  });
  return reading.recipients(actor, cases.filter(isId));
}
