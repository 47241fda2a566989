/**
 * The one door through which a case is changed: permission, idempotency, scope, expected version, history, book and
 * registers are decided here and nowhere else.
 */
import type { CaseEvent, Recorded } from '../../domain/case/events.js';
import { evolve } from '../../domain/case/evolve.js';
import { type Action, mayLead, type Proof } from '../../domain/case/actions.js';
import { actingPost, ensureOpen, postsFor } from '../../domain/case/permit.js';
import { evolveSecret, NO_SECRET } from '../../domain/case/secret.js';
import type { Events, StepContext } from '../../domain/case/steps/context.js';
import type { ActingPost, Actor } from '../../domain/kernel/actor.js';
import { type Day, dayOf } from '../../domain/kernel/day.js';
import type { CaseId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { movesOf } from '../../domain/book/booking.js';
import type { Entry } from '../../domain/book/entry.js';
import { EMPTY_BOOK, reconcile } from '../../domain/book/reconcile.js';
import type { CaseChange, CaseFile, Runtime, UnitOfWork } from '../case/port.js';
import { type Fulfil, type Fulfilled, idempotent } from './receipts.js';

/** What every command's input carries beside its own matter. */
export interface Envelope {
  /** Same key, same input: the first effect is returned again. Same key, other input: KEY_REUSED. */
  readonly idempotencyKey: string;
  /** SelectedFields for only when two posts of the actor fit. */
  readonly postId?: string | null;
}

/** A command on an existing case also says which version it saw. */
export interface OnCase extends Envelope {
  readonly caseId: CaseId;
  readonly expectedVersion: number;
}

export interface Outcome {
  readonly caseId: CaseId;
}

export interface Command<In extends Envelope> {
  readonly action: Action;
  /** Asks for what the step needs and changes nothing; the step itself is taken only for a key that is new. */
  begin(unit: UnitOfWork, runtime: Runtime, actor: Actor, input: In): (fulfil: Fulfil) => Promise<Fulfilled>;
}

/** Runs a command in one transaction, once for its idempotency key. */
export async function run<In extends Envelope>(
  command: Command<In>,
  runtime: Runtime,
  actor: Actor,
  input: In,
): Promise<Outcome> {
  postsFor(command.action, actor);
  return runtime.inTransaction((unit) => {
    const step = command.begin(unit, runtime, actor, input);
    const asked = { actor: actor.personId, action: command.action, input, at: runtime.now() };
    return idempotent(unit.receipts, asked, step);
  });
}

/** Events, or events after which the state is folded anew from the history (`undo`). */
interface Restoring {
  readonly events: Events;
  readonly restore: (recorded: readonly Recorded[]) => Folded;
}
type Folded = Pick<CaseFile, 'state' | 'secret'>;
type Decision = Events | Restoring;
/** What a step has beside the case: the transaction, what was asked of it, and what the action's guard proved. */
interface Given<A extends Action, SelectedFields> {
  readonly unit: UnitOfWork;
  readonly asked: SelectedFields;
  readonly proof: Proof<A>;
}
type Body<A extends Action, In, SelectedFields> = (
  file: CaseFile,
  input: In,
  context: StepContext,
  given: Given<A, SelectedFields>,
) => Decision | Promise<Decision>;
/** What a step can ask for without having seen the case: it goes out with the lock. */
type Ask<In, SelectedFields> = (unit: UnitOfWork, input: In, today: Day) => Promise<SelectedFields>;

/** A command on a case that exists: locked, in scope, at the version seen, permitted, open; then the step. */
export function onCase<A extends Action, In extends OnCase>(action: A, body: Body<A, In, void>): Command<In> {
  return onCaseAsking(action, async () => undefined, body);
}

/** The same for a step that needs something else besides. */
export function onCaseAsking<A extends Action, In extends OnCase, SelectedFields>(
  action: A,
  ask: Ask<In, SelectedFields>,
  body: Body<A, In, SelectedFields>,
): Command<In> {
  return {
    action,
    begin: (unit, runtime, actor, input) => {
      const at = runtime.now();
      const locking = unit.cases.lock(actor, input.caseId);
      const asking = ask(unit, input, dayOf(at));
      for (const sent of [locking, asking]) sent.catch(() => undefined);
      return async (fulfil) => {
        const file = await locking;
        ensure(file, 'NOT_FOUND', { field: 'caseId' });
        ensure(file.version === input.expectedVersion, 'STALE_VERSION', {
          field: 'expectedVersion',
          facts: { expected: input.expectedVersion, actual: file.version },
        });
        const post = actingPost(action, actor, file.state, input.postId ?? null);
        const proof = ensureOpen(action, file.state);
        const context = contextOf(runtime, actor, post, at);
        const decision = await body(file, input, context, { unit, asked: await asking, proof });
        const saved = unit.cases.save([change(action, file, decision, context)]);
        const [fulfilled] = await Promise.all([fulfil(file.state.home, file.state.id), saved]);
        return fulfilled;
      };
    },
  };
}

/** One instant for the whole step: the day in Asia/Shanghai goes with it. */
export function contextOf(runtime: Runtime, actor: Actor, post: ActingPost, at = runtime.now()): StepContext {
  return { person: actor.personId, post, at, today: dayOf(at), newId: () => runtime.newId() };
}

/** The key of a case that does not exist yet, and the wrapped form to store with it. */
export interface FreshKey {
  readonly key: CaseFile['key'];
  readonly wrapped: Buffer;
}

/** The first step of a case. */
export function opening(action: Action, fresh: FreshKey, events: Events, context: StepContext): CaseChange {
  const blank = { secret: NO_SECRET, book: EMPTY_BOOK, version: 0, eventCount: 0, key: fresh.key };
  return changed(action, null, blank, recordAll(events, context), context, fresh.wrapped);
}

/** A further step: the events folded into the file, and the entries that make the book follow it. */
export function change(action: Action, file: CaseFile, decision: Decision, context: StepContext): CaseChange {
  if (!('restore' in decision)) return changed(action, file, file, recordAll(decision, context), context, null);
  const recorded = recordAll(decision.events, context);
  return changed(action, file, { ...file, ...decision.restore(recorded) }, recorded, context, null);
}

type Standing = Omit<CaseFile, 'state'> & { readonly state?: CaseFile['state'] };

/** Folds event by event, booking after each; a standing state that was restored already holds its events. */
function changed(
  action: Action,
  before: CaseFile | null,
  standing: Standing,
  recorded: readonly Recorded[],
  context: StepContext,
  wrappedKey: Buffer | null,
): CaseChange {
  let { secret, book } = standing;
  let state = standing.state ?? null;
  const entries: Entry[] = [];
  for (const event of recorded) {
    state = evolve(state, event);
    secret = evolveSecret(secret, event.secret);
    const booked = reconcile(book, movesOf(state), stampOf(state, event, context));
    book = booked.book;
    entries.push(...booked.entries);
  }
  if (!state) throw new Error('a step without events');
  mustFollowTheTable(action, before, state.status);
  const after: CaseFile = {
    state,
    secret,
    book,
    version: standing.version + 1,
    eventCount: standing.eventCount + recorded.length,
    key: standing.key,
  };
  return {
    before: before?.state ?? null,
    after,
    wrappedKey,
    events: recorded,
    entries,
    action,
    post: context.post,
    at: context.at,
  };
}

function stampOf(state: CaseFile['state'], event: Recorded, context: StepContext) {
  const { home, id } = state;
  return {
    home,
    caseId: id,
    eventId: event.id,
    actorId: context.person,
    postId: context.post.id,
    today: context.today,
  };
}

function recordAll(events: Events, context: StepContext): Recorded[] {
  return events.map((event) => record(event, context));
}

function record(event: CaseEvent, context: StepContext): Recorded {
  return { ...event, id: context.newId(), at: context.at, by: context.person, post: context.post.id };
}

/** A step that leads where the table does not is a mistake of ours, never of the user. */
function mustFollowTheTable(action: Action, before: CaseFile | null, to: CaseFile['state']['status']): void {
  const from = before?.state.status ?? 'none';
  if (!mayLead(action, from, to))
    throw new Error(`the table of life does not let ${action} lead from ${from} to ${to}`);
}
