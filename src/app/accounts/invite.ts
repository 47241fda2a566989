/** How people get an account: invited, they choose login and password; or it is made for them and they set the password. */
import type { Home, PersonId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { type Keyed, run } from '../pipeline/command.js';
import { onDesk, personFor, postOf } from './administrator.js';
import { ensureLink, INVITATION_DAYS, linkOf, linkWasShown, STRANGER, takeLink } from './links.js';
import type { AccountId } from './ports/accounts.js';
import type { Desk, DeskRuntime } from './ports/desk.js';
import { newLogin } from './sign-in/login.js';
import { asTyped, ensureStrong } from './sign-in/password-rules.js';

/** A newcomer of the district, who then gets posts and an account (NAME_MISSING). */
export const addPerson = onDesk('addPerson', {
  check: ({ name }: Keyed & { home: Home; name: string }) =>
    ensure(name.trim() !== '', 'NAME_MISSING', { field: 'name' }),
  lock: async () => null,
  gate: (_none, { home }, { actor }) => postOf(actor, home, 'home'),
  decide: (post, _none, { home, name }, { newId }) => {
    const id = newId();
    const [subject, made] = [{ kind: 'PERSON' as const, id }, { personId: id }];
    return { subject, made, person: { id, home, name: name.trim() }, log: { home, post, personId: id } };
  },
  write: (desk, { person }) => desk.accounts.addPerson(person),
});

type ForPerson = Keyed & { readonly personId: PersonId };

/** The person with the account they have, if any; both locked. */
async function personAndAccount(desk: Desk, { personId }: ForPerson) {
  const [person, account] = await Promise.all([desk.accounts.person(personId), desk.accounts.accountOf(personId)]);
  return { person, account };
}

/** An invitation, good once within seven days; a newer one withdraws it. ACCOUNT_THERE for whoever has an account. */
export const invite = onDesk('invite', {
  lock: (desk, input: ForPerson) => personAndAccount(desk, input),
  gate: ({ person, account }, _input, context) => ({ ...personFor(person, context.actor), account }),
  read: async ({ secrets }) => secrets.create(),
  decide: ({ person, post, account }, secret, _input, context) => {
    ensure(!account, 'ACCOUNT_THERE', { field: 'personId' });
    const meant = { kind: 'INVITE', personId: person.id, accountId: null, days: INVITATION_DAYS } as const;
    const log = { home: person.home, post, personId: person.id };
    const subject = { kind: 'PERSON' as const, id: person.id };
    return { subject, made: {}, ...linkOf(secret, meant, context), log };
  },
  write: (desk, { put }) => desk.links.put(put),
  once: ({ link }) => link,
  again: linkWasShown,
});

/** An account whose password its person sets by the link: no administrator ever knows one. */
export const createAccountFor = onDesk('createAccount', {
  check: ({ login }: ForPerson & { login: string }) => void newLogin(login),
  lock: (desk, input) => personAndAccount(desk, input),
  gate: ({ person, account }, _input, context) => ({ ...personFor(person, context.actor), account }),
  read: async ({ secrets }) => secrets.create(),
  decide: ({ person, post, account }, secret, input, context) => {
    ensure(!account, 'ACCOUNT_THERE', { field: 'personId' });
    const [accountId, personId] = [context.newId(), person.id];
    const meant = { kind: 'PASSWORD', personId, accountId, days: INVITATION_DAYS } as const;
    const add = { id: accountId, login: newLogin(input.login), personId, passwordHash: null, at: context.at };
    const log = { home: person.home, post, personId, accountId };
    const subject = { kind: 'ACCOUNT' as const, id: accountId };
    return { subject, made: { accountId }, add, ...linkOf(secret, meant, context), log };
  },
  write: async (desk, { add, put }) => {
    ensure(await desk.accounts.add(add), 'LOGIN_TAKEN', { field: 'login' });
    await desk.links.put(put);
  },
  once: ({ link }) => link,
  again: linkWasShown,
});

export interface Acceptance {
  readonly token: string;
  readonly login: string;
  readonly password: string;
}

/** The invited chooses login and password. What is refused (weak, taken) leaves the invitation good. */
export async function acceptInvitation(
  runtime: DeskRuntime,
  { token, ...input }: Acceptance,
): Promise<{ accountId: AccountId; login: string }> {
  const login = newLogin(input.login);
  const password = asTyped(input.password);
  ensureStrong(password, login);
  const passwordHash = await runtime.passwords.hash(password);
  return run(accepted, runtime, STRANGER, { token, login, passwordHash });
}

/** The link is good once, so the change is. */
const accepted = onDesk('acceptInvitation', {
  repeated: 'HARMLESS',
  lock: async (desk, { token }: { token: string; login: string; passwordHash: string }, { at }) => {
    const taken = await takeLink(desk, 'INVITE', token, at);
    const person = taken && (await desk.accounts.person(taken.personId));
    return { person, account: person && (await desk.accounts.accountOf(person.id)) };
  },
  gate: ({ person, account }) => {
    ensureLink(person && !account);
    return person;
  },
  decide: ({ id: personId, home }, _none, { login, passwordHash }, { newId, at }) => {
    const id = newId();
    const log = { home, by: personId, post: null, personId, accountId: id };
    const [subject, made] = [
      { kind: 'ACCOUNT' as const, id },
      { accountId: id, login },
    ];
    return { subject, made, add: { id, login, personId, passwordHash, at }, log };
  },
  write: async (desk, { add }) => ensure(await desk.accounts.add(add), 'LOGIN_TAKEN', { field: 'login' }),
});
