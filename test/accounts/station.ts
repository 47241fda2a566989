/** A bureau whose people may come through an identity provider, served over HTTP as in production. */
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { openLog } from '../../src/adapters/http/logging.js';
import { providerRoutes } from '../../src/adapters/http/provider-routes.js';
import { type RunningHttp, serveHttp } from '../../src/adapters/http/server.js';
import { openOidc } from '../../src/adapters/identity/oidc.js';
import { executorOn } from '../../src/adapters/persistence/database/execute.js';
import { providerVisits } from '../../src/adapters/persistence/accounts/provider-visits.js';
import { prepareProviderLink } from '../../src/app/accounts/provider-link.js';
import { exchangeTicket } from '../../src/app/accounts/provider-sign-in.js';
import type { Tickets } from '../../src/app/accounts/sign-in/tickets.js';
import type { SignedIn } from '../../src/app/accounts/ports/accounts.js';
import type { ProviderRuntime } from '../../src/app/accounts/ports/provider.js';
import { type Bureau, TONGZHOU, useBureau } from './bureau.js';
import { Browser, CALLBACK, CLIENT, OURS, startProvider, type TestProvider } from './provider.js';

export type Answer = { code?: string; expiresAt?: string; problem?: { code: string; message: string } };
type Steer = (url: URL) => URL;

export class Station {
  readonly lines: string[] = [];
  /** Why the provider or we refused, in the order it was told. */
  readonly refusals: string[] = [];
  readonly runtime: ProviderRuntime;
  http!: RunningHttp;
  admin!: SignedIn;

  constructor(
    readonly bureau: Bureau,
    readonly provider: TestProvider,
  ) {
    this.runtime = this.runtimeWith({});
  }

  runtimeWith(over: Partial<Parameters<typeof openOidc>[0]>): ProviderRuntime {
    const settings = { issuer: this.provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret };
    const client = { ...settings, redirectUrl: CALLBACK, loginClaim: 'preferred_username', ...over };
    const { desk, identity, pool } = this.bureau;
    return { provider: openOidc(client), visits: providerVisits(executorOn(pool)), desk, identity };
  }

  serve(returnUrl: string | null, runtime = this.runtime): Promise<RunningHttp> {
    const log = openLog('trace', { write: (line) => void this.lines.push(line) });
    const reportRefused = (code: string, reason: string): void => void this.refusals.push(`${code} ${reason}`);
    const routes = [providerRoutes({ runtime, returnUrl, secure: true, reportRefused })];
    const readiness = async () => ({ database: true, migrated: true });
    return serveHttp({ host: '127.0.0.1', port: 0, bodyLimit: 20_000, log, readiness, routes });
  }

  /** The person is known to the provider, and their account is prepared for it. */
  async prepared(name: string, subject: string): Promise<SignedIn> {
    const { by } = await this.bureau.come(name);
    this.provider.person = { subject, claims: { preferred_username: `${subject}@gov` } };
    const link = { accountId: by.accountId, login: `${subject.toUpperCase()}@gov` };
    await this.bureau.act(prepareProviderLink, this.admin, { ...link, issuer: this.provider.issuer });
    return by;
  }

  /** The whole way, from our address to the provider and back. */
  async browse(browser = new Browser(this.http.url), steer?: Steer): Promise<Answer> {
    return (await browser.open(`${OURS}/auth/oidc/start`, steer)).json() as Promise<Answer>;
  }

  exchange(code: string | undefined): Promise<Tickets> {
    return exchangeTicket(this.runtime, { code: code ?? '' });
  }

  async refusedAs(answer: Promise<Answer>): Promise<string> {
    return (await answer).problem?.code ?? 'let in';
  }
}

export function useStation(): () => Station {
  const bureau = useBureau();
  let station: Station | undefined;
  beforeAll(async () => {
    station = new Station(bureau(), await startProvider());
    station.http = await station.serve(null);
    station.admin = (await bureau().come(TONGZHOU)).by;
  });
  afterAll(async () => {
    await station?.http.close();
    await station?.provider.close();
  });
  beforeEach(() => {
    if (!station) return;
    Object.assign(station.provider, { down: false, alter: null, signed: true });
    station.refusals.length = 0;
  });
  return () => {
    if (!station) throw new Error('the station is open only while a test runs');
    return station;
  };
}
