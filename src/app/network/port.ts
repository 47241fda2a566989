/** What commands, the import and lists ask of the network. */
import type { AuthorityRef } from '../../domain/case/authority.js';
import type { Calendar } from '../../domain/kernel/calendar.js';
import type { Day } from '../../domain/kernel/day.js';
import type { CaseId, DivisionCode, Home, PersonId, PostId, RoomId } from '../../domain/kernel/ids.js';
import type { Post } from '../../domain/network/post.js';
import type { SmallRoom } from '../../domain/privacy/small-cells.js';
import type { RoomOnDay, RoomVersion } from '../../domain/network/room.js';
import type { Keyset, Page } from '../reading/page.js';

/** A mediator whom a register names and no post does; ids are handed in. */
export interface ProvisionalPost {
  readonly id: PostId;
  readonly personId: PersonId;
  readonly home: Home;
  readonly personName: string;
  readonly roomId: RoomId;
  readonly validFrom: Day;
}

/** Read by commands inside their transaction. Unknown ids are left out or null; the caller names the problem. */
export interface Network {
  room(id: RoomId, day: Day): Promise<RoomOnDay | null>;
  rooms(ids: readonly RoomId[], day: Day): Promise<RoomOnDay[]>;
  /** The room that holds the case, or to which it is offered; null where there is none. */
  roomOfCase(id: CaseId, which: 'HOLDING' | 'OFFERED', day: Day): Promise<RoomOnDay | null>;
  /** The authority that an organisation is on the day; null for none, and for a body that holds no cases as one. */
  authority(id: string, day: Day): Promise<AuthorityRef | null>;
  /** The room that stands for an authority: the first of its own; null where it has none. */
  roomOfAuthority(id: string, day: Day): Promise<RoomOnDay | null>;
  /** Posts the person holds on the day. */
  posts(personId: PersonId, day: Day): Promise<Post[]>;
  /** Posts by id, past and future ones included: ask `standsOn`. None of them ends before the commit. */
  postsByIds(ids: readonly PostId[], day: Day): Promise<Post[]>;
  /** Posts held at the room on the day. */
  postsOfRoom(roomId: RoomId, day: Day): Promise<Post[]>;
  /** True when the division was there on the day. */
  divisionStands(code: DivisionCode, day: Day): Promise<boolean>;
  calendar(): Promise<Calendar>;
}

/** What an import of a district's register reads once and keeps. */
export interface NetworkOfHome {
  /** The districts and cities that have rooms. */
  homes(): Promise<Home[]>;
  /** All versions of all rooms of the district that may accept, for lookups by name and division. */
  acceptingRooms(home: Home): Promise<RoomVersion[]>;
  /** All posts of mediators at rooms of the district, whenever they held. */
  mediators(home: Home, day: Day): Promise<Post[]>;
  divisionCodes(home: Home): Promise<ReadonlySet<DivisionCode>>;
  /** Persons and posts in one statement each; those whose id is there already are left alone. */
  addProvisional(posts: readonly ProvisionalPost[]): Promise<void>;
}

export interface DivisionRow {
  readonly code: DivisionCode;
  readonly name: string;
  readonly level: 'PROVINCE' | 'CITY' | 'DISTRICT' | 'STREET' | 'COMMUNITY' | 'GRID' | 'MICRO_GRID';
  readonly parentCode: DivisionCode | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly invented: boolean;
}

export interface OrganisationRow {
  readonly id: string;
  readonly home: Home;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly divisionCode: DivisionCode;
  readonly hostKind: string | null;
  readonly numberWord: string;
  readonly seriesKind: string;
  readonly caseloadCap: number | null;
  readonly invented: boolean;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export interface RoomRow {
  readonly id: RoomId;
  readonly versionId: string;
  readonly home: Home;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly layer: string;
  readonly legalCharacter: string;
  readonly ledgerClass: string;
  readonly divisionCode: DivisionCode;
  readonly divisionName: string;
  readonly committeeRoomId: RoomId | null;
  readonly accepts: readonly string[];
  readonly mayAccept: boolean;
  readonly invented: boolean;
  readonly version: number;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export interface FigureRow {
  readonly place: string;
  readonly divisionCode: DivisionCode | null;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly value: number;
  /** The source says 余 or 多: not fewer than the value. */
  readonly atLeast: boolean;
  readonly unit: string;
  readonly source: string;
  readonly asOf: Day;
  readonly note: string;
}

export interface OrganisationFilter {
  readonly home?: Home | null;
  readonly kind?: string | null;
  /** A division and everything below it. */
  readonly area?: DivisionCode | null;
  /** Part of the name. */
  readonly search?: string | null;
}

export interface RoomFilter extends OrganisationFilter {
  readonly layer?: string | null;
  /** The version of this day is shown; rooms that do not stand on it are left out. */
  readonly day: Day;
}

/** Lists and single reads for the API: plain rows, one statement each. */
export interface NetworkReading {
  /** The divisions right below one; with null the topmost. */
  divisionsBelow(parent: DivisionCode | null, day: Day): Promise<DivisionRow[]>;
  division(code: DivisionCode): Promise<DivisionRow | null>;
  divisions(codes: readonly DivisionCode[]): Promise<DivisionRow[]>;
  organisations(filter: OrganisationFilter, page: Keyset): Promise<Page<OrganisationRow>>;
  rooms(filter: RoomFilter, page: Keyset): Promise<Page<RoomRow>>;
  /** Where the rooms of communities and grids stand or stood, one for each version. */
  smallRooms(): Promise<SmallRoom[]>;
  /** Every version of the rooms, oldest first. */
  roomVersions(ids: readonly RoomId[]): Promise<RoomRow[]>;
  /** Posts held at the rooms on the day. */
  postsOfRooms(ids: readonly RoomId[], day: Day): Promise<Post[]>;
  /** Published figures of places in the area; with null of all places. They are never added up. */
  figures(area: DivisionCode | null): Promise<FigureRow[]>;
}
