// What the server itself needs of every request, whatever the resolvers add to it.
import type { Seen } from './observed.js';

/** What every context carries for the server; the rest is for the resolvers. */
export interface RequestContext {
  requestId: string;
  /** Where the request came from; set by the server. */
  address?: string;
  /** When the answer is out: for work that nobody may learn of by waiting. */
  answered?: Promise<void> | undefined;
  /** Who is signed in. */
  by?: { readonly personId: string } | null;
  /** What the figures are told of it. */
  seen?: Seen;
  /** Which party is in. */
  party?: { readonly sessionId: string } | null;
}

/** Called with an error that the client is not shown. */
export type ReportUnexpected = (error: unknown, requestId: string) => void;
