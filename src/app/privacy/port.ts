/** What the protection of personal data needs: the access log, the register of rights, the keeping of files. */
import type { IdentityCheck, Right, BasisCode } from '../../domain/privacy/rights.js';
import type { HoldGround, Keeping } from '../../domain/privacy/keeping.js';
import type { RevealField, RevealReason } from '../../domain/privacy/reveal.js';
import type { SearchReason } from '../../domain/privacy/search.js';
import type { ActingPost, PartyIdentity, Role } from '../../domain/kernel/actor.js';
import type { Breach } from '../../domain/kernel/rule-broken.js';
import type { Day } from '../../domain/kernel/day.js';
import type { CaseId, PartyId, PersonId, PostId } from '../../domain/kernel/ids.js';
import type { Destructions } from './destroy-case.js';
import type { Keyset, Page } from '../reading/page.js';
import type { CaseLocation } from '../../domain/case/location.js';
import type { AccessLevel } from '../../domain/case/visibility.js';
import type { UnitOfWork } from '../case/port.js';
import type { Attribution, OfCase } from '../retention/port.js';
import type { ChangeRuntime } from '../pipeline/port.js';
import type { SoughtBy } from '../reading/access-log-port.js';

export interface Revealing extends OfCase {
  readonly id: string;
  readonly at: Date;
  readonly person: PersonId;
  readonly post: ActingPost;
  readonly partyId: PartyId;
  readonly field: RevealField;
  readonly reason: RevealReason;
  readonly note: Buffer;
  readonly requestId: string;
}

export interface NewRequest extends OfCase {
  readonly id: string;
  readonly partyId: PartyId;
  readonly throughId: PartyId | null;
  readonly kind: Right;
  readonly identity: IdentityCheck;
  readonly askedOn: Day;
  readonly dueOn: Day | null;
  readonly received: Attribution;
  readonly asked: Buffer;
}

export interface KeptRequest extends OfCase {
  readonly partyId: PartyId;
  readonly kind: Right;
  readonly outcome: 'GRANTED' | 'REFUSED' | null;
}

export interface RightsRegister {
  add(request: NewRequest): Promise<void>;
  /** Locked until the commit; null for an unknown one. */
  lock(id: string): Promise<KeptRequest | null>;
  decide(
    id: string,
    decision: { outcome: 'GRANTED' | 'REFUSED'; basis: BasisCode; reason: Buffer; by: Attribution },
  ): Promise<void>;
}

export interface Restrictions {
  /** Nothing happens for a party that is restricted already. `people` are the party and its stand-ins. */
  set(of: OfCase, one: { id: string; partyId: PartyId; requestId: string; by: Attribution }): Promise<void>;
  /** False when none stands. */
  lift(of: OfCase, one: { partyId: PartyId; reason: Buffer; by: Attribution }): Promise<boolean>;
  standing(of: OfCase): Promise<PartyId[]>;
  /** Writes what lists and files read. */
  show(of: OfCase, people: readonly PartyId[]): Promise<void>;
}

export interface Holds {
  set(of: OfCase, hold: { id: string; ground: HoldGround; note: Buffer; by: Attribution }): Promise<void>;
  /** False when it is unknown or lifted. */
  lift(of: OfCase, hold: { id: string; reason: Buffer; by: Attribution }): Promise<boolean>;
}

export interface Proposal {
  readonly id: string;
  readonly appraisal: string;
  readonly proposedBy: PersonId;
}

export interface Proposals {
  open(of: OfCase): Promise<Proposal | null>;
  add(of: OfCase, proposal: { id: string; appraisal: string; by: Attribution }): Promise<void>;
  answer(of: OfCase, id: string, confirmed: boolean, by: Attribution): Promise<void>;
}

/** A code that somebody of the room gives to whom they know; only its hash is kept. */
export interface RoomCode extends PartyIdentity {
  readonly id: string;
  readonly hash: Buffer;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly by: PersonId;
  readonly post: PostId;
  readonly identity: IdentityCheck;
}

/** The commands' transaction with the registers of personal data. */
export interface PrivacyUnit extends UnitOfWork {
  readonly reveals: { add(reveal: Revealing): Promise<void> };
  readonly rights: RightsRegister;
  readonly restrictions: Restrictions;
  readonly holds: Holds;
  readonly proposals: Proposals;
  readonly destructions: Destructions;
  readonly roomCodes: { give(code: RoomCode): Promise<void> };
  /** What decides whether a file may be destroyed. */
  keeping(of: OfCase): Promise<Keeping>;
}

export type PrivacyRuntime = ChangeRuntime<PrivacyUnit>;

export interface AccessRow {
  readonly id: string;
  readonly at: string;
  readonly kind: 'OPENED' | 'REFUSED' | 'REVEALED' | 'COPIED' | 'PACKAGED';
  readonly personId: PersonId;
  readonly personName: string;
  /** '' of a refused person: no post of theirs reaches the case. */
  readonly role: Role | '';
  readonly placeName: string;
  readonly accessLevel: AccessLevel | '';
  readonly partyId: PartyId | null;
  readonly field: RevealField | null;
  readonly reason: RevealReason | null;
  readonly note: string | null;
  readonly requestId: string;
}

export interface SearchRow {
  readonly id: string;
  readonly at: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly role: Role;
  readonly by: readonly SoughtBy[];
  readonly reason: SearchReason | null;
  readonly found: number;
  readonly requestId: string;
}

/** A list that was taken out as a file; `asked` holds no text that was typed. */
export interface ExportRow {
  readonly id: string;
  readonly at: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly role: Role;
  readonly list: string;
  readonly format: string;
  readonly asked: Readonly<Record<string, string>>;
  readonly rows: number;
  readonly requestId: string;
}

export interface RightsRow extends OfCase {
  readonly id: string;
  readonly displayNo: string;
  readonly partyId: PartyId;
  readonly throughId: PartyId | null;
  readonly kind: Right;
  readonly identity: IdentityCheck;
  readonly askedOn: Day;
  readonly dueOn: Day | null;
  /** Why an undecided request has no last day. */
  readonly dueOnUnknown: Breach | null;
  readonly receivedByName: string;
  readonly outcome: 'GRANTED' | 'REFUSED' | null;
  readonly basis: BasisCode | null;
  readonly decidedAt: string | null;
  readonly decidedByName: string | null;
  /** Of a granted correction: the day on which an amendment carried it out. */
  readonly carriedOutOn: Day | null;
  /** What is asked, and why it was decided so; null once the case's data was destroyed. */
  readonly asked: string | null;
  readonly reason: string | null;
}

export interface HoldRow {
  readonly id: string;
  readonly ground: HoldGround;
  readonly note: string | null;
  readonly setAt: string;
  readonly setByName: string;
  readonly liftedAt: string | null;
  readonly liftReason: string | null;
}

export interface ProposalRow {
  readonly id: string;
  readonly appraisal: string;
  readonly proposedAt: string;
  readonly proposedByName: string;
  readonly confirmed: boolean | null;
}

export interface KeepingRow extends OfCase {
  readonly displayNo: string;
  readonly status: string;
  readonly archivedOn: Day | null;
  readonly years: number | null;
  readonly until: Day | null;
  readonly rules: readonly string[];
  readonly holds: readonly HoldRow[];
  readonly proposal: ProposalRow | null;
  readonly certificate: string | null;
  readonly destroyedAt: string | null;
}

/** A file whose time has come, and what still stands against its destruction. */
export interface DueRow extends OfCase {
  readonly displayNo: string;
  readonly number: string | null;
  readonly type: string;
  readonly status: string;
  readonly until: Day | null;
  readonly held: boolean;
  readonly openRequests: number;
  readonly proposed: boolean;
}

export interface RightsQuery {
  readonly caseId: CaseId | null;
  /** Only those that wait for a decision. */
  readonly open: boolean;
  /** Rooms in which the viewer keeps the register, and areas the viewer watches. */
  readonly rooms: readonly string[];
  readonly areas: readonly string[];
}

/** Reads inside the viewer's snapshot; the database shows nothing of cases that do not exist for the viewer. */
export interface PrivacyReading {
  accessLog(caseId: CaseId, page: Keyset): Promise<{ location: CaseLocation; page: Page<AccessRow> } | null>;
  searches(areas: readonly string[], page: Keyset): Promise<Page<SearchRow>>;
  exports(areas: readonly string[], page: Keyset): Promise<Page<ExportRow>>;
  requests(query: RightsQuery, page: Keyset): Promise<Page<RightsRow>>;
  request(id: string): Promise<RightsRow | null>;
  keeping(caseId: CaseId): Promise<{ location: CaseLocation; row: KeepingRow } | null>;
  due(today: Day, rooms: readonly string[], areas: readonly string[], page: Keyset): Promise<Page<DueRow>>;
}

/** A snapshot in which the registers beside the cases can be read. */
export interface BesideCases {
  readonly privacy: PrivacyReading;
}
