/** The tables of identity as the ports ask for them, on one pool. */
import type { IdentityRuntime } from '../../../app/accounts/ports/accounts.js';
import { accountTable } from './accounts.js';
import { signInFailures } from './failures.js';
import type { Execute } from '../database/execute.js';
import { sessionTable } from './sessions.js';

type IdentityTables = Pick<IdentityRuntime, 'accounts' | 'failures' | 'sessions'>;

export function identityTables(execute: Execute): IdentityTables {
  return {
    accounts: accountTable(execute),
    failures: signInFailures(execute),
    sessions: sessionTable(execute),
  };
}
