// The console in a real browser: Chromium before the built console, served on the demonstration's database.
import fs from 'node:fs';
import { afterAll, beforeAll } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { v7 } from 'uuid';
import { contextsOf } from '../../src/adapters/graphql/shared/context.js';
import { readTrustedDocuments } from '../../src/adapters/graphql/limits/trusted-documents.js';
import { PAPERS_WRITERS } from '../../src/adapters/documents/writers.js';
import { packageRoute } from '../../src/adapters/graphql/packages/route.js';
import { liveSockets } from '../../src/adapters/graphql/sockets/sockets.js';
import { exportRoute } from '../../src/adapters/graphql/export/route.js';
import { graphqlEndpoint } from '../../src/adapters/graphql/server/server.js';
import { consolePage } from '../../src/adapters/http/console-page.js';
import { openLog } from '../../src/adapters/http/logging.js';
import { type RunningHttp, serveHttp } from '../../src/adapters/http/server.js';
import { sessionRoutes } from '../../src/adapters/http/session-routes.js';
import { isAway } from '../../src/adapters/persistence/database/away.js';
import { SHEET_WRITERS } from '../../src/adapters/spreadsheet/writers.js';
import { standing } from '../../src/app/accounts/sign-in/authenticate.js';
import { masterKeyOf } from '../../src/adapters/sealing/master-key.js';
import { theSchema } from '../graphql/schema.js';
import { builtConsole } from '../../src/wiring/built-console.js';
import { openIdentity } from '../../src/wiring/open-identity.js';
import { openServices } from '../../src/wiring/open-services.js';
import { openTestApp, type TestApp } from '../fixtures/app.js';
import { DEMO } from '../fixtures/demo-app.js';
import { boxOf } from '../fixtures/dead-letters.js';
import { PASSWORD, withAccounts } from '../graphql/client.js';
import { freshDatabase } from '../harness/database.js';

const WITH_LOGINS = withAccounts('demo_accounts', DEMO);
const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where the browser is; null on a machine without one. With REQUIRE_ALL=1 its absence fails. */
export const CHROMIUM = PLACES.find((file) => file !== undefined && fs.existsSync(file)) ?? null;
if (!CHROMIUM && process.env['REQUIRE_ALL'] === '1')
  throw new Error('no Chromium was found, and every check is required');

export interface OpenConsole {
  readonly url: string;
  readonly app: TestApp;
  readonly http: RunningHttp;
  /** What begins after answers is done. */
  settled(): Promise<void>;
  /** A browser of somebody's own, with what its console complained of. */
  visit(size?: { width: number; height: number }, locale?: string): Promise<Visit>;
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
  signIn(name: string): Promise<void>;
  /** Signs in over a page whose session ended. */
  signInOver(name: string): Promise<void>;
}

async function serve(app: TestApp): Promise<RunningHttp & Pick<OpenConsole, 'settled'>> {
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
    packageRoute({ ...entered, writers: PAPERS_WRITERS, handOver: services.handover.handOver }),
    sessionRoutes({ identity, publicPath: '' }),
    consolePage({ folder: built.folder, publicPath: '', provider: false }),
  ];
  const readiness = async () => ({ database: true, migrated: true });
  const http = await serveHttp({ host: '127.0.0.1', port: 0, bodyLimit: 1_048_576, log, readiness, isAway, routes });
  return { ...http, settled: services.selfService.settled };
}

/** A browser's sign-in that failed is said in the console of the page; nothing else may be. */
const EXPECTED = /status of 401/;

async function visit(
  browser: Browser,
  url: string,
  size = { width: 1280, height: 900 },
  locale = 'zh-CN',
): Promise<Visit> {
  const phone = size.width < 500;
  const context = await browser.newContext({
    viewport: size,
    locale,
    timezoneId: 'Asia/Shanghai',
    hasTouch: phone,
    isMobile: phone,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !EXPECTED.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(request.url());
  });
  const signInOver = async (name: string): Promise<void> => {
    await page.fill('input[autocomplete=username]', name);
    await page.fill('input[type=password]', PASSWORD);
    await page.keyboard.press('Enter');
  };
  const signIn = async (name: string): Promise<void> => {
    await page.goto(url);
    await signInOver(name);
    await page.waitForSelector('header nav');
  };
  return { page, context, complaints, signIn, signInOver };
}

/** One server and one browser for all tests of a file. */
export function useConsole(): () => OpenConsole {
  let open: OpenConsole | undefined;
  const closing: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    const db = await freshDatabase(WITH_LOGINS);
    closing.unshift(() => db.drop());
    const app = await openTestApp(db);
    app.clock.at = new Date();
    closing.unshift(() => app.close());
    const http = await serve(app);
    closing.unshift(() => http.close());
    const browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
    closing.unshift(() => browser.close());
    const { settled } = http;
    // The browser's clock goes on while the server's stands: a session that begins now would lie ahead.
    const visiting: OpenConsole['visit'] = (size, locale) => {
      app.clock.at = new Date(Date.now() + 120_000);
      return visit(browser, http.url, size, locale);
    };
    open = { url: http.url, app, http, settled, visit: visiting };
  }, 180_000);
  afterAll(async () => {
    for (const close of closing) await close();
  });
  return () => {
    if (!open) throw new Error('the console is open only while a test runs');
    return open;
  };
}
