// Joins what signing in and sealing are made of: the master key, the wrapped keys, tokens and tables.
import { openAccessTokens } from '../adapters/identity/access-tokens.js';
import { openPasswords } from '../adapters/identity/passwords.js';
import { refreshSecrets } from '../adapters/identity/refresh-secrets.js';
import { wrappedKeys } from '../adapters/persistence/accounts/keys.js';
import { type Execute, executorOn, type Pool } from '../adapters/persistence/database/execute.js';
import { identityTables } from '../adapters/persistence/accounts/tables.js';
import { KeyRing } from '../adapters/sealing/key-ring.js';
import type { MasterKeys } from '../adapters/sealing/master-key.js';
import { openSealer } from '../adapters/sealing/sealer.js';
import type { IdentityRuntime } from '../app/accounts/ports/accounts.js';
import type { Sealer } from '../app/keys/sealer-port.js';

/** The signing key is kept wrapped in the database: every server on it accepts the tokens of the others. */
const SIGNING_KEY = 'signing:1';

export interface Identity extends IdentityRuntime {
  readonly sealer: Sealer;
  /** The named keys, opened by the master key. */
  readonly ring: Pick<KeyRing, 'key'>;
}

export interface IdentityParts {
  readonly pool: Pool;
  /** Where the wrapped keys are asked for; left out, on the pool. */
  readonly keys?: Execute;
  readonly master: MasterKeys;
  now(): Date;
  newId(): string;
}

/** Fails at once, with a reason to read, when the master key is not the one that wrapped the stored keys. */
export async function openIdentity({ pool, keys, master, now, newId }: IdentityParts): Promise<Identity> {
  const execute = executorOn(pool);
  const tables = identityTables(execute);
  const ring = new KeyRing(master, wrappedKeys(keys ?? execute));
  return {
    ...tables,
    now,
    newId,
    passwords: await openPasswords(),
    tokens: openAccessTokens([await ring.key(SIGNING_KEY)]),
    secrets: refreshSecrets,
    sealer: await openSealer(master, ring),
    ring,
  };
}
