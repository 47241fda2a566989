/** Applications on an agreement and on what became of it (domain.md §7.5(b)–(d), 7.6 A02–A04). */
import type { Calendar } from '../../kernel/calendar.js';
import type { PartyId } from '../../kernel/ids.js';
import type { Day } from '../../kernel/day.js';
import { ensure } from '../../kernel/rule-broken.js';
import { bindingActs } from '../acts.js';
import { unperformed } from '../agreement.js';
import type { AuthorityRef } from '../authority.js';
import type { PartyAct } from '../party.js';
import { EXCLUDED_MATTERS } from '../proceeding-event.js';
import { isHelped } from '../proceeding-guards.js';
import type { Agreement, CaseState } from '../state.js';
import type { Events, StepContext } from '../steps/context.js';
import { afterOutcome, type ApplicationInput, complete, joint, ofKind, opening } from './application.js';
import { type CourtFacts, competenceOf } from './courts.js';
import { screen, type ScreeningAnswer } from './exclusions.js';
import { ensureInTime } from './window.js';

export interface ConfirmationInput extends ApplicationInput {
  readonly screening: readonly ScreeningAnswer[];
  readonly places: CourtFacts;
  /** Labour: the agreement is about payment only (法释〔2020〕26号 52). */
  readonly paymentOnly: boolean;
  readonly lateBecause: string | null;
}

/** A joint application to the court that the law names, for what courts confirm, within 30 days (民诉法 205; domain.md §8, 20). */
export function prepareConfirmation(
  state: CaseState,
  input: ConfirmationInput,
  court: AuthorityRef,
  calendar: Calendar,
  context: StepContext,
): Events {
  const { acts, form, attachments, on, lateBecause } = input;
  const kind = 'JUDICIAL_CONFIRMATION';
  afterOutcome(state, on, context);
  ofKind(court, 'COURT');
  const reason = screen(state.dispute.type, input.screening);
  ensure(state.track !== 'LABOUR' || input.paymentOnly, 'NOT_ONLY_PAYMENT', { field: 'paymentOnly' });
  joint(state, input, context);
  complete(state, input, ['AGREEMENT', 'BODY_PROOF', 'IDENTITY']);
  const { ground, level, cite } = competenceOf(state, input.places, court);
  ensureInTime(state, kind, input, calendar);
  const application = { acts, form, attachments, court: { ground, level, cite }, screened: EXCLUDED_MATTERS };
  return [opening(court, { kind, on, application, reason: joined(reason, lateBecause) }, context)];
}

const joined = (...texts: readonly (string | null)[]): string => texts.filter((text) => text?.trim()).join('；');

export interface ReviewInput extends ApplicationInput {
  readonly lateBecause: string | null;
}

/** A joint application to an arbitration commission within 15 days (办案规则 74). */
export function prepareArbitralReview(
  state: CaseState,
  input: ReviewInput,
  commission: AuthorityRef,
  calendar: Calendar,
  context: StepContext,
): Events {
  const { acts, form, attachments, on } = input;
  const kind = 'ARBITRAL_REVIEW';
  afterOutcome(state, on, context);
  ofKind(commission, 'ARBITRATION_COMMISSION');
  joint(state, input, context);
  complete(state, input, ['AGREEMENT', 'IDENTITY', 'SERVICE_ADDRESS']);
  ensureInTime(state, kind, input, calendar);
  const application = { acts, form, attachments };
  return [opening(commission, { kind, on, application, reason: input.lateBecause?.trim() || null }, context)];
}

export interface SoleInput extends Omit<ApplicationInput, 'acts'> {
  /** The one party that applies. */
  readonly act: PartyAct;
}

/** The worker alone, once something due is unpaid (调解仲裁法 16: CREDITOR_NOT_THE_WORKER, PAYMENT_NOT_OVERDUE). */
export function preparePaymentOrder(
  state: CaseState,
  agreement: Agreement,
  input: SoleInput,
  court: AuthorityRef,
  context: StepContext,
): Events {
  const { act, on } = input;
  const overdue = unperformed(agreement).some(
    ({ amount, dueOn }) => amount !== null && (dueOn === null ? state.status === 'DEFAULTED' : dueOn < on),
  );
  const events = sole(state, 'PAYMENT_ORDER', input, court, context);
  const worker = state.parties.find(({ id }) => id === act.partyId)?.kind === 'PERSON';
  ensure(worker, 'CREDITOR_NOT_THE_WORKER', { field: 'act' });
  ensure(overdue, 'PAYMENT_NOT_OVERDUE', { field: 'on' });
  return events;
}

/** Either party, on a result that binds; the two years are told and never refuse it (民诉法 250). */
export function applyForEnforcement(
  state: CaseState,
  input: SoleInput,
  court: AuthorityRef,
  context: StepContext,
): Events {
  return sole(state, 'ENFORCEMENT', input, court, context, 'TITLE_DOCUMENT');
}

function sole(
  state: CaseState,
  kind: 'PAYMENT_ORDER' | 'ENFORCEMENT',
  input: SoleInput,
  court: AuthorityRef,
  context: StepContext,
  document: 'AGREEMENT' | 'TITLE_DOCUMENT' = 'AGREEMENT',
): Events {
  const { act, form, attachments, on } = input;
  afterOutcome(state, on, context);
  ofKind(court, 'COURT');
  bindingActs([act], state.parties, { on, today: context.today }, 'act');
  complete(state, { ...input, acts: [act] }, [document, 'IDENTITY']);
  const application = { acts: [act], form, attachments };
  return [opening(court, { kind, on, application, party: act.partyId }, context)];
}

export interface FilingInput {
  readonly kind: 'SUIT' | 'ARBITRATION';
  /** Who sues: the room only assists. */
  readonly partyId: PartyId;
  readonly on: Day;
}

/** Help with a suit or an arbitration (domain.md §7.5(c)), once for each party while it goes on (FILING_ALREADY_OFFERED). */
export function offerFiling(
  state: CaseState,
  { kind, partyId, on }: FilingInput,
  authority: AuthorityRef,
  context: StepContext,
): Events {
  afterOutcome(state, on, context);
  ofKind(authority, kind === 'SUIT' ? 'COURT' : 'ARBITRATION_COMMISSION');
  ensure(kind === 'SUIT' || state.track === 'LABOUR', 'ARBITRATION_ONLY_LABOUR', { field: 'kind' });
  const facts = { party: partyId };
  ensure(
    state.parties.some(({ id }) => id === partyId),
    'PARTY_UNKNOWN',
    { field: 'partyId', facts },
  );
  ensure(!isHelped(state, kind, partyId), 'FILING_ALREADY_OFFERED', { field: 'partyId', facts });
  return [opening(authority, { kind, on, application: null, party: partyId, status: 'OFFERED_TO_PARTY' }, context)];
}
