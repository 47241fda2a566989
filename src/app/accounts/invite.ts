/** How people get an account: invited, they choose login and password; or it is made for them and they set the password. */
import type { Actor } from '../../domain/kernel/actor.js';
import type { Home, PersonId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { newLogin } from './sign-in/login.js';
import { asTyped, mustBeStrong } from './sign-in/password-rules.js';
import type { AccountId } from './ports/accounts.js';
import type { DeskRuntime } from './ports/desk.js';
import { administering, personFor, postFor } from './administrator.js';
import { INVITATION_DAYS, type Link, makeLink, takeLink } from './links.js';

/** A newcomer of the home, who then gets posts and an account (NAME_MISSING). */
export function addPerson(
  runtime: DeskRuntime,
  actor: Actor,
  input: { home: Home; name: string },
): Promise<{ personId: PersonId }> {
  return administering('addPerson', runtime, actor, async (act) => {
    const post = postFor(act, input.home, 'home');
    const name = input.name.trim();
    ensure(name !== '', 'NAME_MISSING', { field: 'name' });
    const personId = runtime.newId();
    await act.desk.accounts.addPerson({ id: personId, home: input.home, name });
    await act.log({ home: input.home, post, personId });
    return { personId };
  });
}

/** An invitation, good once within seven days; a newer one withdraws it. ACCOUNT_THERE for whoever has an account. */
export function invite(runtime: DeskRuntime, actor: Actor, input: { personId: PersonId }): Promise<Link> {
  return administering('invite', runtime, actor, async (act) => {
    const { person, post } = await personFor(act, input.personId);
    ensure(!(await act.desk.accounts.accountOf(person.id)), 'ACCOUNT_THERE', { field: 'personId' });
    const link = await makeLink(act, { kind: 'INVITE', personId: person.id, accountId: null, days: INVITATION_DAYS });
    await act.log({ home: person.home, post, personId: person.id });
    return link;
  });
}

export interface Acceptance {
  readonly token: string;
  readonly login: string;
  readonly password: string;
}

/** The invited chooses login and password. What is refused (weak, taken) leaves the invitation good. */
export async function acceptInvitation(
  runtime: DeskRuntime,
  input: Acceptance,
): Promise<{ accountId: AccountId; login: string }> {
  const login = newLogin(input.login);
  const password = asTyped(input.password);
  mustBeStrong(password, login);
  const passwordHash = await runtime.passwords.hash(password);
  return runtime.inTransaction(async (desk) => {
    const { personId } = await takeLink(desk, runtime, 'INVITE', input.token);
    const person = await desk.accounts.person(personId);
    ensure(person && !(await desk.accounts.accountOf(personId)), 'LINK_INVALID', { field: 'token' });
    const [id, at] = [runtime.newId(), runtime.now()];
    ensure(await desk.accounts.add({ id, login, personId, passwordHash, at }), 'LOGIN_TAKEN', { field: 'login' });
    const entry = { home: person.home, action: 'acceptInvitation', by: personId, post: null, personId, accountId: id };
    await desk.log.write({ ...entry, id: runtime.newId(), at });
    return { accountId: id, login };
  });
}

/** An account whose password its person sets by the link: no administrator ever knows one. */
export function createAccountFor(
  runtime: DeskRuntime,
  actor: Actor,
  input: { personId: PersonId; login: string },
): Promise<Link & { accountId: AccountId }> {
  return administering('createAccount', runtime, actor, async (act) => {
    const login = newLogin(input.login);
    const { person, post } = await personFor(act, input.personId);
    ensure(!(await act.desk.accounts.accountOf(person.id)), 'ACCOUNT_THERE', { field: 'personId' });
    const [accountId, personId] = [runtime.newId(), person.id];
    const made = await act.desk.accounts.add({ id: accountId, login, personId, passwordHash: null, at: act.at });
    ensure(made, 'LOGIN_TAKEN', { field: 'login' });
    const link = await makeLink(act, { kind: 'PASSWORD', personId, accountId, days: INVITATION_DAYS });
    await act.log({ home: person.home, post, personId, accountId });
    return { ...link, accountId };
  });
}
