// What the server itself keeps of every request, whatever the resolvers add to it.

/** What every context carries for us; the rest is the business of the resolvers. */
export interface DoorContext {
  requestId: string;
  /** Where the request came from; set by the door. */
  address?: string;
  /** Who is signed in. */
  by?: { readonly personId: string } | null;
}

/** Hears of an error that the client is not shown. */
export type TellUnexpected = (error: unknown, requestId: string) => void;
