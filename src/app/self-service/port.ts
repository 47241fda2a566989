/** What self-service of parties needs: codes, sessions, chance, and the transaction of a change with letters in it. */
import type { PartyIdentity } from '../../domain/kernel/actor.js';
import type { Day } from '../../domain/kernel/day.js';
import type { CaseId, DivisionCode, Home } from '../../domain/kernel/ids.js';
import type { SlipSecrets } from '../privacy/issue-party-code.js';
import type { RoomOnDay } from '../../domain/network/room.js';
import type { UnitOfWork } from '../case/port.js';
import type { LetterStore } from '../letters/port.js';
import type { ChangeRuntime } from '../pipeline/port.js';

/** ENTER: to a contact on file. APPLY: to the contact of a new application. ROOM: given in person. */
export type CodePurpose = 'ENTER' | 'APPLY' | 'ROOM';

/** A code asked for by a client; what it opens, if anything, is bound to it afterwards. */
export interface NewCode {
  readonly id: string;
  readonly purpose: Exclude<CodePurpose, 'ROOM'>;
  readonly ticketHash: Buffer;
  readonly codeHash: Buffer;
  readonly contactHash: Buffer;
  readonly askedAt: Date;
  readonly expiresAt: Date;
}

/** A code on its way, in memory only. */
export interface Sending {
  readonly id: string;
  readonly code: string;
  readonly contact: string;
}

/** How many codes a contact was sent since two instants, and all contacts since the first. */
export interface CodesAsked {
  readonly shortly: number;
  readonly lately: number;
  readonly byAll: number;
}

/** A code that was shown with its ticket: one of its few tries is used up. */
export interface TriedCode {
  readonly id: string;
  readonly codeHash: Buffer;
  readonly contactHash: Buffer | null;
  readonly identity: PartyIdentity | null;
}

export interface NewPartySession extends PartyIdentity {
  readonly id: string;
  readonly codeId: string;
  readonly tokenHash: Buffer;
  readonly at: Date;
  readonly expiresAt: Date;
}

/** Who is in: the session ends by itself. */
export interface PartySession extends PartyIdentity {
  readonly sessionId: string;
  readonly expiresAt: Date;
}

/** In one transaction. */
export interface PartyCodes {
  /** Of one contact, one after the other: whoever counts first is counted. */
  asked(contactHash: Buffer, shortly: Date, lately: Date): Promise<CodesAsked>;
  add(code: NewCode): Promise<void>;
  /** Cases that bear the number, of whatever district; few. */
  numbered(number: string): Promise<readonly CaseId[]>;
  bind(id: string, identity: PartyIdentity): Promise<void>;
  /** Uses the code and opens the session; false when the code is used. */
  open(session: NewPartySession): Promise<boolean>;
  /** How many applications the contact sent since then. */
  applied(contactHash: Buffer, since: Date): Promise<number>;
  /** Rooms of the place and of all above it whose desk somebody keeps on the day. */
  desksNear(placeCode: DivisionCode, day: Day): Promise<RoomOnDay[]>;
}

/** Each by itself, so that a try counts whatever becomes of the request. */
export interface PartySessions {
  /** Null for an unknown ticket, a code that is used, out of time, or was tried too often; an application’s is found again, for its key. */
  tried(ticketHash: Buffer, purpose: CodePurpose, at: Date, most: number): Promise<TriedCode | null>;
  bears(caseId: CaseId, home: Home, number: string): Promise<boolean>;
  /** Uses the code and opens the session; false when another was quicker. */
  open(session: NewPartySession): Promise<boolean>;
  find(tokenHash: Buffer, at: Date): Promise<PartySession | null>;
  end(sessionId: string, at: Date): Promise<void>;
}

/** Chance, and hashes over it. */
export interface PartySecrets extends SlipSecrets {
  /** 256 bits. */
  ticket(): string;
  /** Six digits. */
  digits(): string;
  /** Without telling by its time where they differ. */
  same(one: Buffer, other: Buffer): boolean;
  /** Keyed: a leaked row tells no telephone number. */
  contactHash(contact: string): Buffer;
}

export interface SelfServiceUnit extends UnitOfWork {
  readonly at: Date;
  newId(): string;
  readonly codes: PartyCodes;
  readonly letters: LetterStore;
}

export interface SelfServiceRuntime extends ChangeRuntime<SelfServiceUnit> {
  readonly sessions: PartySessions;
  readonly secrets: PartySecrets;
  /** Whether the division is there on the day. */
  placeStands(code: DivisionCode, day: Day): Promise<boolean>;
  /** Work that begins when the answer is out, so that nobody learns of it by waiting; what fails of it is only reported. */
  afterwards(answered: Promise<void> | undefined, work: () => Promise<void>): void;
}
