// Who is on each socket: known by their token, asked anew at each delivery and from time to time, and sent away when it is over.
import type { Ended } from '../../../app/accounts/sign-in/authenticate.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { Closing } from './connection.js';

/** Who is behind an `Authorization` header now. */
export type Standing = (authorization: string) => Promise<Actor | Ended>;

/** As graphql-ws clients read them: after 4403 they come back with a fresh token, after 4401 they do not. */
const CODES: Readonly<Record<Ended, number>> = { TOKEN_EXPIRED: 4403, SESSION_OVER: 4401 };

export const closingFor = (ended: Ended): Closing => new Closing(CODES[ended], ended);

export interface Session {
  readonly personId: string;
  known(): Actor;
  /** Null when it is over; the socket is then being closed. */
  present(): Promise<Actor | null>;
}

export function openSession(
  { actor, ask }: { readonly actor: Actor; readonly ask: () => Promise<Actor | Ended> },
  close: (code: number, reason: string) => void,
): Session {
  let known = actor;
  return {
    personId: actor.personId,
    known: () => known,
    present: async () => {
      const now = await ask();
      if (typeof now !== 'string') {
        known = now;
        return now;
      }
      const { code, message } = closingFor(now);
      close(code, message);
      return null;
    },
  };
}

/** How many subscriptions each person has in this process. */
export function subscriptionsUpTo(most: number) {
  const taken = new Map<string, number>();
  return {
    /** Null when there are too many; otherwise what gives the place back. */
    take(personId: string): (() => void) | null {
      const now = taken.get(personId) ?? 0;
      if (now >= most) return null;
      taken.set(personId, now + 1);
      let given = false;
      return () => {
        if (given) return;
        given = true;
        const left = (taken.get(personId) ?? 1) - 1;
        if (left > 0) taken.set(personId, left);
        else taken.delete(personId);
      };
    },
  };
}
