/**
 * From the order of events to everybody who listens in this process. Who may be told is asked anew at each delivery: who
 * the person is now, and whether the history that they are shown now has the event.
 */
import type { Actor } from '../../domain/kernel/actor.js';
import { visibilityOf } from '../../domain/case/visibility.js';
import type { CaseId } from '../../domain/kernel/ids.js';
import { type Mailbox, openMailbox, plainMark } from './mailbox.js';
import type { EventStore, LiveMark, PlacedEvent } from './port.js';

/** What somebody listens to; `area` is the beginning of a division's code, '' for everywhere. */
export type Topic =
  | { readonly of: 'QUEUE' }
  | { readonly of: 'CASE'; readonly caseId: CaseId }
  | { readonly of: 'STATEMENT'; readonly area: string };

export interface Listening {
  readonly topic: Topic;
  /** The last position the listener knows; null for whoever begins now. */
  readonly after: number | null;
  /** Who the listener was when last asked; what cannot concern them is not looked up. */
  known(): Actor;
  /** Who the listener is now; null when their session is over, and then nothing more is told. */
  present(): Promise<Actor | null>;
}

export interface LiveHub {
  /** Marks from now on, the first of them READY or, where something was missed, RESYNC. */
  listen(listening: Listening): Promise<Mailbox>;
  /** Delivers what is new. Called when another process says so, and from time to time in case it could not. */
  wake(): Promise<void>;
  readonly listeners: number;
}

/** So many events are read at a time. */
const AT_ONCE = 200;
/** Who missed more than this reads anew rather than catching up one by one. */
const MOST_CAUGHT_UP = 400;

interface Listener extends Listening {
  position: number;
  readonly box: Mailbox;
}

/** `report` hears why somebody could not be told; they are sent away, and come back with the position they know. */
export function openHub(store: EventStore, report: (error: unknown) => void): LiveHub {
  const listeners = new Set<Listener>();
  let position = 0;
  const inTurn = oneAtATime();
  const each = (work: (one: Listener) => Promise<unknown>): Promise<unknown> =>
    Promise.all([...listeners].map((one) => work(one).catch((error) => sendAway(one, error))));
  const sendAway = async (one: Listener, error: unknown): Promise<void> => {
    report(error);
    await one.box.return();
  };
  const wake = async (): Promise<void> => {
    for (;;) {
      if (listeners.size === 0) return;
      const events = await store.after(position, AT_ONCE);
      await each((one) => deliver(store, one, events));
      position = events.at(-1)?.position ?? position;
      if (events.length < AT_ONCE) return;
    }
  };
  const join = async (listening: Listening): Promise<Mailbox> => {
    const marks = await store.marks();
    if (listeners.size === 0) position = marks.given;
    const box = openMailbox(() => listeners.delete(listener));
    const listener: Listener = { ...listening, position, box };
    await begin(store, listener, { ...marks, position });
    listeners.add(listener);
    return box;
  };
  let woken: Promise<void> | null = null;
  return {
    listen: (listening) => inTurn(() => join(listening)),
    // Calls that come before the work begins are answered by the same work.
    wake: () => {
      woken ??= inTurn(() => {
        woken = null;
        return wake();
      });
      return woken;
    },
    get listeners() {
      return listeners.size;
    },
  };
}

/** Work that waits for the work before it, so that nobody who joins misses an event or is told of it twice. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** The first mark, and what happened since the last position the listener knows. */
async function begin(
  store: EventStore,
  listener: Listener,
  { position, given, forgotten }: { position: number; given: number; forgotten: number },
): Promise<void> {
  const { box, after } = listener;
  if (after === null || after === position) return box.put(plainMark('READY', position));
  const missed = after < forgotten || after > given ? null : await since(store, after, position);
  if (!missed) return box.put(plainMark('RESYNC', position));
  box.put(plainMark('READY', after));
  listener.position = after;
  await deliver(store, listener, missed);
}

/** Null for more than one would care to catch up with. */
async function since(store: EventStore, after: number, until: number): Promise<readonly PlacedEvent[] | null> {
  const events = await store.after(after, MOST_CAUGHT_UP + 1);
  return events.length > MOST_CAUGHT_UP ? null : events.filter(({ position }) => position <= until);
}

/** A post that was just given counts once the listener is known by it, one that was taken away counts no more at once. */
async function deliver(store: EventStore, listener: Listener, events: readonly PlacedEvent[]): Promise<void> {
  const fresh = events.filter(({ position }) => position > listener.position);
  const concerning = fresh.filter((event) => concerns(listener, event));
  if (concerning.length > 0) {
    const actor = await listener.present();
    if (!actor) return void (await listener.box.return());
    for (const mark of await marksFor(store, listener, actor, concerning)) listener.box.put(mark);
  }
  listener.position = fresh.at(-1)?.position ?? listener.position;
}

function concerns({ topic, known }: Listening, event: PlacedEvent): boolean {
  if (topic.of === 'STATEMENT') return event.booked && event.location.roomArea.startsWith(topic.area);
  if (topic.of === 'CASE' && topic.caseId !== event.caseId) return false;
  return visibilityOf(known(), event.location) !== null;
}

/** Figures are no case: their mark names none. */
async function marksFor(
  store: EventStore,
  { topic }: Listening,
  actor: Actor,
  events: readonly PlacedEvent[],
): Promise<readonly LiveMark[]> {
  if (topic.of === 'STATEMENT') return [plainMark('FIGURES', events.at(-1)?.position ?? 0)];
  const shown = await store.shown(actor, events);
  return events
    .filter(({ id }) => shown.has(id))
    .map(({ position, caseId, version, type }) => ({ kind: 'EVENT', position, caseId, version, type }));
}
