/** Steps of an imported register: what the committee's paper register attests. No session, signature or date is invented. */
import type { Day } from '../../kernel/day.js';
import type { ProblemCode } from '../../kernel/problem-code.js';
import { ensure } from '../../kernel/rule-broken.js';
import { refOf, type RoomFacts } from '../admission.js';
import { inOrder, notFuture } from '../days.js';
import type { Action } from '../actions.js';
import type { AuthorityPaper } from '../authority-paper.js';
import type { Particulars } from '../party.js';
import type { Attested, CaseState, Mediator } from '../state.js';
import { AGREEMENT_FORM, trackOf } from '../track.js';
import { offerTakenBack } from './refer.js';
import type { Registration } from './register.js';
import type { Events, StepContext } from './context.js';

/** Guards that need facts which a register row lacks; the import report names them as skipped. */
export const SKIPPED_GUARDS = {
  attestAccepted: [
    'CONSENT_MISSING',
    'RIGHTS_NOTICE_MISSING',
    'TYPE_NOT_ADMITTED',
    'RECUSAL_UNCHECKED',
    'CASELOAD_FULL',
  ],
  attestReferred: ['CONSENT_MISSING', 'NOTICE_MISSING', 'LOOP_NEEDS_DISPATCHER', 'REFERRAL_LAPSED'],
  attestEnded: [
    'IDENTITY_UNCHECKED',
    'TEXT_MISSING',
    'ALREADY_SIGNED',
    'ROUTE_NOTICE_MISSING',
    'WITHDRAWAL_INCOMPLETE',
  ],
} as const satisfies Partial<Record<Action, readonly ProblemCode[]>>;

export type SkippedGuard = (typeof SKIPPED_GUARDS)[keyof typeof SKIPPED_GUARDS][number];

export type AttestedOpening = Omit<Registration, 'applicationForm' | 'claims' | 'on' | 'people'> & {
  readonly people: Readonly<Record<string, Particulars>>;
  readonly mediators: readonly Mediator[];
  /** Doubtful values as they were typed, by `asTyped:<column>`. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly authorityPapers?: readonly Omit<AuthorityPaper, 'event'>[];
  readonly on: Day;
};

/** Registered and accepted on the register's day; its number is another system's, ours is not given. */
export function attestAccepted(input: AttestedOpening, room: RoomFacts, context: StepContext): Events {
  notFuture(input.on, context.today, 'acceptedOn');
  const { home, caseId, disputeId, displayNo, externalNumbers, dispute, parties, people, mediators, typed } = input;
  return [
    {
      type: 'AttestedAccepted',
      day: input.on,
      data: {
        home,
        caseId,
        disputeId,
        displayNo,
        externalNumbers,
        room: refOf(room),
        dispute,
        parties,
        mediators,
        applicationForm: 'REGISTER',
        number: null,
        ...(input.authorityPapers?.length && { authorityPapers: input.authorityPapers }),
        ledgerClass: room.ledgerClass,
        track: trackOf(room.kind, dispute),
      },
      secret: { people, texts: { ...typed, ...(input.facts ? { facts: input.facts } : {}) } },
    },
  ];
}

/** The register says that the case was referred to a higher room and accepted there. */
export function attestReferred(state: CaseState, input: { on: Day }, target: RoomFacts, context: StepContext): Events {
  ensure(target.id !== state.room.id, 'REFERRED_TO_ITSELF', { field: 'referredTo' });
  inOrder(state, input.on, context.today, 'referredOn');
  return [
    { type: 'AttestedReferred', day: input.on, data: { room: refOf(target) } },
    ...offerTakenBack(state, context.today),
  ];
}

export interface AttestedEnd {
  readonly outcome: 'settled' | 'failed' | 'terminated' | 'withdrawn';
  readonly form: '' | 'WRITTEN' | 'ORAL';
  readonly attested: Attested;
  readonly on: Day;
}

/** The register's closing day is the effective day; what it says of performance and the like is kept without a date. */
export function attestEnded(state: CaseState, input: AttestedEnd, context: StepContext): Events {
  inOrder(state, input.on, context.today, 'endedOn');
  const { outcome, form, attested } = input;
  return [
    { type: 'AttestedEnded', day: input.on, data: { outcome, form, attested } },
    ...offerTakenBack(state, context.today),
  ];
}

/** Today's guards that an attested past fact breaks: the fact counts all the same, with a warning that names the guards. */
export function guardsBroken(state: Pick<CaseState, 'track'>, end: AttestedEnd): ProblemCode[] {
  return end.form === 'ORAL' && !AGREEMENT_FORM[state.track].oral ? ['ORAL_BARRED'] : [];
}
