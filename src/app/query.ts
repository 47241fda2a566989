/**
 * The one door for reading cases: one read-only transaction at one snapshot, the viewer's scope in it, and views that
 * show no more than the viewer may see. Nothing else reads a case for a client, a mutation's answer included. What was
 * looked at is noted before the answer is given.
 */
import type { Actor } from '../domain/kernel/actor.js';
import type { Look } from './ports/privacy.js';
import type { CaseReading, ReadingRoom } from './ports/reading.js';

/** Reads for a viewer; called as `query(room, actor, input)`. */
export type Query<In, Out> = (room: ReadingRoom, actor: Actor, input: In) => Promise<Out>;

type Body<In, Out> = (reading: CaseReading, actor: Actor, input: In) => Promise<Out>;

/** Checks of the input belong to the body's beginning; they refuse before any row is read. */
export function query<In, Out>(body: Body<In, Out>): Query<In, Out> {
  return (room, actor, input) => room.inSnapshot(actor, (reading) => body(reading, actor, input));
}

/** What is answered, and the looks that are noted before. */
export interface Seen<Out> {
  readonly answer: Out;
  readonly looks: readonly Look[];
}

/**
 * A query that shows or seeks personal data. When the note fails there is no answer. `atOnce` says for which input the
 * body asks everything in one breath; for none where it is left out.
 */
export function noted<In, Out>(
  body: Body<In, Seen<Out>>,
  atOnce: (input: In) => boolean = () => false,
): Query<In, Out> {
  return async (room, actor, input) => {
    const read = (reading: CaseReading) => body(reading, actor, input);
    const { answer, looks } = await room.inSnapshot(actor, read, atOnce(input));
    if (looks.length > 0) await room.note(actor, looks);
    return answer;
  };
}
