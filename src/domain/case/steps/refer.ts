/** F01–F07 (domain.md §7.3): a case is offered to another room, answered, taken back or returned. */
import { type Calendar, lastDay } from '../../kernel/calendar.js';
import type { Day } from '../../kernel/day.js';
import { ensure } from '../../kernel/rule-broken.js';
import { allActed, bindingActs, sidesOf } from '../acts.js';
import { type AdministrativeScope, checkedScope } from '../administrative-scope.js';
import { admissionRulesOn } from '../admission-rules.js';
import { active, admissible, refOf, type RoomFacts } from '../admission.js';
import type { CaseEvent } from '../events.js';
import type { PartyAct } from '../party.js';
import {
  answerDue,
  FREE_HOPS,
  directionOf,
  openReferral,
  type DeclineReason,
  type Referral,
  type ReferralReason,
  type SentReferral,
} from '../referral.js';
import type { CaseState } from '../state.js';
import { trackOf } from '../track.js';
import type { Events, StepContext } from './context.js';

export interface ProposeInput {
  readonly reason: ReferralReason;
  readonly note: string;
  readonly consents: readonly PartyAct[];
}

/** F01: reason and, since the mediating body changes, every party's consent (人民调解法 23); not what was declined (LOOP_DECLINED). */
export function proposeReferral(
  state: CaseState,
  input: ProposeInput,
  target: RoomFacts,
  context: StepContext,
): Events {
  ensure(target.id !== state.room.id, 'REFERRED_TO_ITSELF', { field: 'roomId' });
  ensure(input.note.trim(), 'TEXT_MISSING', { field: 'note' });
  bindingActs(input.consents, state.parties, { on: context.today, today: context.today }, 'consents');
  allActed(input.consents, sidesOf(state.parties), 'CONSENT_MISSING', 'consents');
  admissible(target, state.dispute.type, admissionRulesOn(context.today));
  notDeclined(state, target, input.reason);
  const direction = directionOf(state.room, refOf(target));
  const referral = newReferral(state, target, { direction, reason: input.reason, returns: null }, context);
  return [proposed(referral, input.consents, input.note, context)];
}

/** F02: the offer goes out when the target can take it and the parties know who gets their data (PIPL 23). */
export function sendReferral(
  state: CaseState,
  referral: Referral,
  input: { noticeGiven: boolean },
  target: RoomFacts,
  calendar: Calendar,
  context: StepContext,
): Events {
  ensure(input.noticeGiven, 'NOTICE_MISSING', { field: 'noticeGiven' });
  admissible(target, state.dispute.type, admissionRulesOn(context.today));
  loopGuard(state, referral, context);
  return [sentEvent(referral, input.noticeGiven, calendar, context)];
}

/**
 * F03: custody moves; mediators are released, an unsigned draft is void, the mediation clock goes on. What is given back
 * may come to the hub, which routes it on.
 */
export function acceptReferral(
  state: CaseState,
  referral: SentReferral,
  target: RoomFacts,
  context: StepContext,
  administrativeScope?: AdministrativeScope | null,
): Events {
  ensure(referral.dueOn === null || context.today <= referral.dueOn, 'REFERRAL_LAPSED', {
    facts: { dueOn: referral.dueOn ?? '' },
  });
  if (referral.direction === 'RETURN') active(target);
  else admissible(target, state.dispute.type, admissionRulesOn(context.today));
  const scope = checkedScope(target.kind, administrativeScope);
  const track = trackOf(target.kind, state.dispute);
  return [
    {
      type: 'ReferralAccepted',
      day: context.today,
      data: { referralId: referral.id, track, room: refOf(target), ...scope },
    },
  ];
}

/** F04: custody stays with the sender. */
export function declineReferral(
  referral: SentReferral,
  input: { reason: DeclineReason; note: string },
  context: StepContext,
): Events {
  const note = input.note.trim();
  const texts: Record<string, string> = note ? { [`decline:${referral.id}`]: note } : {};
  return [
    {
      type: 'ReferralDeclined',
      day: context.today,
      data: { referralId: referral.id, reason: input.reason },
      secret: { texts },
    },
  ];
}

/** F06: the sender takes an unanswered offer back. */
export function recallReferral(referral: Referral, context: StepContext): Events {
  return [{ type: 'ReferralRecalled', day: context.today, data: { referralId: referral.id } }];
}

/** An open offer ends with the case: the step that ends the case recalls the offer. */
export function offerTakenBack(state: CaseState, today: Day): CaseEvent[] {
  const referral = openReferral(state.referrals);
  return referral ? [{ type: 'ReferralRecalled', day: today, data: { referralId: referral.id } }] : [];
}

/** F05: the accept window has passed; never on the last day itself (REFERRAL_NOT_DUE). */
export function lapseReferral(referral: SentReferral, calendar: Calendar, context: StepContext): Events {
  const dueOn = referral.dueOn ?? windowEnd(referral.sentOn, calendar);
  ensure(dueOn !== null && dueOn < context.today, 'REFERRAL_NOT_DUE', { facts: { dueOn: dueOn ?? '' } });
  return [{ type: 'ReferralLapsed', day: context.today, data: { referralId: referral.id } }];
}

/** The year was loaded after the offer was sent: its last day is told now (CALENDAR_MISSING while it cannot be). */
export function dateReferral(referral: SentReferral, calendar: Calendar, context: StepContext): Events {
  const dueOn = answerDue(referral.sentOn, calendar);
  return [{ type: 'ReferralDated', day: context.today, data: { referralId: referral.id, dueOn } }];
}

/** F07: a room that took the case gives it back to the room it came from or to the hub, with a reason. */
export function returnReferral(
  state: CaseState,
  came: Referral,
  input: { note: string; noticeGiven: boolean },
  target: RoomFacts,
  calendar: Calendar,
  context: StepContext,
): Events {
  ensure(input.note.trim(), 'TEXT_MISSING', { field: 'note' });
  ensure(input.noticeGiven, 'NOTICE_MISSING', { field: 'noticeGiven' });
  active(target);
  ensure(target.id === came.from.id || target.kind === 'DISPUTE_CENTRE', 'RETURN_ELSEWHERE', { field: 'roomId' });
  const referral = newReferral(state, target, { direction: 'RETURN', reason: 'RETURNED', returns: came.id }, context);
  return [proposed(referral, [], input.note, context), sentEvent(referral, true, calendar, context)];
}

function newReferral(
  state: CaseState,
  target: RoomFacts,
  kind: { direction: Referral['direction']; reason: ReferralReason; returns: string | null },
  context: StepContext,
): Referral {
  return {
    id: context.newId(),
    status: 'PROPOSED',
    from: state.room,
    to: refOf(target),
    direction: kind.direction,
    reason: kind.reason,
    returnsReferralId: kind.returns,
    proposedOn: context.today,
    proposedBy: context.post.id,
    sentOn: null,
    sentByPerson: null,
    dueOn: null,
    answeredOn: null,
    declineReason: null,
  };
}

function proposed(referral: Referral, consents: readonly PartyAct[], note: string, context: StepContext): CaseEvent {
  const texts = { [`reason:${referral.id}`]: note };
  return { type: 'ReferralProposed', day: context.today, data: { referral, consents }, secret: { texts } };
}

function sentEvent(referral: Referral, noticeGiven: boolean, calendar: Calendar, context: StepContext): CaseEvent {
  const data = { referralId: referral.id, dueOn: windowEnd(context.today, calendar), noticeGiven };
  return { type: 'ReferralSent', day: context.today, data };
}

/** No calendar, no computed date (domain.md §8, 25): the window stays undated until the year is loaded. */
function windowEnd(sentOn: Day, calendar: Calendar): Day | null {
  return lastDay(() => answerDue(sentOn, calendar)).on;
}

/** Not again to a room that declined it for the same reason. */
function notDeclined({ referrals }: CaseState, target: RoomFacts, reason: ReferralReason): void {
  const refused = referrals.find((r) => r.status === 'DECLINED' && r.to.id === target.id && r.reason === reason);
  ensure(!refused, 'LOOP_DECLINED', { field: 'roomId', facts: { declined: refused?.declineReason ?? '' } });
}

/** Back to a room that had it, or on after three hops, only by the hub's dispatcher (LOOP_NEEDS_DISPATCHER). */
function loopGuard(state: CaseState, referral: Referral, context: StepContext): void {
  const hops = state.referrals.filter((r) => r.id !== referral.id && r.status === 'ACCEPTED');
  const wasThere = hops.some((r) => r.from.id === referral.to.id);
  const free = hops.length < FREE_HOPS && !wasThere;
  ensure(free || context.post.role === 'HUB_DISPATCHER', 'LOOP_NEEDS_DISPATCHER', {
    field: 'roomId',
    facts: { hops: hops.length },
  });
}
