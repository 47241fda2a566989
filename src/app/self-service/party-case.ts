/** What a party is shown of its case: this list and nothing else. What is not named here is not shown. */
import type { Action } from '../../domain/case/actions.js';
import type { Side, StandIn } from '../../domain/case/party.js';
import type { Route } from '../../domain/case/routes/available.js';
import type { AgreementItem } from '../../domain/case/state.js';
import type { CaseStatus, Phase } from '../../domain/case/status.js';
import type { Day } from '../../domain/kernel/day.js';
import type { PostId } from '../../domain/kernel/ids.js';
import type { Label } from '../texts/labels/label.js';
import type { Reason } from '../../domain/clock/why.js';

/** The next date, what happens then, and the computation of its day; empty where no rule of law names it. */
export interface NextForParty {
  readonly on: Day;
  readonly what: Label;
  /** A session or an agreed day: it needs no other reason. */
  readonly agreed: boolean;
  readonly why: readonly Reason[];
}

export interface SessionForParty {
  readonly id: string;
  readonly startsAt: string;
  /** Null in the room itself. */
  readonly place: string | null;
}

/** What both sides sign, or signed. */
export interface AgreementForParty {
  readonly terms: string;
  /** Fen. */
  readonly amount: number;
  readonly items: readonly (Pick<AgreementItem, 'id' | 'dueOn' | 'amount' | 'performedOn'> & {
    readonly text: string;
  })[];
  readonly effectiveOn: Day | null;
  readonly signedByMe: boolean;
}

export interface RecordForParty {
  readonly version: number;
  readonly items: readonly string[];
  readonly signedByMe: boolean;
}

export interface PartyCaseView {
  readonly number: string;
  readonly version: number;
  readonly status: CaseStatus;
  readonly phase: Phase;
  readonly roomName: string;
  readonly roomNameEn: string;
  readonly placeName: string | null;
  readonly side: Side;
  /** Null: the party itself. */
  readonly speaksAs: StandIn['kind'] | null;
  readonly myName: string;
  /** A minor acts through the guardian: without one only looking and complaining are open. */
  readonly guardianMustAct: boolean;
  readonly next: NextForParty | null;
  readonly sessions: readonly SessionForParty[];
  readonly mediators: readonly { readonly postId: PostId; readonly name: string; readonly presider: boolean }[];
  /** What the applicants said; null to others. */
  readonly statement: { readonly facts: string; readonly claims: string } | null;
  readonly agreement: AgreementForParty | null;
  readonly record: RecordForParty | null;
  /** What this party answered itself, or null. */
  readonly consented: boolean | null;
  readonly score: number | null;
  readonly evaluated: boolean;
  readonly words: readonly {
    readonly id: string;
    readonly kind: 'OBJECTION' | 'COMPLAINT';
    readonly on: Day;
    readonly text: string;
    /** Null until the head of the room answered. */
    readonly answeredOn: Day | null;
    readonly answer: string | null;
    /** The mediator to whom one objected does not mediate any more. */
    readonly mediatorChanged: boolean;
  }[];
  readonly openActions: readonly Action[];
  readonly routes: readonly Route[];
}
