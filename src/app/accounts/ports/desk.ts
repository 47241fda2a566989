/** What keeping accounts needs: one transaction over accounts, links, sessions and their log. */
import type { ActingPost } from '../../../domain/kernel/actor.js';
import type { Facts } from '../../../domain/kernel/rule-broken.js';
import type { Home, PersonId, PostId } from '../../../domain/kernel/ids.js';
import type { AccountId, NewAccount, Passwords, RefreshSecrets, SessionId } from './accounts.js';
import type { PartnerRegister } from './partners.js';
import type { WebhookRegister } from './webhooks.js';
import type { PostRegister } from './posts.js';
import type { ChangeRuntime, ChangeUnit } from '../../pipeline/port.js';
import type { Sealer } from '../../keys/sealer-port.js';

export interface PersonOfHome {
  readonly id: PersonId;
  readonly home: Home;
  readonly name: string;
}

/** An account as whoever keeps it sees it, locked until the commit. */
export interface KeptAccount {
  readonly id: AccountId;
  readonly login: string;
  readonly personId: PersonId;
  readonly home: Home;
  readonly passwordHash: string | null;
  readonly disabled: boolean;
}

export interface AccountRegister {
  person(id: PersonId): Promise<PersonOfHome | null>;
  addPerson(person: PersonOfHome): Promise<void>;
  account(id: AccountId): Promise<KeptAccount | null>;
  accountOf(personId: PersonId): Promise<KeptAccount | null>;
  /** False when the login is taken; nothing is written then. */
  add(account: Omit<NewAccount, 'demo' | 'passwordHash'> & { passwordHash: string | null }): Promise<boolean>;
  setPassword(id: AccountId, passwordHash: string | null): Promise<void>;
  /** Null enables. */
  setDisabled(id: AccountId, at: Date | null): Promise<void>;
  /** Forgets the failed sign-ins of a login, and with them a lock-out. */
  forgive(loginHash: Buffer): Promise<void>;
}

export type LinkKind = 'INVITE' | 'PASSWORD';

export interface NewLink {
  readonly kind: LinkKind;
  readonly secretHash: Buffer;
  readonly personId: PersonId;
  readonly accountId: AccountId | null;
  readonly by: PersonId;
  readonly at: Date;
  readonly expiresAt: Date;
}

export interface Links {
  /** Links of the person that are still open are withdrawn first: only the newest opens. */
  put(link: NewLink): Promise<void>;
  withdraw(personId: PersonId, at: Date): Promise<void>;
  /** Uses the link; null when it is unknown, used, withdrawn or run out. Two at once: one gets it. */
  take(
    kind: LinkKind,
    secretHash: Buffer,
    at: Date,
  ): Promise<{ personId: PersonId; accountId: AccountId | null } | null>;
}

/** The secret links under which calendar programs read sessions; at most one for each person. */
export interface CalendarLinks {
  /** Takes the place of the person's former one, which opens nothing any more. */
  put(link: { personId: PersonId; secretHash: Buffer; at: Date }): Promise<void>;
  /** False when there was none. */
  remove(personId: PersonId): Promise<boolean>;
}

export interface SessionRegister {
  /** Whose living session it is. */
  owner(id: SessionId): Promise<{ accountId: AccountId; personId: PersonId; home: Home } | null>;
  end(id: SessionId, at: Date): Promise<void>;
  /** Ends all living sessions of the account but one; how many. */
  endAll(accountId: AccountId, at: Date, but?: SessionId): Promise<number>;
}

/** Whom a sign-in through the provider means. */
export interface ProviderLinks {
  /** False when another account has that login at the issuer. */
  prepare(link: { accountId: AccountId; issuer: string; login: string; by: PersonId; at: Date }): Promise<boolean>;
  /** The account that a subject means, if any. */
  bySubject(issuer: string, subject: string): Promise<AccountId | null>;
  /** Gives a prepared link its subject; null when none with that login waits for one. */
  fix(link: { issuer: string; login: string; subject: string; at: Date }): Promise<AccountId | null>;
  /** False when there was none. */
  remove(accountId: AccountId): Promise<boolean>;
}

/** Never a secret; `facts` are codes, ids, days and numbers. */
export interface LogEntry {
  readonly home: Home;
  readonly action: string;
  readonly by: PersonId;
  /** Null where somebody acts on their own account. */
  readonly post: ActingPost | null;
  readonly personId?: PersonId;
  readonly accountId?: AccountId;
  readonly postId?: PostId;
  readonly facts?: Facts;
}

export interface AccountLog {
  write(entry: LogEntry & { readonly id: string; readonly at: Date }): Promise<void>;
  /** Whether `by` did one of these acts to the account since that instant. */
  did(by: PersonId, actions: readonly string[], accountId: AccountId, since: Date): Promise<boolean>;
}

/** A transaction over accounts, links, sessions, posts and their log; and what makes and hides secrets. */
export interface Desk extends ChangeUnit {
  readonly accounts: AccountRegister;
  readonly links: Links;
  readonly sessions: SessionRegister;
  readonly calendarLinks: CalendarLinks;
  readonly provider: ProviderLinks;
  readonly posts: PostRegister;
  readonly partners: PartnerRegister;
  readonly webhooks: WebhookRegister;
  readonly log: AccountLog;
  readonly passwords: Passwords;
  readonly secrets: RefreshSecrets;
  readonly sealer: Pick<Sealer, 'loginHash'>;
}

export interface DeskRuntime extends ChangeRuntime<Desk> {
  readonly passwords: Passwords;
  readonly sealer: Pick<Sealer, 'loginHash'>;
}
