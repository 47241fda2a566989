/** From the outbox to the queue and back: at least once into the queue, exactly once into our own state. */
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import type { Follow, HandedOver, JobQueue, NoteStore, Relayed } from './port.js';

/** So many notes go in one transaction. */
const AT_ONCE = 100;
/** A note that is not done so long after it was handed over is handed over again: the queue may have been lost. */
const LOST_AFTER_MS = 15 * 60_000;
/** Done notes are kept for so long, so that whoever was away can be told what happened meanwhile. */
const KEPT_DAYS = 7;

const DAY_MS = 86_400_000;

/** Hands on everything that waits; returns how much. A crash in between hands some of it over twice. */
export async function relay(store: Relayed, queue: JobQueue, at: Date): Promise<number> {
  const since = new Date(at.getTime() - LOST_AFTER_MS);
  const handOn = (rows: readonly HandedOver[]) => queue.add(rows.map(({ id, home }) => ({ id, data: { id, home } })));
  let relayed = 0;
  for (;;) {
    const now = await store.relay(AT_ONCE, at, since, handOn);
    relayed += now;
    if (now < AT_ONCE) return relayed;
  }
}

/** One job of the queue of notes: false when it was done before. An unknown note is no work (NOT_FOUND names it). */
export async function followNote<Unit>(
  store: NoteStore<Unit>,
  id: string | undefined,
  at: Date,
  follow: Follow<Unit>,
): Promise<boolean> {
  if (!id) throw new RuleBroken('NOT_FOUND');
  return store.once(id, at, follow);
}

/**
 * Many jobs of the queue of notes, in one transaction where nothing stands in the way; each that was not followed with the
 * others is followed by itself, so that one which cannot be keeps none of them waiting. In their order, as `followNote` of each.
 */
export async function followNotes<Unit>(
  store: NoteStore<Unit>,
  ids: readonly (string | undefined)[],
  at: Date,
  follow: Follow<Unit>,
): Promise<PromiseSettledResult<boolean>[]> {
  const known = ids.filter((id) => id !== undefined);
  const followed = known.length > 1 ? await store.together(known, at, follow).catch(() => []) : [];
  const done = new Set<string | undefined>(followed);
  return Promise.allSettled(ids.map(async (id) => done.has(id) || (await followNote(store, id, at, follow))));
}

/** Forgets what was done long ago; returns how many notes. */
export function forgetDone(store: Pick<NoteStore<unknown>, 'forget'>, at: Date): Promise<number> {
  return store.forget(new Date(at.getTime() - KEPT_DAYS * DAY_MS));
}
