// What is observed of a request: which operation it was, and how it ended; nothing of what it said.

/** ok: done · problem: a rule forbade it · refused: the request itself would not do · error: ours to mend, or the database away. */
export type Outcome = 'ok' | 'problem' | 'refused' | 'error';

/** Filled in while the request runs. The operation is a name of the schema, `several`, or `none` for what could not be read. */
export interface Seen {
  operation: string;
  outcome: Outcome;
}

/** Runs a request and keeps its figures. */
export type ObserveRequests = <T>(work: (seen: Seen) => Promise<T>) => Promise<T>;

export const unobserved: ObserveRequests = (work) => work({ operation: 'none', outcome: 'refused' });
