/** From events to what is written: the events folded into the file, and the entries that make the book follow it. */
import { EMPTY_BOOK, reconcile, type Stamp } from '../../domain/book/reconcile.js';
import { movesOf } from '../../domain/book/booking.js';
import type { Entry } from '../../domain/book/entry.js';
import type { MandateEntry } from '../../domain/book/mandates/move.js';
import { type CaseBook, reconcileMandates } from '../../domain/book/mandates/reconcile.js';
import type { CaseEvent, Recorded } from '../../domain/case/events.js';
import { evolve } from '../../domain/case/evolve.js';
import { type Action, mayLead } from '../../domain/case/actions.js';
import { evolveSecret, NO_SECRET } from '../../domain/case/secret.js';
import type { Events, StepContext } from '../../domain/case/steps/context.js';
import type { Happened } from '../pipeline/reactions.js';
import type { CaseChange, CaseFile } from './port.js';

/** Events, or events after which the state is folded anew from the history (`undo`). */
interface Restoring {
  readonly events: Events;
  readonly restore: (recorded: readonly Recorded[]) => Pick<CaseFile, 'state' | 'secret'>;
}
export type CaseDecision = Events | Restoring;

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

/** A further step. */
export function following(action: Action, file: CaseFile, decision: CaseDecision, context: StepContext): CaseChange {
  if (!('restore' in decision)) return changed(action, file, file, recordAll(decision, context), context, null);
  const recorded = recordAll(decision.events, context);
  return changed(action, file, { ...file, ...decision.restore(recorded) }, recorded, context, null);
}

/** What reactions receive of a change. */
export function happenedIn({ before, after, events }: CaseChange): Happened {
  return { before, after: after.state, events };
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
  const mandateEntries: MandateEntry[] = [];
  for (const event of recorded) {
    state = evolve(state, event);
    secret = evolveSecret(secret, event.secret);
    const booked = bookedIn(book, state, stampOf(state, event, context));
    book = booked.book;
    entries.push(...booked.entries);
    mandateEntries.push(...booked.mandateEntries);
  }
  if (!state) throw new Error('a step without events');
  ensureFollowsTable(action, before, state.status);
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
    mandateEntries,
    action,
    post: context.post,
    at: context.at,
  };
}

/** Both books follow the file after each event. */
function bookedIn(book: CaseBook, state: CaseFile['state'], stamp: Stamp) {
  const own = reconcile(book, movesOf(state), stamp);
  const mandates = reconcileMandates(book.mandates, state, stamp);
  return {
    book: { ...own.book, ...(mandates.books && { mandates: mandates.books }) },
    entries: own.entries,
    mandateEntries: mandates.entries,
  };
}

function stampOf(state: CaseFile['state'], event: Recorded, context: StepContext): Stamp {
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
function ensureFollowsTable(action: Action, before: CaseFile | null, to: CaseFile['state']['status']): void {
  const from = before?.state.status ?? 'none';
  if (!mayLead(action, from, to))
    throw new Error(`the table of life does not let ${action} lead from ${from} to ${to}`);
}
