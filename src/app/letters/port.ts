/** Letters on their way from what happened to their reader. */
import type { Language } from '../texts/labels/label.js';
import type { Day } from '../../domain/kernel/day.js';
import type { CaseId, EventId, Home, PartyId, PersonId } from '../../domain/kernel/ids.js';
import type { Addresses } from '../../domain/letters/addresses.js';
import type { LetterFacts } from '../../domain/letters/facts.js';
import type { LetterState } from '../../domain/letters/letter.js';
import type { Meant } from '../../domain/letters/meant.js';
import type { Channel, LetterKind } from '../../domain/letters/kinds.js';

/** A party of the case (or a stand-in of one), or somebody who serves in the network. */
export type LetterReader =
  | { readonly kind: 'PARTY'; readonly id: PartyId }
  | { readonly kind: 'PERSON'; readonly id: PersonId };

export type { LetterFacts };

/** A letter that somebody is to get, whichever way they can be reached. */
export interface LetterDraft {
  readonly kind: LetterKind;
  readonly home: Home;
  /** Null for a letter of no one case. Those to parties have one. */
  readonly caseId: CaseId | null;
  readonly eventId: EventId | null;
  readonly reader: LetterReader;
  /** Identifiers and days of what it tells: of one kind about one thing a reader gets one letter, however often it is asked for. */
  readonly about: string;
  readonly facts: LetterFacts;
}

/** How somebody who serves in the network wants to be told. */
export interface Preference {
  readonly addresses: Addresses;
  readonly language: Language;
  readonly news: 'AT_ONCE' | 'DAILY' | 'NONE';
  readonly reminders: boolean;
}

export type { LetterState };

export interface NewLetter extends LetterDraft {
  readonly id: string;
  readonly channel: Channel | null;
  readonly address: string | null;
  readonly language: Language;
  readonly state: LetterState;
  readonly writtenAt: Date;
  readonly dueAt: Date;
}

/** In one transaction. */
export interface LetterStore {
  /** The ways that this installation has. */
  readonly channels: readonly Channel[];
  /** Of those who have said how they want to be told. */
  preferences(people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Preference>>;
  /** What is on file of the parties and stand-ins of these cases; nothing where the file was destroyed. */
  onFile(cases: readonly CaseId[]): Promise<ReadonlyMap<PartyId, Addresses>>;
  /** Those that were written before are left as they are. */
  write(letters: readonly NewLetter[]): Promise<void>;
  /** Who is meant, by the posts of the day: for each the people, in the order asked. */
  holders(meant: readonly StaffMeant[], day: Day): Promise<readonly (readonly PersonId[])[]>;
  /** Rooms, organisations and people by id. */
  names(ids: readonly string[]): Promise<ReadonlyMap<string, Names>>;
  /** Letters of these events that have not gone yet go no more; returns whom others of them have reached. */
  recall(events: readonly EventId[]): Promise<ReadonlySet<string>>;
}

export type StaffMeant = Exclude<Meant, { kind: 'PARTY' }>;

/** Chinese and, where there is one, English. */
export type Names = readonly [zh: string, en: string];

/** The transaction in which letters are written, with what happened. */
export interface LetterUnit {
  readonly at: Date;
  newId(): string;
  readonly letters: LetterStore;
}
