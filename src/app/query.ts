/**
 * The one door for reading cases: one read-only transaction at one snapshot, the viewer's scope in it, and views that
 * show no more than the viewer may see. Nothing else reads a case for a client, a mutation's answer included.
 */
import type { Actor } from '../domain/kernel/actor.js';
import type { CaseReading, ReadingRoom } from './ports/reading.js';

/** Reads for a viewer; called as `query(room, actor, input)`. */
export type Query<In, Out> = (room: ReadingRoom, actor: Actor, input: In) => Promise<Out>;

/** Checks of the input belong to the body's beginning; they refuse before any row is read. */
export function query<In, Out>(body: (reading: CaseReading, actor: Actor, input: In) => Promise<Out>): Query<In, Out> {
  return (room, actor, input) => room.inSnapshot(actor, (reading) => body(reading, actor, input));
}
