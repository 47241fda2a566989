/** Makes an account for a person of the network; what they may do comes from their posts, not from here. */
import type { PersonId } from '../../../domain/kernel/ids.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import type { AccountId, IdentityRuntime } from '../ports/accounts.js';
import { newLogin } from './login.js';
import { asTyped, ensureStrong } from './password-rules.js';

export interface NewAccountInput {
  readonly login: string;
  readonly personId: PersonId;
  readonly password: string;
  readonly demo?: boolean;
}

/** What making an account needs. */
export type AccountMaking = Pick<IdentityRuntime, 'now' | 'newId' | 'accounts' | 'passwords'>;

/** Refuses a malformed or taken login and a weak password; the password is hashed before the login is tried. */
export async function createAccount(input: NewAccountInput, runtime: AccountMaking): Promise<AccountId> {
  const login = newLogin(input.login);
  const password = asTyped(input.password);
  ensureStrong(password, login);
  const passwordHash = await runtime.passwords.hash(password);
  const id = runtime.newId();
  const { personId, demo = false } = input;
  const added = await runtime.accounts.add({ id, login, personId, passwordHash, demo, at: runtime.now() });
  ensure(added, 'LOGIN_TAKEN', { field: 'login' });
  return id;
}

/** An account of the demonstration, marked as such, under the same rules as any other. */
export async function createDemoAccount(account: Omit<NewAccountInput, 'demo'>, runtime: AccountMaking): Promise<void> {
  await createAccount({ ...account, demo: true }, runtime);
}
