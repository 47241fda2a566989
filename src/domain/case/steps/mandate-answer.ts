/** D02, D03, D06: the room takes an offered mandate or not, and reports its end. */
import type { Calendar } from '../../kernel/calendar.js';
import type { Day } from '../../kernel/day.js';
import { ensure } from '../../kernel/rule-broken.js';
import { active, refOf, type RoomFacts } from '../admission.js';
import { type CaseClock, clocksOf, dated } from '../clocks.js';
import { inOrder, notFuture } from '../days.js';
import { dayOfTurn, type Mandate } from '../mandate.js';
import type { DeclineReason } from '../referral.js';
import { mediatorsListed, type RosterOfRoom } from '../roster.js';
import type { CaseState } from '../state.js';
import { trackUnder } from '../track.js';
import { assignMediators, type AssignInput, type Candidate } from './assign.js';
import type { Events, StepContext } from './context.js';

export interface AcceptMandateInput extends Omit<AssignInput, 'chosenBy'> {
  /** The day on which the mediator signed for the materials: the period starts there, never “now” (2016 art 27 ¶3). */
  readonly receiptSignedOn: Day;
  readonly receiptDocument: string;
  readonly on: Day;
}

/**
 * D02: a mediator on the court's roster, asked for any reason to stand aside, signed for the materials. The mediation
 * runs in the room under the mandate; the authority keeps the case. RECEIPT_OUT_OF_ORDER, MEDIATOR_NOT_ON_ROSTER.
 */
export function acceptMandate(
  state: CaseState,
  mandate: Mandate,
  input: AcceptMandateInput,
  facts: { room: RoomFacts; roster: RosterOfRoom; candidates: readonly Candidate[] },
  context: StepContext,
): Events {
  inOrder(state, input.on, context.today, 'on');
  active(facts.room);
  notFuture(input.receiptSignedOn, context.today, 'receiptSignedOn');
  const offeredOn = dayOfTurn(mandate, 'OFFERED') ?? '';
  ensure(input.receiptSignedOn >= offeredOn && input.receiptSignedOn <= input.on, 'RECEIPT_OUT_OF_ORDER', {
    field: 'receiptSignedOn',
    facts: { offeredOn },
  });
  ensure(input.receiptDocument.trim(), 'TEXT_MISSING', { field: 'receiptDocument' });
  mediatorsListed(mandate.authority, facts.roster, [input.presider, ...input.others]);
  const room = refOf(facts.room);
  const track = trackUnder(mandate.kind, room.kind, state.dispute);
  const receipt = { signedOn: input.receiptSignedOn, document: input.receiptDocument.trim() };
  const [assigned] = assignMediators({ ...state, room }, { ...input, chosenBy: 'ROOM' }, facts.candidates, context);
  return [
    { type: 'MandateTaken', day: input.on, data: { mandateId: mandate.id, room, track, receipt } },
    { ...assigned, day: input.on },
  ];
}

/** D03: not taken, with the reason in writing; the authority asks another room or goes on itself. */
export function declineMandate(
  state: CaseState,
  mandate: Mandate,
  input: { reason: DeclineReason; note: string; on: Day },
  context: StepContext,
): Events {
  inOrder(state, input.on, context.today, 'on');
  ensure(input.note.trim(), 'TEXT_MISSING', { field: 'note' });
  const texts = { [`reason:mandate:${mandate.id}`]: input.note };
  const data = { mandateId: mandate.id, reason: input.reason };
  return [{ type: 'MandateDeclined', day: input.on, data, secret: { texts } }];
}

/** The clock of an unanswered offer, where the law lets it lapse: on line only (ON-03). */
export function answerClock(state: CaseState, mandate: Mandate): CaseClock | null {
  const offeredBy = mandate.turns[0]?.event;
  return clocksOf(state).find(({ id, subject }) => id === 'ON-03' && subject === offeredBy) ?? null;
}

/** D03 by the system: three working days passed on line without an answer; off line nothing lapses (MANDATE_NOT_DUE). */
export function lapseMandate(state: CaseState, mandate: Mandate, calendar: Calendar, context: StepContext): Events {
  const clock = answerClock(state, mandate);
  const over = clock && dated(clock, calendar, context.today);
  const dueOn = over?.dueOn ?? '';
  ensure(over?.state === 'EXPIRED' && over.actsByItself, 'MANDATE_NOT_DUE', { facts: { dueOn } });
  return [{ type: 'MandateLapsed', day: context.today, data: { mandateId: mandate.id, dueOn } }];
}

/** CE-05: the end is reported in writing at once (2016 art 26 ¶2), with the undisputed facts where there are any (art 22). */
export function reportMandate(
  state: CaseState,
  mandate: Mandate,
  input: { document: string; factsAttached: boolean; on: Day },
  context: StepContext,
): Events {
  inOrder(state, input.on, context.today, 'on');
  ensure(input.document.trim(), 'TEXT_MISSING', { field: 'document' });
  const { factsAttached } = input;
  const data = { mandateId: mandate.id, document: input.document.trim(), factsAttached };
  return [{ type: 'MandateReported', day: input.on, data }];
}
