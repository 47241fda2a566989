/** What the lists of an office ask of the store: accounts, sessions, the log, proposals, and a leaver’s posts. */
import type { Role } from '../../../domain/kernel/actor.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { CaseId, Home, PersonId, PostId, RoomId } from '../../../domain/kernel/ids.js';
import type { Keyset, Page } from '../../reading/page.js';
import type { AccountId, SessionId } from './accounts.js';

export interface AccountRow {
  readonly id: AccountId;
  readonly login: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly home: Home;
  readonly disabled: boolean;
  readonly hasPassword: boolean;
  /** Null: not prepared; false: prepared and never used. */
  readonly providerLinked: boolean | null;
  readonly sessions: number;
  readonly lastUsedAt: Date | null;
  readonly createdAt: Date;
}

export interface PersonPost {
  readonly id: PostId;
  readonly role: Role;
  readonly placeName: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly deputises: PostId | null;
  readonly openCases: number;
}

export interface PersonRow {
  readonly id: PersonId;
  readonly name: string;
  readonly home: Home;
  readonly accountId: AccountId | null;
  /** Those that hold today, will hold, or still have open cases. */
  readonly posts: readonly PersonPost[];
}

export interface SessionRow {
  readonly id: SessionId;
  readonly accountId: AccountId;
  readonly openedAt: Date;
  readonly usedAt: Date;
  readonly expiresAt: Date;
}

/** The link itself is shown once, when it is made. */
export interface CalendarLinkRow {
  /** Null while the person has none. */
  readonly madeAt: Date | null;
  /** When a calendar program last read it; to the hour. */
  readonly readAt: Date | null;
}

export interface LogRow {
  readonly id: string;
  readonly at: Date;
  readonly home: Home;
  readonly action: string;
  readonly actorName: string;
  readonly actorRole: Role | null;
  readonly personId: PersonId | null;
  readonly personName: string | null;
  readonly accountId: AccountId | null;
  readonly postId: PostId | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface AppointmentRow {
  readonly id: string;
  readonly home: Home;
  readonly personId: PersonId;
  readonly personName: string;
  readonly organisationName: string;
  readonly role: Role;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly proposedByName: string;
  readonly proposedAt: Date;
}

export interface Successor {
  readonly postId: PostId;
  readonly personName: string;
  readonly openCases: number;
  /** Null: no cap. */
  readonly cap: number | null;
}

/** An open case at a place, without anything personal. */
export interface HeldCase {
  readonly caseId: CaseId;
  readonly displayNo: string;
  readonly status: string;
  readonly version: number;
  readonly presides: boolean;
}

/** A post of the leaver with the open cases on it, and who of its room could take them. */
export interface LeaverPost {
  readonly postId: PostId;
  readonly role: Role;
  readonly home: Home;
  readonly roomId: RoomId | null;
  readonly placeName: string;
  readonly validTo: Day | null;
  readonly open: number;
  readonly presided: number;
  readonly successors: readonly Successor[];
  /** Null for whoever only counts. */
  readonly cases: readonly HeldCase[] | null;
}

/** Who of a room could mediate a case, with the open cases; cap null for none. */
export interface MediatorCandidate {
  readonly postId: PostId;
  readonly personId: PersonId;
  readonly personName: string;
  readonly role: Role;
  readonly openCases: number;
  readonly presided: number;
  readonly cap: number | null;
}

/** An allowance for clerks that holds or will hold. */
export interface AllowanceRow {
  readonly id: string;
  readonly roomId: RoomId;
  readonly roomName: string;
  readonly headName: string;
  readonly validFrom: Day;
  readonly validTo: Day;
}

export interface OfficeReading {
  persons(homes: readonly Home[], search: string | null, day: Day, page: Keyset): Promise<Page<PersonRow>>;
  accounts(homes: readonly Home[], search: string | null, at: Date, page: Keyset): Promise<Page<AccountRow>>;
  /** Living ones, the newest first. */
  sessions(accountId: AccountId, at: Date): Promise<SessionRow[]>;
  calendarLink(personId: PersonId): Promise<CalendarLinkRow>;
  log(homes: readonly Home[], page: Keyset): Promise<Page<LogRow>>;
  /** Unanswered ones. */
  appointments(homes: readonly Home[]): Promise<AppointmentRow[]>;
  /** Who stands in the room and may mediate, the least busy first. */
  candidates(roomId: RoomId, day: Day): Promise<MediatorCandidate[]>;
  /** Of the homes, and of these rooms. */
  allowances(homes: readonly Home[], rooms: readonly RoomId[], day: Day): Promise<AllowanceRow[]>;
  /** All posts of the person with open cases or standing on the day, cases listed. */
  heldPosts(personId: PersonId, day: Day): Promise<(LeaverPost & { readonly cases: readonly HeldCase[] })[]>;
}
