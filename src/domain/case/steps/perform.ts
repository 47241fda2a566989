/** C15–C18: performance, default, follow-up, evaluation. */
import type { Day } from '../../kernel/day.js';
import type { PartyId } from '../../kernel/ids.js';
import { ensure } from '../../kernel/rule-broken.js';
import { validActs } from '../acts.js';
import { unperformed } from '../agreement.js';
import { inOrder, notFuture } from '../days.js';
import type { CaseEvent } from '../events.js';
import type { Party, PartyAct } from '../party.js';
import type { Agreement, AgreementItem, CaseState } from '../state.js';
import type { Events, StepContext } from './context.js';

export const PERFORMANCE_EVIDENCE = ['RECEIPT', 'TRANSFER', 'ON_SITE', 'PARTIES_STATEMENT'] as const;

/** An item is performed, with its evidence; the last one fulfils the agreement, and a default is cured. */
export function recordPerformance(
  agreement: Agreement,
  input: { itemId: string; evidence: (typeof PERFORMANCE_EVIDENCE)[number]; document?: string; on: Day },
  context: StepContext,
): Events {
  notFuture(input.on, context.today, 'on');
  const item = openItem(agreement, input.itemId);
  const effectiveOn = agreement.effectiveOn ?? '';
  ensure(input.on >= effectiveOn, 'BEFORE_AGREEMENT', { field: 'on', facts: { effectiveOn } });
  const data = { itemId: item.id, evidence: input.evidence, document: input.document ?? null };
  const performed: CaseEvent = { type: 'ItemPerformed', day: input.on, data };
  const rest = unperformed(agreement).length - 1;
  return rest > 0 ? [performed] : [performed, { type: 'AgreementFulfilled', day: input.on, data: {} }];
}

/**
 * An item's day has passed unperformed; an item without a day is due on demand, so a party reports it (民法典 511(4):
 * DEFAULT_NEEDS_REPORT). What follows (urge, sue, enforce) is the parties' choice (人民调解法 31, 32).
 */
export function recordDefault(
  state: CaseState,
  agreement: Agreement,
  input: { itemId: string; reportedBy?: PartyAct; note?: string },
  context: StepContext,
): Events {
  const item = openItem(agreement, input.itemId);
  ensure(item.dueOn !== null || input.reportedBy, 'DEFAULT_NEEDS_REPORT', { field: 'reportedBy' });
  ensure(item.dueOn === null || item.dueOn < context.today, 'NOT_YET_DUE', {
    field: 'itemId',
    facts: { dueOn: item.dueOn ?? '' },
  });
  if (input.reportedBy) validActs([input.reportedBy], state.parties, context.today, 'reportedBy');
  const texts: Record<string, string> = input.note ? { [`default:${item.id}`]: input.note } : {};
  const data = { itemId: item.id, reportedBy: input.reportedBy ?? null };
  return [{ type: 'DefaultRecorded', day: context.today, data, secret: { texts } }];
}

export const PERFORMANCE_STATES = ['PERFORMED', 'PARTLY', 'NOT_PERFORMED', 'NOTHING_TO_PERFORM'] as const;

export interface FollowUpInput {
  readonly visited: readonly PartyId[];
  readonly performance: (typeof PERFORMANCE_STATES)[number];
  /** A suit was brought on the agreement or the dispute. */
  readonly suit: boolean;
  readonly escalationSigns: boolean;
  readonly note: string;
  readonly on: Day;
}

/** The follow-up record (回访记录): who was visited, how it stands, a suit, signs of escalation. */
export function followUp(state: CaseState, input: FollowUpInput, context: StepContext): Events {
  inOrder(state, input.on, context.today, 'on');
  ensure(input.note.trim(), 'TEXT_MISSING', { field: 'note' });
  ensure(input.visited.length > 0, 'PARTY_MISSING', { field: 'visited' });
  const known = input.visited.every((id) => state.parties.some((p) => p.id === id));
  ensure(known, 'PARTY_UNKNOWN', {
    field: 'visited',
    facts: { party: input.visited.find((id) => !state.parties.some((p) => p.id === id)) ?? '' },
  });
  const { visited, performance, suit, escalationSigns } = input;
  const texts = { [`followUp:${state.followUps.length + 1}`]: input.note };
  return [
    { type: 'FollowedUp', day: input.on, data: { visited, performance, suit, escalationSigns }, secret: { texts } },
  ];
}

/** A party's score 1–5, or that it declined to give one. One evaluation a party. */
export function evaluate(
  state: CaseState,
  unheard: readonly Party[],
  input: { act: PartyAct; score: number | null },
  context: StepContext,
): Events {
  validActs([input.act], state.parties, context.today, 'act');
  inOrder(state, input.act.on, context.today, 'act');
  ensure(
    input.score === null || (Number.isInteger(input.score) && input.score >= 1 && input.score <= 5),
    'SCORE_OUT_OF_RANGE',
    { field: 'score' },
  );
  const heard = !unheard.some((p) => p.id === input.act.partyId);
  ensure(!heard, 'ALREADY_EVALUATED', { field: 'act' });
  const data = { partyId: input.act.partyId, score: input.score, act: input.act };
  return [{ type: 'Evaluated', day: input.act.on, data }];
}

function openItem(agreement: Agreement, itemId: string): AgreementItem {
  const item = agreement.items.find((i) => i.id === itemId);
  ensure(item, 'ITEM_UNKNOWN', { field: 'itemId' });
  ensure(item.performedOn === null, 'ITEM_ALREADY_PERFORMED', { field: 'itemId' });
  return item;
}
