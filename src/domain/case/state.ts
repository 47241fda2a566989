/** The state of a case: the fold of its events, without any personal data (that is in `secret.ts`). */
import type { DisputeType } from '../taxonomy/dispute-type.js';
import type { LabourCause } from '../taxonomy/labour-cause.js';
import type { LedgerClass } from '../taxonomy/layer.js';
import type { Source } from '../taxonomy/source.js';
import type { AnnulmentKind, EndedAs, EndedOutsideAs, EndGround, Outcome, UnacceptedAs } from './outcome.js';
import type { Day } from '../kernel/day.js';
import type {
  CaseId,
  DisputeId,
  DivisionCode,
  EventId,
  Home,
  PartyId,
  PersonId,
  PostId,
  SessionId,
} from '../kernel/ids.js';
import type { PeriodExtension, Suspension } from './suspension.js';
import type { CaseStatus } from './status.js';
import type { ArbitrationStep } from './arbitration-step.js';
import type { AdministrativeScope } from './administrative-scope.js';
import type { AuthorityRef, Custody } from './authority.js';
import type { AuthorityPaper } from './authority-paper.js';
import type { CaseLink } from './link.js';
import type { Group } from './group.js';
import type { Mandate } from './mandate.js';
import type { FormerParty, Party } from './party.js';
import type { ConsentAnswer, PartyWord } from './party-word.js';
import type { Proceeding } from './proceeding.js';
import type { Referral } from './referral.js';
import type { RoomRef } from './room-ref.js';
import type { Track } from './track.js';
import type { ServiceAddress, UndisputedFacts } from './undisputed-facts.js';

/** The columns of the book that belong to the dispute itself; `amend` corrects wrong ones. */
export interface DisputeFacts {
  readonly type: DisputeType;
  readonly labourCause: LabourCause | null;
  readonly source: Source;
  /** Amount in dispute, fen; null: unknown, as where a register's cell is blank. The book counts it as 0. */
  readonly amount: number | null;
  readonly people: number;
  readonly difficult: boolean;
  /** Division in which the dispute arose; changes the file only. */
  readonly placeCode: DivisionCode;
}

export interface Mediator {
  readonly postId: PostId;
  readonly personId: PersonId;
  readonly presider: boolean;
}

/** Where a session away from the room is held (巡回, 办案规则 67 for tribunals); the name of the place is sealed. */
export const SESSION_VENUES = ['ENTERPRISE', 'VILLAGE', 'COURT', 'ONLINE', 'ELSEWHERE'] as const;
export type SessionVenue = (typeof SESSION_VENUES)[number];

export const SESSION_KINDS = ['JOINT', 'CAUCUS'] as const;
export interface Session {
  readonly id: SessionId;
  readonly kind: (typeof SESSION_KINDS)[number];
  readonly status: 'SCHEDULED' | 'CANCELLED' | 'HELD';
  /** Absent in the room itself. */
  readonly venue?: SessionVenue;
  /** ISO instant at which it begins or began. */
  readonly startsAt: string;
  /** The one party of a caucus; nobody else ever sees its notes. */
  readonly caucusWith: PartyId | null;
  readonly present: readonly PartyId[];
  readonly helpers: number;
  readonly openedBy: PersonId | null;
}

export interface AgreementItem {
  readonly id: string;
  readonly dueOn: Day | null;
  /** Fen; null of an item that is no payment. */
  readonly amount: number | null;
  readonly performedOn: Day | null;
}

/** A clerical error in an effective agreement, corrected without new signatures: the former text stays readable. */
export interface AgreementCorrection {
  readonly event: EventId;
  readonly on: Day;
  readonly before: Pick<Agreement, 'agreedAmount'> & { readonly items: readonly AgreementItem[] };
}

export const SIGNER_KINDS = ['PARTY', 'MEDIATOR', 'SEAL'] as const;
export interface Signature {
  readonly signer: (typeof SIGNER_KINDS)[number];
  readonly partyId: PartyId | null;
  readonly on: Day;
}

export interface Agreement {
  readonly form: 'WRITTEN' | 'ORAL';
  /** PART leaves a rest unsettled: it is counted separately, never among the settled cases. */
  readonly scope: 'WHOLE' | 'PART';
  /** Fen. */
  readonly agreedAmount: number;
  readonly items: readonly AgreementItem[];
  readonly signatures: readonly Signature[];
  readonly effectiveOn: Day | null;
  /** Absent where nothing was corrected. */
  readonly corrections?: readonly AgreementCorrection[];
}

/** What has an author of its own; `particulars` are names and numbers of the parties. */
export type Authored = 'acceptance' | 'agreement' | 'ending' | 'facts' | 'claims' | 'employer' | 'particulars';

/** A correction that a party was granted (PIPL 46), and the day on which an amendment carried it out; null while it waits. */
export interface GrantedCorrection {
  readonly requestId: string;
  readonly grantedOn: Day;
  readonly amendedOn: Day | null;
}

/** What an imported register attests without a date; no date is invented. */
export interface Attested {
  readonly performance: string | null;
  readonly confirmation: boolean | null;
  readonly satisfaction: string | null;
}

/** What turned, and the detail of the account that the case came to; none while the case is open. */
export type Turn =
  | { readonly kind: 'REGISTERED' | 'ROUTED' | 'ACCEPTED' | 'REFERRED' | 'RETURNED'; readonly detail: '' }
  | { readonly kind: 'SENT_OUTSIDE'; readonly detail: ''; readonly authority: AuthorityRef }
  | { readonly kind: 'ENDED_OUTSIDE'; readonly detail: EndedOutsideAs; readonly authority: AuthorityRef }
  | { readonly kind: 'UNACCEPTED'; readonly detail: UnacceptedAs }
  | { readonly kind: 'ENDED'; readonly detail: EndedAs }
  | { readonly kind: 'ANNULLED'; readonly detail: AnnulmentKind };

/** A milestone of the case; `movesOf` derives from these the moves that the book must contain. */
export type Milestone = Turn & {
  readonly event: EventId;
  readonly room: RoomRef;
  readonly day: Day;
  readonly presiderPost: PostId | '';
  readonly agreementForm: '' | 'WRITTEN' | 'ORAL';
  /** Fen. */
  readonly agreedAmount: number;
  readonly firstSessionHeld: boolean;
};

/** An undo that awaits the supervisor: the booked step that it would undo, and who asked. */
export interface UndoAsked {
  readonly event: EventId;
  readonly by: PersonId;
}

export interface CaseState {
  readonly home: Home;
  readonly id: CaseId;
  readonly disputeId: DisputeId;
  /** The dispute was accepted before, by an earlier case: the book counts this one on a line of its own. Absent where not. */
  readonly reopens?: boolean;
  readonly status: CaseStatus;
  readonly displayNo: string;
  readonly number: string | null;
  readonly externalNumbers: readonly string[];
  /** The room that holds the case, or, when it has ended, where it ended. */
  readonly room: RoomRef;
  readonly track: Track;
  /** '' before acceptance. */
  readonly ledgerClass: LedgerClass | '';
  readonly dispute: DisputeFacts;
  readonly applicationForm: 'WRITTEN' | 'ORAL' | 'REGISTER';
  readonly parties: readonly Party[];
  /** Absent where nobody left. */
  readonly formerParties?: readonly FormerParty[];
  readonly registrar: PersonId;
  /** Who last wrote what; of what is not named, the registrar. */
  readonly authors?: Readonly<Partial<Record<Authored, PersonId>>>;
  readonly rightsNoticeOn: Day | null;
  readonly mediators: readonly Mediator[];
  readonly sessions: readonly Session[];
  readonly agreement: Agreement | null;
  readonly ending: { readonly outcome: Outcome; readonly ground: EndGround | null; readonly on: Day } | null;
  readonly attested: Attested | null;
  readonly followUps: readonly Day[];
  readonly evaluations: readonly { readonly partyId: PartyId; readonly score: number | null; readonly on: Day }[];
  readonly referrals: readonly Referral[];
  /** On which ground a station mediates a dispute with an authority; absent elsewhere. */
  readonly administrativeScope?: AdministrativeScope;
  /** Absent while a room holds the case. */
  readonly custody?: Custody;
  /** Absent where mediation was never entrusted; at most the last one is open. */
  readonly mandates?: readonly Mandate[];
  /** What was recorded of consultation and arbitration, in order; absent where nothing was. */
  readonly arbitration?: readonly ArbitrationStep[];
  /** Papers of the police, a land or a petition office, in order; absent where there are none. */
  readonly authorityPapers?: readonly AuthorityPaper[];
  /** Absent where no authority was asked. */
  readonly proceedings?: readonly Proceeding[];
  /** Absent where none were recorded; in effect only when every party confirmed them. */
  readonly undisputedFacts?: UndisputedFacts;
  /** Absent where no party confirmed one. */
  readonly serviceAddresses?: readonly ServiceAddress[];
  /** What parties answered themselves when they were asked for consent; absent where none did. */
  readonly consentAnswers?: readonly ConsentAnswer[];
  /** Absent where no party objected or complained. */
  readonly partyWords?: readonly PartyWord[];
  /** Absent where there is none. */
  readonly links?: readonly CaseLink[];
  readonly undoAsked: UndoAsked | null;
  /** Absent where the case was never suspended; the last one lasts while it has no end. */
  readonly suspensions?: readonly Suspension[];
  /** The mediation ended by law, and nobody has told the parties of the other routes yet. */
  readonly routeNoticeOwed?: boolean;
  /** Absent where no period was extended. */
  readonly extensions?: readonly PeriodExtension[];
  /** Absent where none was granted. */
  readonly grantedCorrections?: readonly GrantedCorrection[];
  /** Sides of many people; absent where every person is a party. */
  readonly groups?: readonly Group[];
  readonly milestones: readonly Milestone[];
  /** The events that changed the book, oldest first; `undo` undoes the last. */
  readonly booked: readonly EventId[];
}

/** The day of the last milestone of a kind, or null. */
export function dayOfMilestone(state: CaseState, kind: Milestone['kind']): Day | null {
  return state.milestones.findLast((m) => m.kind === kind)?.day ?? null;
}

/** The presider's post, '' when nobody presides. */
export function presiderOf(state: CaseState): PostId | '' {
  return state.mediators.find((m) => m.presider)?.postId ?? '';
}
