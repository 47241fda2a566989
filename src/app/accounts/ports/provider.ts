/** Sign-in at an identity provider (OpenID Connect): the provider vouches for a person, this system knows the account. */
import type { DeskRuntime } from './desk.js';
import type { AccountId, IdentityRuntime } from './accounts.js';

/** The secrets of one sign-in under way, derived from what the browser's cookie holds. */
export interface Flow {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE. */
  readonly verifier: string;
}

export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  /** The login claim; null when the provider does not say it, or does not call it verified. */
  readonly login: string | null;
}

export interface IdentityProvider {
  readonly issuer: string;
  /** Where the browser signs in (PROVIDER_UNREACHABLE). */
  address(flow: Flow): Promise<string>;
  /** Changes the code of the callback's query for a checked identity (PROVIDER_REFUSED, PROVIDER_UNREACHABLE). */
  vouch(flow: Flow, query: string): Promise<Vouched>;
}

/** Sign-ins under way and the codes that end them; each is taken once. */
export interface ProviderVisits {
  begin(stateHash: Buffer, at: Date, expiresAt: Date): Promise<void>;
  /** False for a state that is unknown, taken or run out. */
  take(stateHash: Buffer, at: Date): Promise<boolean>;
  /** The code is good for whoever brings it, once. */
  putCode(codeHash: Buffer, accountId: AccountId, at: Date, expiresAt: Date): Promise<void>;
}

/** What a sign-in through the provider needs; `provider` is null where none is configured. */
export interface ProviderRuntime {
  readonly provider: IdentityProvider | null;
  readonly visits: ProviderVisits;
  readonly desk: DeskRuntime;
  readonly identity: Pick<IdentityRuntime, 'now' | 'newId' | 'secrets' | 'sessions' | 'tokens'>;
}
