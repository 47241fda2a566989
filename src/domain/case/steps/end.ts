/** C19, C20, C23: ending without agreement, withdrawal, the archive. An ending takes an open offer back with it, in the same step, so that an undo restores both. */
import { endedAs, TERMINATION_GROUNDS, type TerminationGround } from '../outcome.js';
import type { Day } from '../../kernel/day.js';
import { ensure } from '../../kernel/rule-broken.js';
import { allActed, bindingActs } from '../acts.js';
import { inOrder } from '../days.js';
import type { CaseEvent, Notice } from '../events.js';
import { FILE_ITEMS, missingItems } from '../file-items.js';
import type { PartyAct } from '../party.js';
import type { CaseState } from '../state.js';
import type { Events, StepContext } from './context.js';
import { soundNotice } from './accept.js';
import { offerTakenBack } from './refer.js';

export interface TerminateInput {
  readonly ground: TerminationGround;
  readonly reason: string;
  readonly routeNotice: Notice | null;
  /** Labour: the notice names arbitration (企业规定 30); under a mandate the authority goes on itself. */
  readonly arbitrationNamed: boolean;
  /** The undisputed-facts record was offered. */
  readonly factsOffered: boolean;
  readonly on: Day;
}

/** Mediation failed or ended: the parties are told of arbitration, administrative relief and court (人民调解法 26). */
export function terminate(state: CaseState, input: TerminateInput, context: StepContext): Events {
  inOrder(state, input.on, context.today, 'on');
  ensure(TERMINATION_GROUNDS.includes(input.ground), 'GROUND_IS_WITHDRAWAL', { field: 'ground' });
  ensure(input.reason.trim(), 'TEXT_MISSING', { field: 'reason' });
  const notice = soundNotice(input.routeNotice, state, context.today);
  const named = state.track !== 'LABOUR' || state.custody !== undefined || input.arbitrationNamed;
  ensure(named, 'ARBITRATION_NOT_NAMED', { field: 'arbitrationNamed' });
  const { ground, arbitrationNamed, factsOffered } = input;
  const detail = endedAs(ground);
  const ended: CaseEvent = {
    type: 'Terminated',
    day: input.on,
    data: { ground, detail, notice, arbitrationNamed, factsOffered },
    secret: { texts: { 'reason:terminated': input.reason } },
  };
  return [ended, ...offerTakenBack(state, context.today)];
}

/** The applicants give up mediation: free at any time (人民调解法 23). Each applicant's act is recorded. */
export function withdraw(
  state: CaseState,
  input: { acts: readonly PartyAct[]; on: Day },
  context: StepContext,
): Events {
  inOrder(state, input.on, context.today, 'on');
  bindingActs(input.acts, state.parties, { on: input.on, today: context.today }, 'acts');
  const applicants = state.parties.filter((p) => p.side === 'APPLICANT');
  ensure(
    input.acts.every((a) => applicants.some((p) => p.id === a.partyId)),
    'NOT_AN_APPLICANT',
    { field: 'acts' },
  );
  allActed(input.acts, applicants, 'WITHDRAWAL_INCOMPLETE', 'acts');
  return [{ type: 'Withdrawn', day: input.on, data: { acts: input.acts } }, ...offerTakenBack(state, context.today)];
}

/** The file is complete, or each missing item is explained in its note (卷宗情况说明): FILE_INCOMPLETE names the rest. */
export function archive(
  state: CaseState,
  input: { explanations: readonly { item: string; text: string }[] },
  context: StepContext,
): Events {
  const given = input.explanations.filter((e) => e.text.trim());
  const explained = given.map((e) => e.item);
  const unknown = explained.filter((item) => !(FILE_ITEMS as readonly string[]).includes(item));
  ensure(unknown.length === 0, 'FILE_ITEM_UNKNOWN', { field: 'explanations', facts: { items: unknown } });
  const missing = missingItems(state).filter((item) => !explained.includes(item));
  ensure(missing.length === 0, 'FILE_INCOMPLETE', { field: 'explanations', facts: { missing } });
  const texts = Object.fromEntries(given.map((e) => [`missing:${e.item}`, e.text]));
  return [{ type: 'Archived', day: context.today, data: { explained }, secret: { texts } }];
}
