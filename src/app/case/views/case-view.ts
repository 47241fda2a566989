/** One case as its viewer sees it. What is not for the viewer is null, a masked text, or absent. */
import type { PartyWord } from '../../../domain/case/party-word.js';
import type { CaseClock } from '../../../domain/case/clocks.js';
import type { AdministrativeScope } from '../../../domain/case/administrative-scope.js';
import type { Outcome } from '../../../domain/case/outcome.js';
import type { Layer, LedgerClass } from '../../../domain/taxonomy/layer.js';
import type { RoomKind } from '../../../domain/taxonomy/room-kind.js';
import type { CaseStatus, Phase } from '../../../domain/case/status.js';
import type { LinkKind } from '../../../domain/case/link.js';
import type { OpenAction } from '../../../domain/case/open-actions.js';
import type { FormerParty, Party, PartyAct, StandIn } from '../../../domain/case/party.js';
import type { Referral } from '../../../domain/case/referral.js';
import type {
  AgreementItem,
  Agreement,
  Attested,
  DisputeFacts,
  Session,
  Signature,
} from '../../../domain/case/state.js';
import type { Breach } from '../../../domain/kernel/rule-broken.js';
import type { Calendar } from '../../../domain/kernel/calendar.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { IdKind } from '../../../domain/kernel/identity-document.js';
import type { CaseId, DisputeId, EventId, Home, PartyId, PersonId } from '../../../domain/kernel/ids.js';
import type { Page } from '../../reading/page.js';
import type { MediatorBrief, RoomBrief } from './case-row.js';
import type { CustodyView, MandateView } from './mandate-view.js';
import type { ProceedingView } from './proceeding-view-of.js';
import type { AuthorityPaper } from '../../../domain/case/authority-paper.js';
import type { ArbitrationView } from './arbitration-view.js';
import type { GroupView } from './group-view.js';
import type { RoutesView } from './routes-view.js';
import type { TimelineEntry } from './timeline.js';
import type { AccessLevel } from '../../../domain/case/visibility.js';

/** Particulars as far as the viewer may see them; null: hidden or not given. */
export interface ParticularsView {
  readonly name: string | null;
  /** Shown as the name is. */
  readonly formerNames: readonly string[];
  /** Three signs and four for everybody; revealing the rest is a command of its own. */
  readonly idNumber: string | null;
  /** Of which document the number is; null without a number. */
  readonly idKind: IdKind | null;
  readonly creditCode: string | null;
  readonly phone: string | null;
  /** Shown as the telephone is. */
  readonly email: string | null;
  readonly address: string | null;
}

export interface StandInView extends ParticularsView {
  readonly id: PartyId;
  readonly kind: StandIn['kind'];
  readonly specialAuthorisation: boolean;
}

export interface PartyView extends ParticularsView {
  readonly id: PartyId;
  readonly side: Party['side'];
  readonly kind: Party['kind'];
  readonly minor: boolean;
  readonly standIns: readonly StandInView[];
}

/** Who was a party, as far as the viewer may see them. */
export interface FormerPartyView {
  readonly party: PartyView;
  readonly reason: FormerParty['reason'];
  readonly until: Day;
  readonly successor: PartyId | null;
}

export interface SessionView {
  readonly id: Session['id'];
  readonly kind: Session['kind'];
  readonly status: Session['status'];
  readonly startsAt: string;
  readonly caucusWith: PartyId | null;
  readonly present: readonly PartyId[];
  readonly helpers: number;
  /** Null in the room itself. */
  readonly venue: Session['venue'] | null;
  readonly openedBy: PersonId | null;
  readonly openedByName: string | null;
  /** The record, or the note of a caucus for the one who held it. */
  readonly record: string | null;
  readonly helperNames: string | null;
  readonly place: string | null;
}

/** An objection or complaint of a party, and its answer. */
export interface PartyWordView extends Pick<PartyWord, 'id' | 'kind' | 'partyId' | 'mediator' | 'on'> {
  /** Null once it was answered, or the mediator replaced. */
  readonly dueOn: Day | null;
  readonly text: string;
  readonly answeredOn: Day | null;
  readonly answer: string | null;
}

/** The clocks of a case, with the calendar by which their days are told. */
export interface ClocksView {
  readonly calendar: Calendar;
  readonly clocks: readonly CaseClock[];
}

export interface AgreementItemView extends AgreementItem {
  readonly text: string | null;
}

export interface AgreementView {
  readonly form: Agreement['form'];
  readonly scope: Agreement['scope'];
  /** Fen. */
  readonly agreedAmount: number;
  readonly effectiveOn: Day | null;
  readonly terms: string | null;
  readonly items: readonly AgreementItemView[];
  readonly signatures: readonly Signature[];
  readonly corrections: readonly {
    readonly event: EventId;
    readonly on: Day;
    readonly agreedAmountBefore: number;
    readonly itemsBefore: readonly AgreementItemView[];
  }[];
}

export interface ReferralView extends Omit<Referral, 'from' | 'to' | 'proposedBy' | 'sentByPerson'> {
  readonly from: RoomBrief;
  readonly to: RoomBrief;
  /** Why an unanswered offer has no last day. */
  readonly dueOnUnknown: Breach | null;
  /** Note to the target, and what the target wrote when it declined. */
  readonly note: string | null;
  readonly declineNote: string | null;
}

/** The record of undisputed facts as it stands; the texts are for the room that holds the case. */
export interface FactsView {
  readonly version: number;
  readonly on: Day;
  readonly items: readonly { readonly id: string; readonly text: string | null }[];
  readonly confirmations: readonly ActView[];
  /** Every party confirmed it in writing. */
  readonly inEffect: boolean;
}

export type ActView = Pick<PartyAct, 'partyId' | 'manner' | 'on'>;

export interface ServiceAddressView extends ActView {
  readonly electronic: boolean;
  readonly address: string | null;
  readonly phone: string | null;
}

/** Where a case like this one stands: the numbers are for heads and overseers, the case for who may see it. */
export interface SimilarCaseView {
  readonly room: RoomBrief;
  readonly displayNo: string | null;
  readonly number: string | null;
  readonly caseId: CaseId | null;
}

/** A case that hangs together with this one and exists for the viewer too. */
export interface LinkedCaseView {
  readonly caseId: CaseId;
  readonly kind: LinkKind;
  readonly on: Day;
  readonly displayNo: string;
  readonly number: string | null;
  readonly status: CaseStatus;
  readonly room: RoomBrief;
}

export interface CaseView extends DisputeFacts {
  readonly id: CaseId;
  readonly home: Home;
  readonly version: number;
  readonly disputeId: DisputeId;
  readonly displayNo: string;
  readonly number: string | null;
  readonly externalNumbers: readonly string[];
  readonly status: CaseStatus;
  readonly phase: Phase;
  readonly track: string;
  readonly administrativeScope: AdministrativeScope | null;
  readonly ledgerClass: LedgerClass | '';
  readonly applicationForm: 'WRITTEN' | 'ORAL' | 'REGISTER';
  readonly accessLevel: AccessLevel;
  readonly room: RoomBrief & { readonly kind: RoomKind; readonly layer: Layer; readonly divisionCode: string };
  readonly placeName: string | null;
  readonly registrar: { readonly personId: PersonId; readonly name: string };
  readonly registeredOn: Day | null;
  readonly acceptedOn: Day | null;
  readonly endedOn: Day | null;
  readonly outcome: Outcome | null;
  readonly ground: string | null;
  readonly rightsNoticeOn: Day | null;
  readonly mediators: readonly MediatorBrief[];
  readonly parties: readonly PartyView[];
  readonly formerParties: readonly FormerPartyView[];
  readonly employer: string | null;
  readonly facts: string | null;
  readonly claims: string | null;
  readonly sessions: readonly SessionView[];
  readonly agreement: AgreementView | null;
  readonly groups: readonly GroupView[];
  /** So many workers are to choose representatives. */
  readonly representativesAsked: boolean;
  readonly undisputedFacts: FactsView | null;
  readonly serviceAddresses: readonly ServiceAddressView[];
  readonly attested: Attested | null;
  readonly followUps: readonly { readonly on: Day; readonly note: string | null }[];
  readonly evaluations: readonly { readonly partyId: PartyId; readonly score: number | null; readonly on: Day }[];
  readonly referrals: readonly ReferralView[];
  /** Of those inside; of the authority its own. */
  readonly proceedings: readonly ProceedingView[];
  readonly custody: CustodyView | null;
  readonly mandates: readonly MandateView[];
  /** For those who answer for the room, and its supervision; empty for others. */
  readonly partyWords: readonly PartyWordView[];
  readonly undoAsked: {
    readonly event: EventId;
    readonly by: PersonId;
    readonly byName: string;
    readonly reason: string | null;
  } | null;
  /** Of those inside: the room that holds the case, and its supervision. Null where no field asks for them. */
  readonly clocks: ClocksView | null;
  /** Of those inside, and of an authority that takes part; null where nothing is recorded. */
  readonly arbitration: ArbitrationView | null;
  readonly authorityPapers: readonly AuthorityPaper[];
  /** Of those inside; null where no field asks for them. */
  readonly routes: RoutesView | null;
  readonly similarCases: readonly SimilarCaseView[];
  /** The dispute was accepted before, by an earlier case. */
  readonly reopens: boolean;
  readonly links: readonly LinkedCaseView[];
  readonly changedAt: string;
  /** Empty when not asked for. */
  readonly openActions: readonly OpenAction[];
  /** A page of the history that was asked for with the case; null when none was. */
  readonly timeline: Page<TimelineEntry> | null;
}
