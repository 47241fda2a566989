/** An OpenID Connect provider: discovery, authorization code with PKCE, and every check of the ID token left to the library. */
import * as oidc from 'openid-client';
import type { Flow, IdentityProvider, Vouched } from '../../app/accounts/ports/provider.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** Ours, as registered with the provider: …/auth/oidc/callback. */
  readonly redirectUrl: string;
  /** Which claim names the login; `email` counts only where the provider calls it verified. */
  readonly loginClaim: string;
}

const PATIENCE_SECONDS = 10;
/** The provider's metadata is fetched again after this time. */
const TRUST_MS = 3_600_000;

/** Fetched at the first sign-in, not at the start, so that the server starts while the provider is away. */
export function openOidc(settings: ProviderSettings): IdentityProvider {
  const discovered = keeping(() => discover(settings));
  return {
    issuer: settings.issuer,
    address: async (flow) => addressOf(settings, await discovered(), flow),
    vouch: async (flow, query) => vouch(settings, await discovered(), flow, query),
  };
}

/** Only one fetch at a time; a failed one is not kept. */
function keeping<T>(ask: () => Promise<T>): () => Promise<T> {
  let kept: { readonly value: Promise<T>; readonly until: number } | undefined;
  return () => {
    if (kept && performance.now() < kept.until) return kept.value;
    const value = ask();
    kept = { value, until: performance.now() + TRUST_MS };
    value.catch(() => {
      kept = undefined;
    });
    return value;
  };
}

/** The signature of the ID token is checked though it comes over TLS; http is for a provider on this very machine. */
async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<oidc.Configuration> {
  const plain = new URL(issuer).protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
  const proof = clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
  const execute = [oidc.enableNonRepudiationChecks, ...plain];
  try {
    return await oidc.discovery(new URL(issuer), clientId, undefined, proof, { execute, timeout: PATIENCE_SECONDS });
  } catch (error) {
    throw new RuleBroken('PROVIDER_UNREACHABLE', { facts: { reason: reasonOf(error) } });
  }
}

async function addressOf(settings: ProviderSettings, config: oidc.Configuration, flow: Flow): Promise<string> {
  const scope = settings.loginClaim === 'email' ? 'openid email' : 'openid profile';
  const challenge = await oidc.calculatePKCECodeChallenge(flow.verifier);
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: settings.redirectUrl,
    scope,
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  return address.href;
}

async function vouch(
  settings: ProviderSettings,
  config: oidc.Configuration,
  flow: Flow,
  query: string,
): Promise<Vouched> {
  const callback = new URL(settings.redirectUrl);
  callback.search = query;
  try {
    const tokens = await oidc.authorizationCodeGrant(config, callback, {
      pkceCodeVerifier: flow.verifier,
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new RuleBroken('PROVIDER_REFUSED', { facts: { reason: 'NO_ID_TOKEN' } });
    const { sub: subject, iss: issuer } = claims;
    const named =
      settings.loginClaim in claims ? claims : await oidc.fetchUserInfo(config, tokens.access_token, subject);
    return { issuer, subject, login: loginIn(named, settings.loginClaim) };
  } catch (error) {
    throw asProblem(error);
  }
}

function loginIn(claims: Readonly<Record<string, unknown>>, claim: string): string | null {
  if (claim === 'email' && claims['email_verified'] !== true) return null;
  const login = claims[claim];
  return typeof login === 'string' && login !== '' ? login : null;
}

/** Only the code of an error is reported: its message and cause may hold tokens. */
function asProblem(error: unknown): RuleBroken {
  if (error instanceof RuleBroken) return error;
  const reason = reasonOf(error);
  const away = isAway(error) || isAway((error as Error).cause) || AWAY.includes(reason);
  return new RuleBroken(away ? 'PROVIDER_UNREACHABLE' : 'PROVIDER_REFUSED', { facts: { reason } });
}

/** No answer in time, or one with a status that no provider in health gives. */
const AWAY = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'];

/** By name, not by class: `fetch` throws the TypeError of another realm in some surroundings. */
function isAway(error: unknown): boolean {
  return ['TypeError', 'TimeoutError', 'AbortError'].includes((error as Error | undefined)?.name ?? '');
}

function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : 'UNKNOWN';
}
