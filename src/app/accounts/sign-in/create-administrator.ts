/** The first account of an installation: an administrator, made by whoever runs the server, not through the API. */
import { dayOf } from '../../../domain/kernel/day.js';
import type { Home } from '../../../domain/kernel/ids.js';
import { ensure, RuleBroken } from '../../../domain/kernel/rule-broken.js';
import type { IdentityRuntime } from '../ports/accounts.js';
import type { Administrators } from '../ports/administrators.js';
import { newLogin } from './login.js';
import { asTyped, ensureStrong } from './password-rules.js';

export interface AdministratorInput {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly home: Home;
  readonly organisation: string | null;
}

export type AdministratorMaking = Pick<IdentityRuntime, 'now' | 'newId' | 'passwords'> & {
  administrators: Administrators;
};

/** Refuses what createAccount refuses, an empty name (NAME_MISSING) and a place that is no district or city (HOME_UNKNOWN). */
export async function createAdministrator(
  input: AdministratorInput,
  runtime: AdministratorMaking,
): Promise<{ login: string; organisation: string }> {
  const login = newLogin(input.login);
  const password = asTyped(input.password);
  const name = input.name.trim();
  ensure(name !== '', 'NAME_MISSING', { field: 'name' });
  ensureStrong(password, login);
  const at = runtime.now();
  const made = await runtime.administrators.appoint({
    home: input.home,
    name,
    organisation: input.organisation?.trim() || null,
    ids: { person: runtime.newId(), post: runtime.newId(), organisation: runtime.newId() },
    from: dayOf(at),
    account: { id: runtime.newId(), login, passwordHash: await runtime.passwords.hash(password), at },
  });
  if (made === 'HOME_UNKNOWN') throw new RuleBroken(made, { field: 'home', facts: { given: input.home } });
  if (made === 'LOGIN_TAKEN') throw new RuleBroken(made, { field: 'login' });
  return { login, organisation: made.organisation };
}
