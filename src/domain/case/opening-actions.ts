/**
 * What opens a shut action: the ways are read from the table of actions and from what their guards say. Three lists are kept
 * by hand, of what the table cannot tell: which steps are no way (NO_WAY), which action nobody seeks for its own sake
 * (BY_LAW), and which concern a group (OF_A_GROUP).
 */
import { RuleBroken } from '../kernel/rule-broken.js';
import { type Action, ACTION_ROWS, ACTIONS, isOpenIn } from './actions.js';
import { openersOf } from './guard-openers.js';
import { owesPerformance, settledAndStands } from './guards.js';
import { confirmable } from './proceeding-guards.js';
import { runningMandate } from './mandate.js';
import type { CaseState } from './state.js';
import { CASE_STATUSES, type CaseStatus, LOST } from './status.js';

/** An undo leads anywhere, a referral and a mandate begin anew elsewhere, an annulment is a ruling: none is a way to a step. */
const NO_WAY: readonly Action[] = ['confirmUndo', 'acceptReferral', 'acceptMandate', 'recordAnnulment'];
const STEPS = ACTIONS.filter(
  (action) => !NO_WAY.includes(action) && ACTION_ROWS[action].grants.some(({ place }) => place !== 'CLOCK'),
);

/** What only the law’s own end of a mediation opens, and what follows an outcome that nobody seeks for its sake. */
const BY_LAW: readonly Action[] = [
  'giveRouteNotice',
  'reportMandate',
  'prepareArbitralReview',
  'preparePaymentOrder',
  'applyForEnforcement',
  'offerFiling',
  'submitProceeding',
  'recordProceedingStep',
  'withdrawProceeding',
  'recordObjection',
];

/** What can be done only while an authority holds the case; nobody goes there for the sake of anything else. */
const OUTSIDE_ONLY: ReadonlySet<Action> = new Set(
  ACTIONS.filter((action) => ACTION_ROWS[action].from.every((status) => status === 'TRANSFERRED_OUT')),
);

/** Of an ended case without anything left to perform, performance is no way either. */
function stepsOf(state: CaseState, sought: Action): readonly Action[] {
  const nothingOwed = state.ending && guardedBy('recordPerformance', state);
  const steps = nothingOwed ? STEPS.filter((step) => !OF_AN_AGREEMENT.has(step)) : STEPS;
  return OUTSIDE_ONLY.has(sought) ? steps : steps.filter((step) => step !== 'recordExternalAcceptance');
}

/** What is done with an agreement: no way leads there past an end without one, and an ended case gets no other. */
const OF_AN_AGREEMENT: ReadonlySet<Action> = new Set(
  ACTIONS.filter((action) =>
    [owesPerformance, settledAndStands, confirmable].some((guard) => guard === ACTION_ROWS[action].guard),
  ),
);

/** Where every person is a party, no step brings a group about. */
const OF_A_GROUP: ReadonlySet<Action> = new Set(['recordGroupMembers', 'recordGroupConsents']);

/**
 * The actions, open now, by which the way to this one begins, in the order of the table; of several ways the shortest.
 * None when it is over for good, but for an undo.
 */
export function openingActions(action: Action, state: CaseState): Action[] {
  const found = new Set(waysTo(action, state, new Set()));
  return ACTIONS.filter((one) => found.has(one));
}

function waysTo(action: Action, state: CaseState, seen: ReadonlySet<Action>): readonly Action[] {
  if (seen.has(action)) return [];
  const further = new Set([...seen, action]);
  if (isOpenIn(action, state.status)) {
    const shutBy = guardedBy(action, state);
    if (!shutBy) return seen.size === 0 ? [] : [action];
    return openersOf(shutBy).flatMap((opener) => waysTo(opener, state, further));
  }
  if (BY_LAW.includes(action)) return [];
  const lacksForGood =
    (state.ending && OF_AN_AGREEMENT.has(action) && guardedBy(action, state)) ||
    (OF_A_GROUP.has(action) && guardedBy(action, state)?.code === 'NO_GROUP');
  return lacksForGood ? [] : shortest(action, state, further);
}

/** First actions from this status, each with how far it is from there to the action sought. */
function shortest(action: Action, state: CaseState, seen: ReadonlySet<Action>): readonly Action[] {
  const steps = stepsOf(state, action);
  const moves = movesTo(action, new Set(steps), state);
  const away = distancesTo(action, moves);
  const fromHere = moves.filter(({ from }) => from === state.status);
  const ways = steps.flatMap((first) => {
    const far = Math.min(...fromHere.filter(({ step }) => step === first).map(({ to }) => away(to)));
    const begin = far < Infinity ? waysTo(first, state, seen) : [];
    return begin.length > 0 ? [{ far, begin }] : [];
  });
  const least = Math.min(...ways.map(({ far }) => far));
  return ways.filter(({ far }) => far === least).flatMap(({ begin }) => begin);
}

function guardedBy(action: Action, state: CaseState): RuleBroken | null {
  try {
    ACTION_ROWS[action].guard(state);
    return null;
  } catch (error) {
    if (error instanceof RuleBroken) return error;
    throw error;
  }
}

/** That a step leads from one status to another. */
interface Move {
  readonly step: Action;
  readonly from: CaseStatus;
  readonly to: CaseStatus;
  /** What ends a mediation ends the case, but under a mandate it gives it back to its authority and ends nothing else. */
  readonly endsOrGivesBack: boolean;
}

function movesFrom(from: CaseStatus, step: Action): Move[] {
  const targets = ACTION_ROWS[step].to.filter((to): to is CaseStatus => to !== 'same' && to !== from);
  const endsOrGivesBack = targets.includes('TRANSFERRED_OUT') && step !== 'recordExternalAcceptance';
  return targets.map((to) => ({ step, from, to, endsOrGivesBack }));
}

const MOVES = CASE_STATUSES.flatMap((from) =>
  STEPS.filter((step) => isOpenIn(step, from)).flatMap((step) => movesFrom(from, step)),
);

/** The moves that may lie on the way to the action sought. */
function movesTo(sought: Action, steps: ReadonlySet<Action>, state: CaseState): readonly Move[] {
  const shunned: readonly CaseStatus[] = OF_AN_AGREEMENT.has(sought) ? [...LOST, 'ENDED_OUTSIDE'] : [];
  const mandated = runningMandate(state.mandates) !== null;
  return MOVES.filter(
    ({ step, to, endsOrGivesBack }) =>
      steps.has(step) && !shunned.includes(to) && (!endsOrGivesBack || (to === 'TRANSFERRED_OUT') === mandated),
  );
}

/** How many steps it takes at least from a status until the table opens the action. */
function distancesTo(action: Action, moves: readonly Move[]): (status: CaseStatus) => number {
  const far = new Map<CaseStatus, number>(CASE_STATUSES.filter((s) => isOpenIn(action, s)).map((s) => [s, 0]));
  for (let count = 1; ; count += 1) {
    const next = moves.filter(({ from, to }) => !far.has(from) && far.has(to));
    if (next.length === 0) return (status) => far.get(status) ?? Infinity;
    for (const { from } of next) far.set(from, count);
  }
}
