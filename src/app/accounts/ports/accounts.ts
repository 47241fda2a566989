/** What signing in needs: accounts and sessions, password hashes, tokens. */
import type { ActingPost, Actor } from '../../../domain/kernel/actor.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { Home, PersonId, PostId } from '../../../domain/kernel/ids.js';
import type { Sealer } from '../../keys/sealer-port.js';

export type AccountId = string;
/** A session is a family of refresh tokens, each replacing the one before. */
export type SessionId = string;

/** A post as its holder reads it: named by its room or organisation, with the first day it no longer holds. */
export interface HeldPost extends ActingPost {
  readonly placeName: string;
  readonly placeNameEn: string;
  readonly validTo: Day | null;
  /** The head's post in whose place this one stands until its last day; null for a post of one's own. */
  readonly deputises?: PostId | null;
}

/** A person who is signed in, with the posts they hold today; the Actor of commands and queries, and the answer to `me`. */
export interface SignedIn extends Actor {
  readonly posts: readonly HeldPost[];
  readonly accountId: AccountId;
  readonly sessionId: SessionId;
  readonly name: string;
  readonly login: string;
  readonly home: Home;
}

export interface Account {
  readonly id: AccountId;
  readonly personId: PersonId;
  /** Null while none is set: no password fits then. */
  readonly passwordHash: string | null;
  readonly disabled: boolean;
}

export interface NewAccount {
  readonly id: AccountId;
  readonly login: string;
  readonly personId: PersonId;
  readonly passwordHash: string;
  readonly demo: boolean;
  readonly at: Date;
}

export interface Accounts {
  byLogin(login: string): Promise<Account | null>;
  /** False when the login is taken; nothing is written then. */
  add(account: NewAccount): Promise<boolean>;
  /** True as soon as one account exists, disabled ones included. */
  any(): Promise<boolean>;
}

/** How many failures are allowed and how long the login is then locked (doubling with each further failure). */
export interface LockOut {
  readonly failuresBorne: number;
  readonly firstLockSeconds: number;
  readonly longestLockSeconds: number;
  /** After so long without a failure the count starts anew. */
  readonly forgottenAfterSeconds: number;
}

/** Failures are counted by hashed login, known or not, so that a lock-out does not show which logins exist. */
export interface SignInFailures {
  lockedUntil(loginHash: Buffer, at: Date): Promise<Date | null>;
  /** Counts one failure (a write of its own) and returns until when the login is locked, if it is. */
  count(loginHash: Buffer, at: Date, lockOut: LockOut): Promise<Date | null>;
}

export interface NewSession {
  readonly id: SessionId;
  readonly accountId: AccountId;
  readonly refreshHash: Buffer;
  readonly at: Date;
  readonly expiresAt: Date;
}

export interface Rotation {
  readonly id: SessionId;
  readonly shown: Buffer;
  readonly next: Buffer;
  readonly at: Date;
  readonly expiresAt: Date;
}

export interface Sessions {
  /** Opens a session and forgets the failures, unless the login got locked meanwhile (then false, nothing written). */
  open(session: NewSession, loginHash: Buffer): Promise<boolean>;
  /** Opens a session for a one-time code, which is used up by it; null for one unknown or run out, or an account disabled. */
  openByCode(
    session: Omit<NewSession, 'accountId'>,
    codeHash: Buffer,
  ): Promise<{ accountId: AccountId; personId: PersonId } | null>;
  /** Replaces the shown refresh hash by the next one; null unless the session lives and the hash is its present one. */
  rotate(rotation: Rotation): Promise<{ accountId: AccountId; personId: PersonId } | null>;
  /** Revokes a session to which another than the present hash was shown, unless it is the one replaced after `since`. */
  revokeReused(id: SessionId, shown: Buffer, at: Date, since: Date): Promise<void>;
  revoke(id: SessionId, at: Date): Promise<void>;
  /** Person and posts behind a living session, read by one statement; null when it is over or the account disabled. */
  signedIn(id: SessionId, accountId: AccountId, at: Date, today: Day): Promise<SignedIn | null>;
}

export interface Passwords {
  hash(password: string): Promise<string>;
  /** With no hash (unknown login) the same work is done for nothing and the answer is no. */
  verify(hash: string | null, password: string): Promise<boolean>;
}

/** What an access token says: who and which session. Never roles: posts are read at each request. */
export interface TokenClaims {
  readonly accountId: AccountId;
  readonly sessionId: SessionId;
  readonly personId: PersonId;
}

export interface AccessTokens {
  issue(claims: TokenClaims, at: Date, expiresAt: Date): Promise<string>;
  /** Null for anything not signed by us, for us, and in force at that instant. */
  read(token: string, at: Date): Promise<TokenClaims | null>;
}

/** The random part of refresh tokens; only its hash is stored. */
export interface RefreshSecrets {
  create(): { secret: string; hash: Buffer };
  hash(secret: string): Buffer;
}

/** Everything signing in needs; time and ids are handed in. */
export interface IdentityRuntime {
  now(): Date;
  newId(): string;
  readonly accounts: Accounts;
  readonly failures: SignInFailures;
  readonly sessions: Sessions;
  readonly passwords: Passwords;
  readonly tokens: AccessTokens;
  readonly secrets: RefreshSecrets;
  readonly sealer: Pick<Sealer, 'loginHash'>;
}
