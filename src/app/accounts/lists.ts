/** What an office may list: its accounts, sessions, log and proposals, and what a leaver leaves behind. */
import { HEADS } from '../../domain/case/access.js';
import type { Actor, Role } from '../../domain/kernel/actor.js';
import { dayOf } from '../../domain/kernel/day.js';
import type { Home, PersonId } from '../../domain/kernel/ids.js';
import { type DirectOperation, ensurePermitted } from '../permission/operations.js';
import { keysetOf, type Page, type PageRequest } from '../reading/page.js';
import type { AccountId, SignedIn } from './ports/accounts.js';
import type { DeskRuntime } from './ports/desk.js';
import type {
  AccountRow,
  AppointmentRow,
  LeaverPost,
  LogRow,
  OfficeReading,
  PersonRow,
  SessionRow,
} from './ports/lists.js';
import { accountFor } from './administrator.js';

/** Lists ask the time and, for one account, whose it is. */
export interface Office {
  readonly desk: DeskRuntime;
  readonly office: OfficeReading;
}

/** The districts in which the actor has one of the roles (NOT_PERMITTED without a post that the operation asks for). */
function homesOf(actor: Actor, roles: readonly Role[], operation: DirectOperation): Home[] {
  ensurePermitted(operation, actor);
  return [...new Set(actor.posts.filter((post) => roles.includes(post.role)).map((post) => post.home))];
}

/** Persons of the administrator's districts by name, with the posts they hold or will hold. */
export async function persons(
  { desk, office }: Office,
  actor: Actor,
  input: PageRequest & { search?: string | null },
): Promise<Page<PersonRow>> {
  const homes = homesOf(actor, ['ADMINISTRATOR'], 'persons');
  return office.persons(homes, input.search?.trim() || null, dayOf(desk.now()), keysetOf(input, 2));
}

/** Accounts of the administrator's districts, by login. */
export async function accounts(
  { desk, office }: Office,
  actor: Actor,
  input: PageRequest & { search?: string | null },
): Promise<Page<AccountRow>> {
  const homes = homesOf(actor, ['ADMINISTRATOR'], 'accounts');
  return office.accounts(homes, input.search?.trim() || null, desk.now(), keysetOf(input, 2));
}

/** One's own living sessions. */
export function mySessions({ desk, office }: Office, by: SignedIn): Promise<SessionRow[]> {
  return office.sessions(by.accountId, desk.now());
}

/** Those of an account of the administrator's district. */
export async function accountSessions(
  { desk, office }: Office,
  actor: Actor,
  input: { accountId: AccountId },
): Promise<SessionRow[]> {
  ensurePermitted('accountSessions', actor);
  const account = await desk.inTransaction(({ accounts: register }) => register.account(input.accountId));
  const { id } = accountFor(account, actor).account;
  return office.sessions(id, desk.now());
}

/** For administrators and auditors of the district. */
export async function accountLog({ office }: Office, actor: Actor, input: PageRequest): Promise<Page<LogRow>> {
  return office.log(homesOf(actor, ['ADMINISTRATOR', 'AUDITOR'], 'accountLog'), keysetOf(input, 1));
}

/** Posts that wait for their second pair of eyes. */
export async function appointments({ office }: Office, actor: Actor): Promise<AppointmentRow[]> {
  return office.appointments(homesOf(actor, ['ADMINISTRATOR'], 'appointments'));
}

/**
 * The open cases of a person by post, with who could take them. A head sees the posts of the own room with their cases,
 * an administrator the counts of all posts in the district: files are none of an administrator's business.
 */
export async function handoverPreview(
  { desk, office }: Office,
  actor: Actor,
  input: { personId: PersonId },
): Promise<LeaverPost[]> {
  const homes = homesOf(actor, ['ADMINISTRATOR'], 'handoverPreview');
  const rooms = actor.posts.filter((post) => HEADS.includes(post.role)).map((post) => post.roomId);
  const heldPosts = await office.heldPosts(input.personId, dayOf(desk.now()));
  const heads = (location: LeaverPost): boolean => location.roomId !== null && rooms.includes(location.roomId);
  return heldPosts
    .filter((location) => heads(location) || homes.includes(location.home))
    .map((location) => (heads(location) ? location : { ...location, cases: null }));
}
