/** Password hashes: argon2id with the parameters OWASP asks for at least (19 MiB, 2 passes, 1 lane). */
import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../../app/accounts/ports/accounts.js';
import { fewAtOnce } from './few-at-once.js';

/** Argon2id is the library's default algorithm; the numbers are written out so that an update cannot weaken them. */
const OWASP = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** Two at once leave the other threads of the process to the database; a hundred waiting are some four seconds. */
const AT_ONCE = 2;
const WAITING = 100;

/** A hash nobody's password has: unknown logins are checked against it, so they take as long as known ones. Made once in a process. */
let nobodys: Promise<string> | undefined;

export async function openPasswords(): Promise<Passwords> {
  nobodys ??= hash('nobody', OWASP);
  const nobody = await nobodys;
  const inTurn = fewAtOnce(AT_ONCE, WAITING, 'SIGN_IN_BUSY');
  return {
    hash: (password) => inTurn(() => hash(password, OWASP)),
    verify: async (stored, password) => {
      const fits = await inTurn(() => verify(stored ?? nobody, password));
      return fits && stored !== null;
    },
  };
}
