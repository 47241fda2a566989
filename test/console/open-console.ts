// The console in a real browser: Chromium before the built console, served on the demonstration's database.
import fs from 'node:fs';
import { afterAll, beforeAll } from '@jest/globals';
import { chromium } from 'playwright-core';
import { v7 } from 'uuid';
import { contextsOf } from '../../src/adapters/graphql/shared/context.js';
import { readTrustedDocuments } from '../../src/adapters/graphql/limits/trusted-documents.js';
import { PAPERS_WRITERS } from '../../src/adapters/documents/writers.js';
import { receivedRoute } from '../../src/adapters/graphql/handover/received-route.js';
import { packageRoute } from '../../src/adapters/graphql/packages/route.js';
import { liveSockets } from '../../src/adapters/graphql/sockets/sockets.js';
import { exportRoute } from '../../src/adapters/graphql/export/route.js';
import { graphqlEndpoint } from '../../src/adapters/graphql/server/server.js';
import { consolePage } from '../../src/adapters/http/console-page.js';
import { openLog } from '../../src/adapters/http/logging.js';
import { providerRoutes } from '../../src/adapters/http/provider-routes.js';
import { type RunningHttp, serveHttp } from '../../src/adapters/http/server.js';
import { sessionRoutes } from '../../src/adapters/http/session-routes.js';
import { openOidc, type ProviderSettings } from '../../src/adapters/identity/oidc.js';
import { providerVisits } from '../../src/adapters/persistence/accounts/provider-visits.js';
import { executorOn } from '../../src/adapters/persistence/database/execute.js';
import { isAway } from '../../src/adapters/persistence/database/away.js';
import { deskRuntimeOf } from '../../src/adapters/persistence/runtime/desk-runtime.js';
import { SHEET_WRITERS } from '../../src/adapters/spreadsheet/writers.js';
import { standing } from '../../src/app/accounts/sign-in/authenticate.js';
import { masterKeyOf } from '../../src/adapters/sealing/master-key.js';
import { theSchema } from '../graphql/schema.js';
import { builtConsole } from '../../src/wiring/built-console.js';
import { type Identity, openIdentity } from '../../src/wiring/open-identity.js';
import { openServices } from '../../src/wiring/open-services.js';
import { openTestApp, type TestApp } from '../fixtures/app.js';
import { DEMO } from '../fixtures/demo-app.js';
import { boxOf } from '../fixtures/dead-letters.js';
import { type Api, openApi, withAccounts } from '../graphql/client.js';
import { freshDatabase } from '../harness/database.js';
import { type Browsers, browsersOf } from './browsers.js';

const WITH_LOGINS = withAccounts('demo_accounts', DEMO);
const AHEAD_MS = 60_000;
/** The shell is the same browser without its windows: it takes a quarter less of the processor (docs/decisions/0072). */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
const PLACES = [process.env['CHROMIUM'], ...NAMES.map((name) => `/usr/bin/${name}`)];

/** Where the browser is; null on a machine without one. With REQUIRE_ALL=1 its absence fails. */
export const CHROMIUM = PLACES.find((file) => file !== undefined && fs.existsSync(file)) ?? null;
if (!CHROMIUM && process.env['REQUIRE_ALL'] === '1')
  throw new Error('no Chromium was found, and every check is required');

export interface OpenConsole extends Browsers {
  readonly url: string;
  readonly app: TestApp;
  readonly http: RunningHttp;
  /** The API on the same cases, for documents of a test's own: the console's server knows only the console's. */
  readonly api: Api;
  /** What begins after answers is done. */
  settled(): Promise<void>;
}

/** The identity provider through which people come, and the port at which it sends them back. */
export interface Through {
  readonly provider: ProviderSettings;
  readonly port: number;
}

export async function serveConsole(
  app: TestApp,
  through?: Through,
): Promise<RunningHttp & Pick<OpenConsole, 'settled'>> {
  const built = builtConsole();
  if (!built) throw new Error('the console is not built: node scripts/console.mjs');
  const log = openLog('error', { write: () => undefined });
  const master = masterKeyOf(new Uint8Array(32).fill(7));
  const identity = await openIdentity({ pool: app.pool, master, now: () => new Date(), newId: v7 });
  const parts = { orm: app.orm, identity, runtime: app.runtime };
  const services = { ...openServices(parts, { channels: ['SMS'] }), deadLetters: boxOf([]) };
  const entered = {
    schema: await theSchema(),
    context: contextsOf(services, () => undefined),
    isAway,
    reportUnexpected: () => undefined,
  };
  const graphql = graphqlEndpoint({
    ...entered,
    sockets: liveSockets({ standing: (header: string) => standing(header, services.identity) }),
    introspection: false,
    trustedDocuments: new Map(),
    consoleDocuments: readTrustedDocuments(built.documents),
  });
  const routes = [
    graphql,
    exportRoute({ ...entered, writers: SHEET_WRITERS }),
    receivedRoute({ ...entered, writers: PAPERS_WRITERS }),
    packageRoute({ ...entered, writers: PAPERS_WRITERS, handOver: services.handover.handOver }),
    sessionRoutes({ identity, publicPath: '' }),
    consolePage({ folder: built.folder, publicPath: '', provider: through !== undefined }),
    ...(through ? [wayThrough(app, identity, through)] : []),
  ];
  const readiness = async () => ({ database: true, migrated: true });
  const port = through?.port ?? 0;
  const http = await serveHttp({ host: '127.0.0.1', port, bodyLimit: 1_048_576, log, readiness, isAway, routes });
  return { ...http, settled: services.selfService.settled };
}

function wayThrough({ orm, pool }: TestApp, identity: Identity, { provider }: Through) {
  const visits = providerVisits(executorOn(pool));
  const desk = deskRuntimeOf({ ...identity, orm });
  const runtime = { provider: openOidc(provider), visits, desk, identity };
  return providerRoutes({ runtime, returnUrl: '/', secure: false, reportRefused: () => undefined });
}

/** The server's time goes on with the browser's; a minute later no session that begins now lies ahead. */
function goOn(app: TestApp): void {
  Object.defineProperty(app.clock, 'at', { get: () => new Date(Date.now() + AHEAD_MS) });
}

/** Under this name the server is another machine: a page that came by plain http from it is no secure context. */
export const ANOTHER_MACHINE = 'office.test';
/** Pages that are open for a second are not worth the last compiler, nor a collection of garbage at each megabyte. */
const SHORT_LIVED = '--js-flags=--no-turbofan --min-semi-space-size=32';
const MAPPED = `--host-resolver-rules=MAP ${ANOTHER_MACHINE} 127.0.0.1`;
const FLAGS = ['--no-sandbox', '--disable-gpu', SHORT_LIVED, MAPPED];

/** One server and one browser for all tests of a file. */
export function useConsole(): () => OpenConsole {
  let open: OpenConsole | undefined;
  const closing: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    const db = await freshDatabase(WITH_LOGINS);
    closing.unshift(() => db.drop());
    const app = await openTestApp(db);
    goOn(app);
    closing.unshift(() => app.close());
    const http = await serveConsole(app);
    closing.unshift(() => http.close());
    const api = await openApi(app);
    closing.unshift(() => api.close());
    const browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS });
    closing.unshift(() => browser.close());
    open = { app, api, http, url: http.url, settled: http.settled, ...browsersOf(browser, http.url) };
  }, 180_000);
  afterAll(async () => {
    for (const close of closing) await close();
  });
  return () => {
    if (!open) throw new Error('the console is open only while a test runs');
    return open;
  };
}
