/** Everything that can have happened to a case. An event never changes; a mistake is a further event. */
import type { StepDetails } from './arbitration-step.js';
import type { ArbitrationStepKind } from './arbitration-rules.js';
import type { AdministrativeScope } from './administrative-scope.js';
import type { LedgerClass } from '../taxonomy/layer.js';
import type { ClockId } from '../clock/clocks.js';
import type {
  AnnulmentKind,
  EndedAs,
  EndedOutsideAs,
  RefusalGround,
  TerminationGround,
  UnacceptedAs,
} from './outcome.js';
import type { AuthorityDocument, AuthorityRef } from './authority.js';
import type { AuthorityPaper } from './authority-paper.js';
import type { Day } from '../kernel/day.js';
import type {
  CaseId,
  DisputeId,
  EventId,
  Home,
  MandateId,
  PartyId,
  PersonId,
  PostId,
  ReferralId,
  SessionId,
} from '../kernel/ids.js';
import type { Group, Span } from './group.js';
import type { LinkKind, ReopenReason } from './link.js';
import type { DropReason, Party, PartyAct, Side, SuccessionReason } from './party.js';
import type { ConsentAnswer } from './party-word.js';
import type { Objector, ProceedingMove, ProceedingOpening } from './proceeding-event.js';
import type { MandateOffer } from './mandate.js';
import type { DeclineReason, Referral } from './referral.js';
import type { SecretPatch } from './secret.js';
import type { RoomRef } from './room-ref.js';
import type { Agreement, AgreementItem, Attested, DisputeFacts, Mediator, Session, Signature } from './state.js';
import type { PeriodExtension, SuspensionCause } from './suspension.js';
import type { Track } from './track.js';

/** What opens a case, whether registered by a person or by an imported register. */
export interface Opening {
  readonly home: Home;
  readonly caseId: CaseId;
  readonly disputeId: DisputeId;
  readonly displayNo: string;
  readonly externalNumbers: readonly string[];
  readonly room: RoomRef;
  readonly dispute: DisputeFacts;
  readonly applicationForm: 'WRITTEN' | 'ORAL' | 'REGISTER';
  readonly parties: readonly Party[];
  /** What an imported register attests of papers of the police or a petition office. */
  readonly authorityPapers?: readonly Omit<AuthorityPaper, 'event'>[];
  /** The earlier case that this one takes up again, and whether their dispute has been accepted already. */
  readonly follows?: { readonly caseId: CaseId; readonly reopens: boolean };
}

export interface Acceptance {
  readonly number: string | null;
  readonly ledgerClass: LedgerClass;
  readonly track: Track;
}

/** How and when a written or spoken notice reached the parties. */
export interface Notice {
  readonly manner: 'WRITTEN' | 'SPOKEN';
  readonly on: Day;
}

/** What `amend` may correct; days are those of the booked steps. */
export interface Amendment {
  readonly dispute?: Partial<DisputeFacts>;
  readonly agreedAmount?: number;
  /** All items of the agreement as they stand then. */
  readonly items?: readonly AgreementItem[];
  readonly number?: string | null;
  readonly registeredOn?: Day;
  readonly acceptedOn?: Day;
  readonly endedOn?: Day;
  readonly parties?: readonly Party[];
}

/** On which ground a station may mediate a dispute with an authority; absent elsewhere. */
interface Scoped {
  readonly administrativeScope?: AdministrativeScope;
}

interface Happening<Type extends string, Data> {
  readonly type: Type;
  /** The effective day in Asia/Shanghai. */
  readonly day: Day;
  readonly data: Data;
  readonly secret?: SecretPatch;
}

export type CaseEvent =
  | Happening<'Registered', Opening>
  | Happening<'RoutedToDesk', { room: RoomRef }>
  | Happening<'ConsentRequested', { asked: readonly { partyId: PartyId; channel: string }[] }>
  | Happening<'Accepted', Acceptance & { room: RoomRef; consents: readonly PartyAct[]; rightsNotice: Notice } & Scoped>
  | Happening<'Refused', { ground: RefusalGround; detail: UnacceptedAs; notice: Notice }>
  | Happening<'MediatorsAssigned', { mediators: readonly Mediator[]; chosenBy: 'ROOM' | 'PARTIES' }>
  | Happening<'MediatorReplaced', { out: PostId; in: Mediator; reason: string }>
  | Happening<'SessionScheduled', { session: Session }>
  | Happening<'SessionRescheduled', { sessionId: SessionId; startsAt: string }>
  | Happening<'SessionCancelled', { sessionId: SessionId; reason: string }>
  | Happening<'SessionHeld', { session: Session; identified: readonly PartyId[] }>
  | Happening<'Suspended', { cause: SuspensionCause }>
  | Happening<'Resumed', Record<string, never>>
  | Happening<'PeriodExtended', Omit<PeriodExtension, 'event' | 'on'> & { consents: readonly PartyAct[] }>
  | Happening<'PeriodLapsed', { clock: ClockId; dueOn: Day }>
  | Happening<'RouteNoticeGiven', { notice: Notice; arbitrationNamed: boolean }>
  | Happening<'AgreementDrafted', { agreement: Agreement; routeNotice?: Notice }>
  | Happening<'AgreementSigned', { signature: Signature; act: PartyAct | null }>
  | Happening<'OralAgreementRecorded', { agreement: Agreement; consents: readonly PartyAct[]; routeNotice?: Notice }>
  | Happening<'AgreementEffective', { form: 'WRITTEN' | 'ORAL' }>
  | Happening<'PerformanceBegun', Record<string, never>>
  | Happening<'ItemPerformed', { itemId: string; evidence: string; document: string | null }>
  | Happening<'AgreementFulfilled', Record<string, never>>
  | Happening<'DefaultRecorded', { itemId: string; reportedBy: PartyAct | null }>
  | Happening<
      'FollowedUp',
      { visited: readonly PartyId[]; performance: string; suit: boolean; escalationSigns: boolean }
    >
  | Happening<'Evaluated', { partyId: PartyId; score: number | null; act: PartyAct }>
  | Happening<
      'Terminated',
      { ground: TerminationGround; detail: EndedAs; notice: Notice; arbitrationNamed: boolean; factsOffered: boolean }
    >
  | Happening<'Withdrawn', { acts: readonly PartyAct[] }>
  | Happening<'Archived', { explained: readonly string[] }>
  | Happening<'PartyAdded', { party: Party; consent: PartyAct | null; rightsNotice: Notice | null }>
  | Happening<
      'PartyDropped',
      { partyId: PartyId; reason: DropReason; successor: PartyId | null; acts: readonly PartyAct[] }
    >
  | Happening<
      'PartySubstituted',
      {
        partyId: PartyId;
        party: Party;
        reason: SuccessionReason;
        consent: PartyAct | null;
        rightsNotice: Notice | null;
      }
    >
  | Happening<'FactsRecorded', { version: number; items: readonly string[]; consents: readonly PartyAct[] }>
  | Happening<'FactsConfirmed', { version: number; acts: readonly PartyAct[] }>
  | Happening<'GroupMembersRecorded', Pick<Group, 'side' | 'representatives' | 'represented'> & { document: string }>
  | Happening<'GroupConsentsRecorded', { side: Side; lines: readonly Span[]; consents: boolean; document: string }>
  | Happening<'ServiceAddressConfirmed', { act: PartyAct; electronic: boolean }>
  | Happening<'ConsentAnswered', ConsentAnswer>
  | Happening<'MediatorObjected', { wordId: string; act: PartyAct; mediator: PostId }>
  | Happening<'ComplaintMade', { wordId: string; act: PartyAct }>
  | Happening<'PartyWordAnswered', { wordId: string }>
  | Happening<'Reopened', { caseId: CaseId; reason: ReopenReason }>
  | Happening<'CaseLinked' | 'CaseUnlinked', { caseId: CaseId; kind: LinkKind }>
  | Happening<'CorrectionGranted', { requestId: string }>
  | Happening<
      'Amended',
      { amendment: Amendment; before: Amendment; fields: readonly string[]; requestId?: string | undefined }
    >
  | Happening<'UndoAsked', { undoes: EventId }>
  | Happening<'UndoDeclined', { undoes: EventId }>
  | Happening<'StepsUndone', { undone: readonly EventId[]; asked: EventId }>
  | Happening<'AgreementAnnulled', { kind: AnnulmentKind; document: string }>
  | Happening<'ReferralProposed', { referral: Referral; consents: readonly PartyAct[] }>
  | Happening<'ReferralSent', { referralId: ReferralId; dueOn: Day | null; noticeGiven: boolean }>
  | Happening<'ReferralDated', { referralId: ReferralId; dueOn: Day }>
  | Happening<'ReferralAccepted', { referralId: ReferralId; track: Track; room: RoomRef } & Scoped>
  | Happening<'ReferralDeclined', { referralId: ReferralId; reason: DeclineReason }>
  | Happening<'ReferralLapsed', { referralId: ReferralId }>
  | Happening<'ReferralRecalled', { referralId: ReferralId }>
  | Happening<'ArbitrationStepRecorded', { kind: ArbitrationStepKind; number: string; document: string } & StepDetails>
  | Happening<'AuthorityPaperRecorded', Omit<AuthorityPaper, 'event' | 'on'>>
  | Happening<'FiledElsewhere', { authority: AuthorityRef; document: AuthorityDocument }>
  | Happening<'ExternallyAccepted', { authority: AuthorityRef; document: AuthorityDocument }>
  | Happening<'ExternallyTransferred', { authority: AuthorityRef; document: AuthorityDocument }>
  | Happening<'ReturnedFromOutside', { room: RoomRef; track: Track; document: AuthorityDocument }>
  | Happening<'EndedOutside', { detail: EndedOutsideAs; document: AuthorityDocument }>
  | Happening<'ProceedingPrepared', ProceedingOpening>
  | Happening<'ProceedingStepRecorded', ProceedingMove>
  | Happening<'ProceedingWithdrawn', ProceedingMove & { acts: readonly PartyAct[] }>
  | Happening<'ProceedingObjected', ProceedingMove & { by: Objector; act: PartyAct | null }>
  | Happening<'Entrusted', Opening & { authority: AuthorityRef; document: AuthorityDocument }>
  | Happening<'MandateOffered', { mandate: MandateOffer; consents: readonly PartyAct[] }>
  | Happening<
      'MandateTaken',
      { mandateId: MandateId; room: RoomRef; track: Track; receipt: { signedOn: Day; document: string } }
    >
  | Happening<'MandateDeclined', { mandateId: MandateId; reason: DeclineReason }>
  | Happening<'MandateLapsed', { mandateId: MandateId; dueOn: Day }>
  | Happening<'MandateRecalled', { mandateId: MandateId }>
  | Happening<'JudgeChanged', { mandateId: MandateId | null; judge: PostId | null }>
  | Happening<'MandateReported', { mandateId: MandateId; document: string; factsAttached: boolean }>
  | Happening<'AttestedAccepted', Opening & Acceptance & { mediators: readonly Mediator[] }>
  | Happening<'AttestedReferred', { room: RoomRef }>
  | Happening<'AttestedEnded', { outcome: EndedAs; form: '' | 'WRITTEN' | 'ORAL'; attested: Attested }>;

export type CaseEventType = CaseEvent['type'];

/** An event as the history stores it: who recorded it, when, and through which post. */
export type Recorded = CaseEvent & {
  readonly id: EventId;
  readonly at: Date;
  readonly by: PersonId;
  readonly post: PostId;
};
