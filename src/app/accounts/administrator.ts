/** Who keeps accounts and posts: the administrators of a home, for the persons and places of that home and no other. */
import type { ActingPost, Actor } from '../../domain/kernel/actor.js';
import type { Home } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { type HouseOperation, ensurePermitted } from '../permission/operations.js';
import type { AccountId } from './ports/accounts.js';
import type { Desk, DeskRuntime, KeptAccount, LogEntry, PersonOfHome } from './ports/desk.js';

/** An administrative act on its way: in one transaction, by a post, at one instant. */
export interface Act {
  readonly desk: Desk;
  readonly runtime: DeskRuntime;
  readonly actor: Actor;
  readonly operation: string;
  readonly at: Date;
  log(entry: Omit<LogEntry, 'action' | 'by'>): Promise<void>;
}

type Work<T> = (act: Act) => Promise<T>;

/** Opens an act on the own account; whom else it may touch is asked inside, where the matter is known. */
export function acting<T>(operation: HouseOperation, runtime: DeskRuntime, actor: Actor, work: Work<T>): Promise<T> {
  return runtime.inTransaction((desk) => {
    const at = runtime.now();
    const log: Act['log'] = (entry) =>
      desk.log.write({ ...entry, id: runtime.newId(), at, action: operation, by: actor.personId });
    return work({ desk, runtime, actor, operation, at, log });
  });
}

/** An act that the table of operations gives to roles: NOT_PERMITTED without such a post, before anything is read. */
export async function administering<T>(
  operation: HouseOperation,
  runtime: DeskRuntime,
  actor: Actor,
  work: Work<T>,
): Promise<T> {
  ensurePermitted(operation, actor);
  return acting(operation, runtime, actor, work);
}

/** The administrator's post of that very home; elsewhere nothing exists (NOT_FOUND), so that ids cannot be tried out. */
export function postFor({ actor }: Act, home: Home | null, field: string): ActingPost {
  const post = actor.posts.find((held) => held.role === 'ADMINISTRATOR' && held.home === home);
  ensure(post, 'NOT_FOUND', { field });
  return post;
}

/** The account, of a person of the administrator's home. */
export async function accountFor(act: Act, id: AccountId): Promise<{ account: KeptAccount; post: ActingPost }> {
  const account = await act.desk.accounts.account(id);
  const post = postFor(act, account?.home ?? null, 'accountId');
  return { account: account as KeptAccount, post };
}

/** The person, of the administrator's home. */
export async function personFor(act: Act, id: string): Promise<{ person: PersonOfHome; post: ActingPost }> {
  const person = await act.desk.accounts.person(id);
  const post = postFor(act, person?.home ?? null, 'personId');
  return { person: person as PersonOfHome, post };
}

/** What would help oneself is for somebody else to do (OWN_ACCOUNT). */
export function notOneself(act: Act, personId: string): void {
  ensure(personId !== act.actor.personId, 'OWN_ACCOUNT', { facts: { action: act.operation } });
}
