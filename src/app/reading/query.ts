/**
 * The one way of reading: one read-only transaction at one snapshot, the viewer's scope in it, and views that show no
 * more than the viewer may see. Nothing else reads a case for a client, a mutation's answer included. Who saw what is
 * written to the access log before the answer is given.
 */
import type { Actor } from '../../domain/kernel/actor.js';
import type { AccessLog, AccessLogEntry } from './access-log-port.js';

/**
 * Opens one read-only transaction at one snapshot with the viewer's scope set in it; the access log is written after it.
 * `Reading` is what can be asked inside.
 */
export interface ReadSession<Reading> extends AccessLog {
  /** `pipelined`: the read waits for nothing between what it asks, so that its transaction ends with the asking. */
  inSnapshot<T>(actor: Actor, read: (reading: Reading) => Promise<T>, pipelined?: boolean): Promise<T>;
}

/** Reads for a viewer; called as `query(session, actor, input)`. */
export type Query<Reading, In, Out> = (session: ReadSession<Reading>, actor: Actor, input: In) => Promise<Out>;

type Body<Reading, In, Out> = (reading: Reading, actor: Actor, input: In) => Promise<Out>;

/** Checks of the input belong to the body's beginning; they refuse before any row is read. */
export function query<Reading, In, Out>(body: Body<Reading, In, Out>): Query<Reading, In, Out> {
  return (session, actor, input) => session.inSnapshot(actor, (reading) => body(reading, actor, input));
}

/** What is answered, and the entries of the access log that are written before. */
export interface Logged<Out> {
  readonly answer: Out;
  readonly entries: readonly AccessLogEntry[];
}

/**
 * A query that shows or seeks personal data. When the log cannot be written there is no answer. `pipelined` says for
 * which input the body asks everything without waiting in between; for none where it is left out.
 */
export function withAccessLog<Reading, In, Out>(
  body: Body<Reading, In, Logged<Out>>,
  pipelined: (input: In) => boolean = () => false,
): Query<Reading, In, Out> {
  return async (session, actor, input) => {
    const read = (reading: Reading) => body(reading, actor, input);
    const { answer, entries } = await session.inSnapshot(actor, read, pipelined(input));
    if (entries.length > 0) await session.note(actor, entries);
    return answer;
  };
}
