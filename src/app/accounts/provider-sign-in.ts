/** Sign-in through the provider: out with PKCE, state and nonce, back with a code, and then our own tickets. */
import { ensure } from '../../domain/kernel/rule-broken.js';
import { foldLogin } from './sign-in/login.js';
import { issueTickets, sessionEnd, type Tickets } from './sign-in/tickets.js';
import type { AccountId } from './ports/accounts.js';
import type { Desk, KeptAccount } from './ports/desk.js';
import type { Flow, IdentityProvider, ProviderRuntime, Vouched } from './ports/provider.js';

/** Minutes a person has at the provider. */
const VISIT_MINUTES = 10;
/** Seconds in which the code that we gave the browser is changed for tickets. */
const CODE_SECONDS = 60;

type Hash = ProviderRuntime['identity']['secrets']['hash'];

/** All of a flow comes from the browser's secret, so nothing of it is stored and no other browser can end it. */
function flowOf(secret: string, hash: Hash): Flow {
  const derived = (what: string): string => hash(`${what} ${secret}`).toString('base64url');
  return { state: derived('state'), nonce: derived('nonce'), verifier: derived('verifier') };
}

function providerOf({ provider }: ProviderRuntime): IdentityProvider {
  ensure(provider, 'PROVIDER_MISSING');
  return provider;
}

/** The secret for the browser's cookie and where to send it (PROVIDER_MISSING, PROVIDER_UNREACHABLE). */
export async function startProviderSignIn(runtime: ProviderRuntime): Promise<{ secret: string; address: string }> {
  const { secrets, now } = runtime.identity;
  const { secret } = secrets.create();
  const flow = flowOf(secret, secrets.hash);
  const address = await providerOf(runtime).address(flow);
  const at = now();
  await runtime.visits.begin(secrets.hash(flow.state), at, new Date(at.getTime() + VISIT_MINUTES * 60_000));
  return { secret, address };
}

/**
 * What the browser brings back becomes a one-time code of ours. PROVIDER_REFUSED for another browser, a second time, or
 * whatever does not check; PROVIDER_UNKNOWN, one answer for no account, a disabled one, and one nobody prepared.
 */
export async function finishProviderSignIn(
  runtime: ProviderRuntime,
  input: { secret: string | null; query: string },
): Promise<{ code: string; expiresAt: Date }> {
  const { secrets, now } = runtime.identity;
  const provider = providerOf(runtime);
  ensure(input.secret, 'PROVIDER_REFUSED', { facts: { reason: 'NO_COOKIE' } });
  const flow = flowOf(input.secret, secrets.hash);
  ensure(await runtime.visits.take(secrets.hash(flow.state), now()), 'PROVIDER_REFUSED', {
    facts: { reason: 'NOT_UNDER_WAY' },
  });
  const accountId = await accountOf(runtime, await provider.vouch(flow, input.query));
  const { secret: code, hash } = secrets.create();
  const at = now();
  const expiresAt = new Date(at.getTime() + CODE_SECONDS * 1000);
  await runtime.visits.putCode(hash, accountId, at, expiresAt);
  return { code, expiresAt };
}

/** Only the subject counts once it is known; the login opens an account once, and only one that was prepared. */
function accountOf({ desk: runtime }: ProviderRuntime, vouched: Vouched): Promise<AccountId> {
  return runtime.inTransaction(async (desk) => {
    const known = await desk.provider.bySubject(vouched.issuer, vouched.subject);
    const id = known ?? (await firstTime(desk, vouched, runtime.now()));
    const account = id === null ? null : await desk.accounts.account(id);
    ensure(account && !account.disabled, 'PROVIDER_UNKNOWN');
    if (known === null) await logLink(desk, account, runtime);
    return account.id;
  });
}

async function firstTime(desk: Desk, { issuer, subject, login }: Vouched, at: Date): Promise<AccountId | null> {
  return login === null ? null : desk.provider.fix({ issuer, login: foldLogin(login), subject, at });
}

async function logLink(desk: Desk, account: KeptAccount, runtime: ProviderRuntime['desk']): Promise<void> {
  const { id: accountId, personId, home } = account;
  const entry = { home, action: 'linkProvider', by: personId, post: null, personId, accountId };
  await desk.log.write({ ...entry, id: runtime.newId(), at: runtime.now() });
}

/** Tickets for the code (CODE_INVALID, one answer for every reason). */
export async function exchangeTicket(
  runtime: Pick<ProviderRuntime, 'identity'>,
  input: { code: string },
): Promise<Tickets> {
  const { secrets, sessions, now, newId } = runtime.identity;
  ensure(/^[\w-]{43}$/.test(input.code), 'CODE_INVALID', { field: 'code' });
  const at = now();
  const { secret, hash: refreshHash } = secrets.create();
  const session = { id: newId(), refreshHash, at, expiresAt: sessionEnd(at) };
  const opened = await sessions.openByCode(session, secrets.hash(input.code));
  ensure(opened, 'CODE_INVALID', { field: 'code' });
  return issueTickets({ ...opened, sessionId: session.id }, secret, at, runtime.identity);
}
