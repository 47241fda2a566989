/** Which actions the person may take on a case now, and why the others are not open: by the same rules as the commands. */
import type { Actor } from '../kernel/actor.js';
import type { ProblemCode } from '../kernel/problem-code.js';
import { RuleBroken } from '../kernel/rule-broken.js';
import { type Action, ACTION_ROWS, ACTIONS } from './actions.js';
import { names } from './access.js';
import { openingActions } from './opening-actions.js';
import { ensureOpen, ensurePermitted, nearMiss, postsFor, sits } from './permit.js';
import type { CaseState } from './state.js';

export interface OpenAction {
  readonly action: Action;
  /** Null when open; otherwise the rule that forbids it. */
  readonly shutBy: RuleBroken | null;
  /** Where the case itself shuts it: the actions by which the way to it begins, none when it is over for good. Null for another reason. */
  readonly opensBy: readonly Action[] | null;
}

/** What opens it is looked for only where it is read: a list has many shut actions. */
class LookedAt implements OpenAction {
  readonly #state: CaseState;
  constructor(
    readonly action: Action,
    readonly shutBy: RuleBroken | null,
    state: CaseState,
  ) {
    this.#state = state;
  }

  get opensBy(): readonly Action[] | null {
    const ofTheCase = this.shutBy !== null && !OF_THE_PERSON.includes(this.shutBy.code);
    return ofTheCase ? withoutStacks(() => openingActions(this.action, this.#state)) : null;
  }
}

const OF_THE_PERSON: readonly ProblemCode[] = ['NOT_PERMITTED', 'NOT_ASSIGNED', 'NOT_YOURS', 'NOT_YOUR_ENTRY'];

/** Every action of people on an existing case, in the order of the table of actions. */
const ON_A_CASE = ACTIONS.filter((action) => {
  const { from, grants } = ACTION_ROWS[action];
  return !from.every((status) => status === 'none') && !grants.every(({ place }) => place === 'CLOCK');
});

/** One line per action, open or with the rule that forbids it; needs nothing but the state. */
export function openActions(state: CaseState, actor: Actor): OpenAction[] {
  return withoutStacks(() => ON_A_CASE.map((action) => new LookedAt(action, reasonShut(action, state, actor), state)));
}

/** The lines of the actions that a post of theirs may take here: to whom a case is merely in sight no other reason is told. */
export function grantedActions(state: CaseState, actor: Actor): OpenAction[] {
  const granted = ON_A_CASE.filter((action) => fits(action, actor.posts, state, actor));
  return withoutStacks(() => granted.map((action) => new LookedAt(action, reasonShut(action, state, actor), state)));
}

function fits(action: Action, posts: Actor['posts'], state: CaseState, actor: Actor): boolean {
  return posts.some((p) => ACTION_ROWS[action].grants.some((g) => names(g, p) && sits(p, actor, g.place, state)));
}

/** The reasons are made without stack traces: nobody reads those, and a page of a list needs seven hundred reasons. */
function withoutStacks<T>(ask: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return ask();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function reasonShut(action: Action, state: CaseState, actor: Actor): RuleBroken | null {
  try {
    ensurePermitted(action, actor);
    ensureOpen(action, state);
    if (fits(action, actor.posts, state, actor)) return null;
    return new RuleBroken(nearMiss(action, postsFor(action, actor), state), { facts: { action } });
  } catch (error) {
    if (error instanceof RuleBroken) return error;
    throw error;
  }
}
