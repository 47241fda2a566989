/** Posts as an administrator opens and ends them, in one transaction with the log. */
import type { Role } from '../../../domain/kernel/actor.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { Home, PersonId, PostId, RoomId } from '../../../domain/kernel/ids.js';
import type { Employment, Grade, Profession } from '../../../domain/taxonomy/role.js';
import type { AccountId } from './accounts.js';

export interface NewPost {
  readonly id: PostId;
  readonly personId: PersonId;
  /** One of the two. */
  readonly roomId: RoomId | null;
  readonly organisationId: string | null;
  readonly role: Role;
  readonly profession: Profession;
  readonly grade: Grade | null;
  readonly employment: Employment;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly caseloadCap: number | null;
  /** The head's post in whose place it stands. */
  readonly deputises: PostId | null;
}

/** A post locked until the commit, with the district of its place. */
export interface KeptPost extends NewPost {
  readonly home: Home;
  readonly openCases: number;
}

export interface Appointment {
  readonly id: string;
  readonly home: Home;
  readonly personId: PersonId;
  readonly organisationId: string;
  readonly role: Role;
  readonly profession: Profession;
  readonly employment: Employment;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly proposedBy: PersonId;
}

/** The clerks of a room may answer referrals in the place of its head, from a day to a day. */
export interface ClerkAllowance {
  readonly id: string;
  readonly home: Home;
  readonly roomId: RoomId;
  readonly headPost: PostId;
  readonly validFrom: Day;
  readonly validTo: Day;
}

/** Open cases that are left with a person: all counted, the first of them by number and room and nothing else. */
export interface CasesLeft {
  readonly total: number;
  readonly cases: readonly { readonly displayNo: string; readonly roomName: string }[];
}

type Span = { readonly from: Day; readonly to: Day | null };

export interface PostRegister {
  /** Home of a room or organisation that stands on the day; null for none. */
  placeHome(place: { roomId: RoomId | null; organisationId: string | null }, day: Day): Promise<Home | null>;
  post(id: PostId): Promise<KeptPost | null>;
  /** Whether the person holds the role at the place on a day of the span. */
  held(post: Pick<NewPost, 'personId' | 'roomId' | 'organisationId' | 'role'>, span: Span): Promise<boolean>;
  /** Whether somebody deputises the post on a day of the span. */
  deputised(post: PostId, span: Span): Promise<boolean>;
  /** Whether the person holds any post of the district on the day. */
  serves(personId: PersonId, home: Home, day: Day): Promise<boolean>;
  /** Of all posts of the person, ended ones included; the oldest `most` of them. */
  casesLeft(personId: PersonId, most: number): Promise<CasesLeft>;
  add(post: NewPost): Promise<void>;
  /** Ends the post and whoever deputises it; earlier last days stay. */
  end(id: PostId, to: Day): Promise<void>;
  /** Whether the clerks of the room are allowed to answer on a day of the span. */
  clerksAllowed(roomId: RoomId | null, span: Span): Promise<boolean>;
  allowClerks(allowance: ClerkAllowance & { readonly setBy: PersonId; readonly setAt: Date }): Promise<void>;
  /** Locked until the commit. */
  allowance(id: string): Promise<ClerkAllowance | null>;
  endAllowance(id: string, to: Day): Promise<void>;
  /** Persons other than this one who administer the district, or did since a day. */
  otherAdministrators(home: Home, but: PersonId, since: Day, today: Day): Promise<number>;
  /** Of the district on the day with an account that is open, this post left out: so that the last one is not ended. */
  administratorsBeside(home: Home, post: PostId, day: Day): Promise<number>;
  propose(appointment: Appointment & { readonly at: Date }): Promise<void>;
  /** Unanswered ones only, locked. */
  proposed(id: string): Promise<Appointment | null>;
  answer(id: string, answer: { by: PersonId; at: Date; postId: PostId | null }): Promise<void>;
  /** The account with which the person signs in, for the four-eyes check. */
  accountOf(personId: PersonId): Promise<AccountId | null>;
}
