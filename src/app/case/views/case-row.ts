/** A case, and an offer of a case, as a line of a list: plain, masked, with as much as was asked for. */
import type { Outcome } from '../../../domain/case/outcome.js';
import type { DisputeType } from '../../../domain/taxonomy/dispute-type.js';
import type { Source } from '../../../domain/taxonomy/source.js';
import type { NextKind } from '../../../domain/case/next-date.js';
import type { OpenAction } from '../../../domain/case/open-actions.js';
import type { CaseStatus, Phase } from '../../../domain/case/status.js';
import type { Referral } from '../../../domain/case/referral.js';
import type { Breach } from '../../../domain/kernel/rule-broken.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { CaseId, DivisionCode, Home, PersonId, PostId, RoomId } from '../../../domain/kernel/ids.js';
import type { AccessLevel } from '../../../domain/case/visibility.js';

export interface RoomBrief {
  readonly id: RoomId;
  /** Today's names; '' when not asked for. */
  readonly name: string;
  readonly nameEn: string;
}

export interface MediatorBrief {
  readonly postId: PostId;
  readonly personId: PersonId;
  readonly name: string;
  readonly presider: boolean;
}

/** The first of each side, masked, and how many more stand beside it. Null: nobody, or a minor, who is in no list. */
export interface PartiesBrief {
  readonly applicant: string | null;
  readonly moreApplicants: number;
  readonly respondent: string | null;
  readonly moreRespondents: number;
}

export interface CaseRow {
  readonly id: CaseId;
  readonly home: Home;
  readonly version: number;
  readonly displayNo: string;
  readonly number: string | null;
  readonly status: CaseStatus;
  /** Null when not asked for. */
  readonly phase: Phase | null;
  readonly type: DisputeType;
  readonly source: Source;
  /** Fen; null: unknown. */
  readonly amount: number | null;
  readonly people: number;
  readonly difficult: boolean;
  readonly placeCode: DivisionCode;
  readonly registeredOn: Day | null;
  readonly acceptedOn: Day | null;
  /** Null when not asked for, as are outcome, next date and instant of the last change. */
  readonly endedOn: Day | null;
  readonly outcome: Outcome | null;
  /** Last day on which the room it was sent to may answer. */
  readonly referralDue: Day | null;
  /** By when something is to be done, and what; null for a void case or one kept for ever. */
  readonly nextDue: Day | null;
  readonly nextKind: NextKind | null;
  /** ISO instant of the last change. */
  readonly changedAt: string | null;
  readonly accessLevel: AccessLevel;
  readonly room: RoomBrief;
  /** Null when not asked for, like all that follows. */
  readonly placeName: string | null;
  readonly mediators: readonly MediatorBrief[] | null;
  readonly externalNumber: string | null;
  readonly parties: PartiesBrief | null;
  readonly openActions: readonly OpenAction[] | null;
}

export interface ReferralRow {
  readonly id: Referral['id'];
  readonly status: Referral['status'];
  readonly direction: Referral['direction'];
  readonly reason: Referral['reason'];
  readonly from: RoomBrief;
  readonly to: RoomBrief;
  readonly returnsReferralId: Referral['id'] | null;
  readonly proposedOn: Day;
  readonly sentOn: Day | null;
  readonly dueOn: Day | null;
  /** Why an unanswered offer has no last day. */
  readonly dueOnUnknown: Breach | null;
  readonly answeredOn: Day | null;
  readonly declineReason: Referral['declineReason'];
  readonly caseId: CaseId;
  readonly displayNo: string;
  readonly number: string | null;
  readonly type: DisputeType;
  /** Null for a room that was asked and does not hold the case: what became of it is not its business. */
  readonly caseStatus: CaseStatus | null;
  /** Whether the viewer may open the case; if not, its parties and actions are not here either. */
  readonly caseVisible: boolean;
  readonly parties: PartiesBrief | null;
  readonly openActions: readonly OpenAction[] | null;
}
