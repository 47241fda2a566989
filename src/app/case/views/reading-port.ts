/** What queries need of the database: one read-only transaction, one statement for each list or read. */
import type { Action } from '../../../domain/case/actions.js';
import type { CaseStatus } from '../../../domain/case/status.js';
import type { CaseSecret } from '../../../domain/case/secret.js';
import type { Side } from '../../../domain/case/party.js';
import type { CaseState } from '../../../domain/case/state.js';
import type { Recorded } from '../../../domain/case/events.js';
import type { ReferralStatus } from '../../../domain/case/referral.js';
import type { Actor, Role } from '../../../domain/kernel/actor.js';
import type { Calendar } from '../../../domain/kernel/calendar.js';
import type { Tariff } from '../../../domain/network/tariff.js';
import type { Day } from '../../../domain/kernel/day.js';
import type {
  CaseId,
  DivisionCode,
  EventId,
  Home,
  PartyId,
  PersonId,
  ReferralId,
  RoomId,
} from '../../../domain/kernel/ids.js';
import type { Keyset, Page } from '../../reading/page.js';
import type { CaseRow, MediatorBrief, ReferralRow, RoomBrief } from './case-row.js';
import type { LinkedCaseView } from './case-view.js';
import type { ProceedingListQuery, ProceedingRow } from './proceeding-row.js';
import type { NumberRow } from './timeline.js';
import type { WorkCounts } from './work-counts.js';
import type { GroupMember } from '../../../domain/case/group.js';
import type { CaseLocation } from '../../../domain/case/location.js';
import type { SearchReason } from '../../../domain/privacy/search.js';
import type { TokenKind } from '../../keys/sealer-port.js';

/** What of a list row costs a join or an opened seal, or is seldom shown, and is read only when asked for. */
export const LIST_FIELDS = [
  'endedOn',
  'ageDays',
  'outcome',
  'nextDue',
  'overdue',
  'nextKind',
  'changedAt',
  'phase',
  'room.name',
  'place.name',
  'mediators',
  'externalNumber',
  'parties',
  'openActions',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** The fields a client asked for; names that no list knows are of no effect. */
export type Shape = ReadonlySet<string>;

/** Whether one of the fields is asked for; without a shape everything is. */
export const isAsked = (shape: Shape | undefined, ...fields: readonly string[]): boolean =>
  shape === undefined || fields.some((field) => shape.has(field));

/** Which cases a list is about; the viewer's scope is on top of it in every list. */
export type Among =
  | { readonly kind: 'ALL' }
  | { readonly kind: 'CASELOAD'; readonly presiding: boolean }
  | { readonly kind: 'ROOM'; readonly roomId: RoomId }
  | { readonly kind: 'IDS'; readonly ids: readonly CaseId[] };

export interface CaseConditions {
  readonly open: boolean | null;
  readonly status: readonly CaseStatus[] | null;
  readonly type: readonly string[] | null;
  readonly source: readonly string[] | null;
  readonly roomId: RoomId | null;
  /** A division and all below it, by the room that holds the case. */
  readonly area: DivisionCode | null;
  /** Beginning of the committee's number, the display number or an external number. */
  readonly number: string | null;
  /** By what a party is sought; any of them. */
  readonly party: readonly { readonly kind: TokenKind; readonly value: string }[] | null;
  /** Without a reason a party is found only where the particular is shown in full. */
  readonly partyReason: SearchReason | null;
  readonly acceptedFrom: Day | null;
  readonly acceptedTo: Day | null;
  /** Cases of one mediator. */
  readonly mediator: PersonId | null;
  /** What of the work list, and the day from which it is reckoned. */
  readonly due: { readonly group: DueGroup; readonly today: Day } | null;
}

export const DUE_GROUPS = ['OVERDUE', 'TODAY', 'WEEK', 'COLD'] as const;
/** Past its next date · on this day · within seven days from this one · open, and untouched for thirty days. */
export type DueGroup = (typeof DUE_GROUPS)[number];

export const CASE_SORTS = ['NEWEST', 'ACCEPTED', 'AMOUNT', 'REFERRAL_DUE', 'NEXT_DUE'] as const;
/** Newest, last accepted and largest first; what is due first, first. */
export type CaseSort = (typeof CASE_SORTS)[number];

export interface CaseListQuery {
  readonly among: Among;
  readonly where: CaseConditions;
  readonly sort: CaseSort;
}

/** The list fields as sealed: full names, for the views alone. */
export interface ListedSide {
  readonly name: string;
  readonly organisation: boolean;
  readonly more: number;
}
export interface ListedNames {
  readonly applicant: ListedSide | null;
  readonly respondent: ListedSide | null;
  /** The first number of another body, where it is sealed. */
  readonly number?: string;
}

type RowColumns = Omit<CaseRow, 'phase' | 'accessLevel' | 'parties' | 'openActions'>;

/** A row before the views mask it. */
export interface StoredRow {
  /** What is shown as it was read. */
  readonly shown: RowColumns;
  readonly location: CaseLocation;
  /** Null when the phase was not asked for. */
  readonly referralOpen: boolean | null;
  readonly names: ListedNames | null;
  readonly state: CaseState | null;
}

export interface ReferralListQuery {
  /** EITHER: to or from the viewer's rooms. */
  readonly side: 'INCOMING' | 'OUTGOING' | 'EITHER';
  /** Null for all cases. */
  readonly caseId: CaseId | null;
  /** Null for all rooms of the viewer. */
  readonly roomId: RoomId | null;
  readonly status: readonly ReferralStatus[] | null;
  readonly sort: 'NEWEST' | 'DUE';
}

type ReferralColumns = Omit<ReferralRow, 'dueOnUnknown' | 'caseStatus' | 'caseVisible' | 'parties' | 'openActions'>;
export interface StoredReferral extends ReferralColumns {
  /** The year for whose calendar its last day waits. */
  readonly missingYear: number | null;
  readonly caseStatus: CaseStatus;
  /** Null when the case is not in the viewer's scope. */
  readonly location: CaseLocation | null;
  readonly names: ListedNames | null;
  readonly state: CaseState | null;
}

/** A case whole, opened; names of rooms and persons in it by id. The secret is empty once its key was destroyed. */
export interface StoredCase {
  readonly state: CaseState;
  readonly secret: CaseSecret;
  readonly destroyed: boolean;
  /** Parties and stand-ins whose data is only kept. */
  readonly restricted: readonly PartyId[];
  readonly version: number;
  readonly changedAt: string;
  readonly placeName: string | null;
  readonly mediators: readonly MediatorBrief[];
  readonly rooms: ReadonlyMap<RoomId, RoomBrief>;
  readonly persons: ReadonlyMap<PersonId, string>;
  /** Names of the authorities of its proceedings by id; empty when not asked for. */
  readonly authorities: ReadonlyMap<string, string>;
  /** The year for whose calendar the last day of an unanswered offer waits. */
  readonly missingYears: ReadonlyMap<ReferralId, number>;
  /** Null where no field asks for the clocks. */
  readonly calendar: Calendar | null;
  /** Of the room that has it; only looked up for the ways out. */
  readonly tariffs: readonly Tariff[];
  readonly similar: readonly StoredSimilar[];
  /** Only those that exist for the viewer, the oldest link first. */
  readonly links: readonly LinkedCaseView[];
}

/** A case that looks like the same dispute, before the view decides what of it is told. */
export interface StoredSimilar {
  readonly caseId: CaseId;
  readonly displayNo: string;
  readonly number: string | null;
  readonly room: RoomBrief;
  /** It exists for the viewer. */
  readonly seen: boolean;
}

export interface StoredEntry {
  readonly event: Recorded;
  readonly seq: number;
  readonly action: Action;
  /** The text of the legal basis that was stored with the step. */
  readonly basis: string;
  readonly role: Role;
  readonly roomId: RoomId;
  readonly roomName: string;
  readonly actorName: string;
  /** The head in whose place a deputy or an allowed clerk acted. */
  readonly inPlaceOfName: string | null;
  readonly statusBefore: string;
  readonly undone: boolean;
}

/** Entries of a case, latest first, with the location from which visibility follows. */
export interface StoredTimeline {
  readonly location: CaseLocation;
  readonly page: Page<StoredEntry>;
}

export interface StoredHistory {
  readonly location: CaseLocation;
  readonly lastBooked: EventId | null;
  readonly entries: readonly StoredEntry[];
}

/** The members of a side as they were recorded last, with what says who may see it. */
export interface StoredMembers {
  readonly state: CaseState;
  readonly restricted: readonly PartyId[];
  readonly members: readonly GroupMember[];
}

export interface NumberQuery {
  /** The committee by its organisation, or by a room that mediates in its name. */
  readonly organisationId: string | null;
  readonly roomId: RoomId | null;
  readonly year: number;
}

/** Every read carries the viewer's scope: what is out of it is absent, and nothing tells the two apart. */
export interface CaseReading {
  counts(actor: Actor, query: Omit<CaseListQuery, 'sort'>, today: Day): Promise<WorkCounts>;
  list(actor: Actor, query: CaseListQuery, shape: Shape, page: Keyset): Promise<Page<StoredRow>>;
  proceedings(actor: Actor, query: ProceedingListQuery, page: Keyset): Promise<Page<ProceedingRow>>;
  referrals(actor: Actor, query: ReferralListQuery, shape: Shape, page: Keyset): Promise<Page<StoredReferral>>;
  /** Names and sealed texts that no field asked for shows are left out; without a shape, none are. */
  byId(actor: Actor, id: CaseId, shape?: Shape): Promise<StoredCase | null>;
  byNumber(actor: Actor, home: Home, number: string): Promise<CaseId | null>;
  /** The same of an entry's names, data and sealed texts. */
  timeline(actor: Actor, id: CaseId, page: Keyset, shape?: Shape): Promise<StoredTimeline | null>;
  history(actor: Actor, id: CaseId): Promise<StoredHistory | null>;
  /** Null unless the viewer heads or supervises the committee. */
  groupMembers(actor: Actor, id: CaseId, side: Side): Promise<StoredMembers | null>;
  numbers(actor: Actor, query: NumberQuery, page: Keyset): Promise<Page<NumberRow> | null>;
}
